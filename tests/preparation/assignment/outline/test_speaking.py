"""In which language the file of an exercise speaks."""

from pathlib import Path

import pytest

from desk import desk
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.speaking import language_for
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps

POSTING = "# Risk analyst\n\nWe are looking for an analyst in Trier.\n\n## Your profile\n\n- Good German\n"
MAIL = (
    "From: Birgit Lohmann <b.lohmann@auentor.example>\nTo: Mara Feldkamp <m@post.example>\n"
    "Date: Mon, 30 Nov 2026 09:12:00 +0100\nSubject: Ihr zweites Gespraech\n\n"
    "Sehr geehrte Frau Feldkamp,\n\ngern laden wir Sie zu einem zweiten Gespräch ein. "
    "Bitte erstellen Sie eine Risikoanalyse für den Umzug unserer beiden Standorte.\n\n"
    "Freundliche Grüße\nBirgit Lohmann\n"
)


@pytest.mark.parametrize(
    ("brief", "set_in", "language"),
    [
        ("Ten minutes, in English please", "de", "en"),
        ("Zehn Minuten, auf Englisch", "de", "en"),
        ("Dix minutes, en allemand", "fr", "de"),
        ("In französischer Sprache", "de", "fr"),
        ("In English or in French, as you like", "fr", "fr"),
        ("Zehn Minuten", "de", "de"),
        ("Ten minutes", "", "fr"),
        ("Tien minuten", "nl", "fr"),
    ],
)
def test_what_the_brief_names_holds_else_the_language_it_is_in(
    brief: str, set_in: str, language: str
) -> None:
    assert language_for([brief], set_in, "fr") == language


def test_a_german_exercise_of_an_english_candidacy_is_written_in_german(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"posting.md": POSTING, "mail.eml": MAIL})
    for step in DERIVE:
        step(kit, one)
    assert candidacy_steps.find(kit, one).language == "en"
    (outline,) = steps.outlines_of(kit, one)
    assert (outline.language, outline.title) == ("de", "Risikoanalyse")
    candidacy_steps.edit(kit, one, steps.OUTLINES, outline.key, "language", "fr")
    (chosen,) = steps.outlines_of(kit, one)
    assert (chosen.language, chosen.title) == ("fr", "Analyse de risques")
    assert [each.key for each in chosen.sections] == [each.key for each in outline.sections]
