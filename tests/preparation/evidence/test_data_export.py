"""The zip that a network gives out: the candidate's own part is evidence, nobody else comes in by it."""

from datetime import date
from pathlib import Path

import pytest

from adapters.readers.making import packed
from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps
from secondround.preparation.panel import steps as panel_steps

EXPORT = {
    "Profile.csv": "First Name,Last Name,Address,Birth Date,Headline,Summary\n"
    'Jan,Petit,"9 rue Haute",2 May,Risk analyst,"I measure liquidity in four entities."\n',
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Halden Bank,Senior risk analyst,"Built the liquidity report.",Luxembourg,Jul 2022,\n'
    "Northgate,Risk analyst,,Metz,Mar 2019,Jun 2022\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    "HEC Lausanne,2014,2016,,MSc Finance,\n",
    "Skills.csv": "Name\nLiquidity stress testing\nSQL\n",
    "Languages.csv": "Name,Proficiency\nGerman,Professional working proficiency\n",
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Weber,https://network.example/in/a,,Halden,Head of Risk,12 Mar 2024\n",
    "messages.csv": "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\n"
    "1,Tom Lee,Jan Petit,2026-11-01 09:00:00 UTC,Hello,Shall we meet in your second interview?\n",
}


@pytest.fixture
def gathered(tmp_path: Path) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"Basic_Export.zip": packed(EXPORT)})
    steps.gather(kit, candidacy_id)
    return kit, candidacy_id


def test_posts_and_schools_with_their_dates(gathered: tuple[Kit, str]) -> None:
    found = steps.employments_of(*gathered)
    assert [(one.nature, one.title, one.organisation, one.start, one.end, one.current) for one in found] == [
        ("post", "Senior risk analyst", "Halden Bank", date(2022, 7, 1), None, True),
        ("post", "Risk analyst", "Northgate", date(2019, 3, 1), date(2022, 6, 1), False),
        ("study", "MSc Finance", "HEC Lausanne", date(2014, 1, 1), date(2016, 1, 1), False),
    ]  # fmt: skip


def test_skills_languages_and_what_was_done_are_evidence(gathered: tuple[Kit, str]) -> None:
    claims = {one.claim for one in steps.evidence_of(*gathered)}
    assert {
        "Liquidity stress testing",
        "SQL",
        "German, Professional working proficiency",
        "Built the liquidity report.",
    } <= claims
    assert not any("rue Haute" in claim or "2 May" in claim for claim in claims)


def test_whose_export_it_is(gathered: tuple[Kit, str]) -> None:
    assert candidacy_steps.find(*gathered).candidate == "Jan Petit"


def test_beside_a_cv_both_are_the_candidates(tmp_path: Path) -> None:
    cv = (
        "# Jan Petit\n\n## Experience\n\nRisk analyst, Northgate, 03/2019 - 06/2022\n\n- SQL daily\n\n"
        "## Education\n\nMSc Finance, HEC Lausanne, 2014 - 2016\n\n## Skills\n\n- SQL\n"
    )
    kit, candidacy_id = desk(tmp_path, {"Basic_Export.zip": packed(EXPORT), "cv.md": cv})
    kinds = {one.name: one.kind for one in document_steps.documents_of(kit, candidacy_id)}
    assert kinds["cv.md"] == "cv"
    assert kinds["Basic_Export.zip/Positions.csv"] == "cv"


def test_connections_bring_in_nobody(gathered: tuple[Kit, str]) -> None:
    panel_steps.identify(*gathered)
    assert panel_steps.interviewers_of(*gathered) == ()
