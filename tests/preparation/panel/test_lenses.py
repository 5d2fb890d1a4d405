"""Lenses, wants and common ground, each from words that are there."""

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.evidence.model import Employment, cite
from secondround.preparation.panel.lenses.decision import part_of
from secondround.preparation.panel.lenses.lens import lens_by_title, lens_of, reporting_line
from secondround.preparation.panel.lenses.shared import common_ground
from secondround.preparation.panel.lenses.wants import first_duty, own_words, said_of
from secondround.preparation.panel.naming.names import Name
from secondround.preparation.panel.proposed.saying import Tongue

SAY = say_in("en")


def passages(kind: Kind, *texts: str, heading: str = "") -> list[Passage]:
    return [
        Passage(f"d:{n}", "d", f"{kind}.txt", kind, n, f"line {n}", "item", text, heading=heading)
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("title", "lens"),
    [
        ("HR Business Partner", "recruiter"),
        ("Chargée de recrutement", "recruiter"),
        ("Personalreferentin", "recruiter"),
        ("Personalreferat", "recruiter"),
        ("People & Payroll", "recruiter"),
        ("administratrice", "executive"),
        ("administrateur systèmes", "peer"),
        ("Talent Acquisition Partner", "recruiter"),
        ("Directrice des ressources humaines", "recruiter"),
        ("Chief Risk Officer", "executive"),
        ("directrice technique", "executive"),
        ("Geschäftsführerin", "executive"),
        ("Head of Risk", "manager"),
        ("Teamleiterin Labor", "manager"),
        ("responsable logistique", "manager"),
        ("Product Manager", "peer"),
        ("cheffe de projet", "peer"),
        ("Senior Risk Analyst", "peer"),
        ("développeur backend", "peer"),
    ],
)
def test_a_title_suggests_a_lens(title: str, lens: str) -> None:
    assert lens_by_title(title) == lens


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("You would report to the Head of Investment Risk.", "Head of Investment Risk"),
        ("Rattaché au directeur financier, vous pilotez la clôture.", "directeur financier"),
        ("Sie berichten an die Leiterin Einkauf.", "Leiterin Einkauf"),
        ("Reports to: Head of Operations", "Head of Operations"),
    ],
)
def test_the_reporting_line_is_read(text: str, title: str) -> None:
    line = reporting_line(passages("posting", text))
    assert line is not None
    assert line.title == title


def test_the_line_of_a_department_is_not_that_of_the_post() -> None:
    text = "Risk is a department of 27 people which reports to the chief risk officer."
    assert reporting_line(passages("posting", text)) is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Anna will want to go deeper into your models.", True),
        ("Weber cares about documentation.", True),
        ("Anna Weber voudra comprendre vos choix.", True),
        ("Frau Weber legt großen Wert auf Sprachen.", True),
        ("Anna and I would like to see you a second time.", False),
        ("Anna, would you like to begin?", False),
        ("I told Anna that we would like to talk.", False),
    ],
)
def test_what_is_said_of_a_person_is_told_from_what_is_said_near_them(
    text: str, about: bool
) -> None:
    found = said_of(Name("Anna", "Weber"), passages("transcript", text))
    assert [one.quote for one in found] == ([text] if about else [])


def test_the_person_s_own_words_are_quoted() -> None:
    found = own_words(
        passages(
            "profile", "I lead 27 people. When I hire I ask for the assumption nobody wrote down."
        )
    )
    assert [one.quote for one in found] == [
        "When I hire I ask for the assumption nobody wrote down."
    ]


def test_the_first_duty_stands_under_duties() -> None:
    rows = passages("posting", "Measure the liquidity of thirty funds", heading="What you will do")
    found = first_duty([*passages("posting", "Fluent French", heading="What you bring"), *rows])
    assert found is not None
    assert found.quote == "Measure the liquidity of thirty funds"


def test_common_ground_is_named_in_both_documents_and_cited() -> None:
    profile = passages(
        "profile", "Norrbeck Insurance", "Ghent", "Spanish (fluent)", "Halden", "Luxembourg"
    )
    cv = passages("cv", "Norrbeck Insurance, Ghent", "Spanish, English", "Luxembourg")
    post = Employment(
        "k", "post", "Analyst", "Norrbeck Insurance, Ghent", None, None, False, (cite(cv[0]),)
    )
    posting = passages("posting", "Luxembourg")
    found = common_ground(profile, cv, [post], posting, "Halden", Tongue("en"))
    assert [one.text for one in found] == [
        "You both worked at Norrbeck Insurance.",
        "You both speak Spanish.",
        "Ghent is in your CV and in their profile.",
    ]
    assert all(len(one.citations) == 2 for one in found)


def test_nothing_is_common_that_is_not_in_both() -> None:
    profile, cv = (
        passages("profile", "Bank", "English", "University"),
        passages("cv", "University of Lyon", "English"),
    )
    assert common_ground(profile, cv, [], [], "", Tongue("en")) == ()


@pytest.mark.parametrize(
    ("title", "posting", "decision"),
    [
        ("Head of Risk", "The role reports to the Head of Risk.", "decides"),
        ("Head of Operations", "The role reports to the Head of Risk.", "advises"),
        ("responsable logistique", "Le poste est rattaché au directeur des opérations.", "advises"),
        ("Leiter Einkauf", "Sie berichten an den Leiter Einkauf.", "decides"),
        ("Chief Executive Officer", "", "decides"),
        ("Talent Partner", "", "filters"),
        ("Directrice des ressources humaines", "", "advises"),
        ("Senior Risk Analyst", "", "works_with"),
        ("Betriebsrat", "", "advises"),
        ("Executive Assistant to the Chairman", "", "unknown"),
        ("", "", "unknown"),
    ],
)
def test_a_part_in_the_decision_comes_of_the_title_and_the_reporting_line(
    title: str, posting: str, decision: str
) -> None:
    line = reporting_line(passages("posting", posting))
    part = part_of(title, lens_of(title, (), line, SAY), line, SAY)
    assert part.decision == decision
    assert not title or part.reason
    assert all(cited.quote in posting for cited in part.citations)
