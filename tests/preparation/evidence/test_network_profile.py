"""A profile saved from a network as PDF, two columns, in three languages: as CV, and as an interviewer's."""

from datetime import date
from pathlib import Path

import pytest

from adapters.readers.network_profile import ENGLISH, FRENCH, GERMAN, Sheet, saved_profile
from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps
from secondround.preparation.panel.profiles.profiles import profile_of

EMPLOYMENTS = {
    "en": [
        ("Head of Liquidity Risk", "Halden", date(2021, 3, 1), None),
        ("Senior Risk Analyst", "Northgate Building Society", date(2016, 6, 1), date(2021, 2, 1)),
        ("Master of Science (MSc)", "University of Leeds", date(2014, 1, 1), date(2015, 1, 1)),
    ],
    "fr": [
        ("Responsable contrôle de gestion", "Valmont", date(2019, 9, 1), None),
        ("Contrôleuse de gestion", "Groupe Arvor", date(2015, 1, 1), date(2019, 8, 1)),
        ("Master", "Audencia", date(2012, 1, 1), date(2014, 1, 1)),
    ],
    "de": [
        ("Leiterin Einkauf", "Weserstahl GmbH", date(2020, 5, 1), None),
        ("Strategische Einkäuferin", "Weserstahl GmbH", date(2015, 10, 1), date(2020, 4, 1)),
        ("Diplom", "Universität Bremen", date(2010, 1, 1), date(2015, 1, 1)),
    ],
}
SHEETS = {"en": ENGLISH, "fr": FRENCH, "de": GERMAN}
SAID = {
    "en": ("Top Skills: Stress Testing", "Irish (Native or Bilingual)", "Leads nine analysts in two cities."),
    "fr": ("Principales compétences: SAP", "Anglais (Full Professional)", "Encadre une équipe de cinq personnes."),
    "de": ("Top-Kenntnisse: SAP MM", "Polnisch (Elementary)", "Führt ein Team von sieben Einkäufern."),
}  # fmt: skip
TITLES = {
    "en": "Head of Liquidity Risk",
    "fr": "Responsable contrôle de gestion",
    "de": "Leiterin Einkauf",
}


def gathered(tmp_path: Path, sheet: Sheet) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"Profile.pdf": saved_profile(sheet)})
    steps.gather(kit, candidacy_id)
    return kit, candidacy_id


@pytest.mark.parametrize("language", SHEETS)
def test_as_the_candidates_own(tmp_path: Path, language: str) -> None:
    kit, candidacy_id = gathered(tmp_path, SHEETS[language])
    found = steps.employments_of(kit, candidacy_id)
    told = [(one.title, one.organisation, one.start, one.end) for one in found]
    assert told == EMPLOYMENTS[language]
    assert candidacy_steps.find(kit, candidacy_id).candidate == SHEETS[language].name
    claims = {one.claim for one in steps.evidence_of(kit, candidacy_id)}
    assert set(SAID[language]) <= claims
    assert not any("Present" in one or "Monate" in one for one in claims if len(one) < 45)


@pytest.mark.parametrize("language", SHEETS)
def test_as_an_interviewers(tmp_path: Path, language: str) -> None:
    kit, candidacy_id = gathered(tmp_path, SHEETS[language])
    (document,) = document_steps.documents_of(kit, candidacy_id)
    assert document.title == SHEETS[language].name
    passages = document_steps.passages_in(kit, candidacy_id, document)
    (mention,) = profile_of(document, passages)
    assert (mention.name.full, mention.title) == (SHEETS[language].name, TITLES[language])
