"""Lists of contacts, messages, pages and charts tell more of who is known already; nobody new comes of them."""

from pathlib import Path

import pytest

from desk import desk
from mails import invitation
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.steps import identify, interviewers_of, superior_of

MAIL = invitation("Anna Weber and Beatriz Sá Carneiro")
CV = """# Jan Petit

## Education

MSc Finance, University of Ghent, 2016 - 2018

## Languages

English, Portuguese
"""
CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Anna,Weber,https://n.example/aw,anna@halden.example.lu,Halden,Head of Risk Control,12 Mar 2024
Zoë,Quist,https://n.example/zq,zq@other.example,Other AB,Plumber,01 Jan 2020
"""
MESSAGES = """CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT
1,Anna Weber,Jan Petit,2026-11-02 09:12:33 UTC,,Glad you applied. I will want to see how you stress a portfolio.
"""
CARDS = """<html><head><title>Our team</title></head><body><h1>Our team</h1>
<div><h3>Anna Weber</h3><p>Head of Risk Control</p><p>Anna studied at the University of Ghent.</p></div>
<div><h3>Beatriz Sá Carneiro</h3><p>Chief Operating Officer</p><p>She speaks Portuguese.</p></div></body></html>"""
TABLE = """<html><body><h1>Who is who</h1><table><tr><th>Name</th><th>Function</th><th>Mail</th></tr>
<tr><td>Weber, Anna</td><td>Head of Risk Control</td><td>anna@halden.example.lu</td></tr></table></body></html>"""
CHART = """Who leads what, November 2026

Chief Operating Officer: Beatriz Sá Carneiro
Head of Risk Control: Anna Weber
"""


def people(tmp_path: Path, files: dict[str, str]) -> dict[str, Interviewer]:
    kit, candidacy = desk(tmp_path, {"mail.eml": MAIL, "cv.md": CV, **files})
    candidacy_steps.describe(kit, candidacy, candidate="Jan Petit", company="Halden", language="en")
    evidence_steps.gather(kit, candidacy)
    identify(kit, candidacy)
    passages = {one.id: one for one in document_steps.passages_of(kit, candidacy)}
    found = interviewers_of(kit, candidacy)
    for source in (s for one in found for s in one.sources):
        assert all(
            passages[c.passage_id].text[c.start : c.end] == c.quote for c in source.citations
        )
    return {one.name: one for one in found}


@pytest.mark.parametrize(
    ("name", "content", "email"),
    [
        ("Connections.csv", CONNECTIONS, "anna@halden.example.lu"),
        ("team.html", CARDS, ""),
        ("who.html", TABLE, "anna@halden.example.lu"),
        ("chart.txt", CHART, ""),
    ],
)
def test_the_title_is_found(tmp_path: Path, name: str, content: str, email: str) -> None:
    found = people(tmp_path, {name: content})
    one = found["Anna Weber"]
    assert (one.title, one.email) == ("Head of Risk Control", email)
    (source,) = one.rests("title")
    assert source.citations[0].document == name
    assert "Zoë Quist" not in found


def test_what_they_wrote_to_the_candidate_is_heard(tmp_path: Path) -> None:
    one = people(tmp_path, {"messages.csv": MESSAGES})["Anna Weber"]
    assert "I will want to see how you stress a portfolio." in one.wants[0]
    assert one.rests("wants", one.wants[0])


def test_common_ground_cites_both_sides(tmp_path: Path) -> None:
    found = people(tmp_path, {"team.html": CARDS})
    studied, spoken = found["Anna Weber"].common[0], found["Beatriz Sá Carneiro"].common[0]
    for name, text in (("Anna Weber", studied), ("Beatriz Sá Carneiro", spoken)):
        (source,) = found[name].rests("common", text)
        assert [c.document for c in source.citations] == ["team.html", "cv.md"]
    assert "Portuguese" not in " ".join(found["Anna Weber"].common)


def test_fields_of_a_mail_say_of_when_they_are(tmp_path: Path) -> None:
    one = people(tmp_path, {})["Claire Muller"]
    (source,) = one.rests("email")
    assert (str(source.date), source.citations[0].locator) == ("2026-11-19", "From")


def test_the_superior_nobody_is_named_for_is_told_by_title(tmp_path: Path) -> None:
    posting = (
        "# Risk analyst (m/f)\n\nWe are looking for an analyst. The role reports to the Head of Risk Control.\n\n"
        "## Your profile\n\n- A degree\n- Experience in risk\n\n## We offer\n\n- Holidays\n"
    )
    kit, candidacy = desk(tmp_path, {"mail.eml": MAIL, "posting.md": posting})
    identify(kit, candidacy)
    line = superior_of(kit, candidacy)
    assert line is not None
    assert line.title == "Head of Risk Control"
