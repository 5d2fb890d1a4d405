"""What is written here holds nothing that the check of a finished file would find, but what nobody has written yet."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.model import EXERCISES
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.brief.steps import DERIVE

POSTINGS = {
    "fr": "# Responsable logistique (H/F)\n\nNous recherchons un responsable pour notre site de Metz.\n\n"
    "## Votre profil\n\n- 5 ans d’expérience\n- Anglais courant\n",
    "de": "# Leitung Logistik (m/w/d)\n\nWir suchen eine Leitung für unser Lager in Trier.\n\n"
    "## Ihr Profil\n\n- 5 Jahre Erfahrung\n- Gutes Englisch\n",
}
WORDS = {"fr": "Une phrase qui dit ce qui compte", "de": "Ein Satz, der sagt, was zählt"}
OF_THE_CANDIDATE = {"not answered", "part missing"}


@pytest.mark.parametrize("language", POSTINGS)
def test_no_fault_in_it_is_ours(tmp_path: Path, language: str) -> None:
    kit, one = desk(tmp_path, {"posting.md": POSTINGS[language]})
    for step in DERIVE:
        step(kit, one)
    for kind in EXERCISES:
        key = assignment_steps.add_assignment(kit, one, f"{WORDS[language]}: {kind}", kind).key
        _fill(kit, one, key, WORDS[language])
        for format_ in ("pptx", "docx", "xlsx"):
            data = written_steps.export(kit, one, key, format_)
            found = checked_steps.check_file(kit, one, key, f"mine.{format_}", data)
            ours = [each for each in found.findings if each.fault not in OF_THE_CANDIDATE]
            assert ours == [], (kind, format_)


def _fill(kit: Kit, one: str, key: str, words: str) -> None:
    for section in steps.outline_of(kit, one, key).sections:
        steps.add_point(kit, one, section.key, words)
        for _ in range(3 if section.columns else 0):
            steps.add_entry(kit, one, section.key, [words.split()[1]] * len(section.columns))
