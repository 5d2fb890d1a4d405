"""How far evidence meets a demand."""

from datetime import date

import pytest

from lines import document
from secondround.foundation.wording import say_in
from secondround.preparation.evidence.demands.demands import Demand, Importance, nature_of
from secondround.preparation.evidence.reading.claims import evidence_in
from secondround.preparation.evidence.reading.cv.employments import employments
from secondround.preparation.fit.gaps import requirement
from secondround.preparation.fit.model import Requirement
from secondround.preparation.fit.proof.judge import judge
from secondround.preparation.fit.proof.material import Material, material

CV = """# Anna Meyer
## Profile
Risk analyst, half Portuguese.
## Languages
English: C2
French: B2
Allemand : notions
## Skills
Python, SQL
Kubernetes (basics)
FRM Part I, passed 2023
Driving licence B
## Experience
Risk Analyst, Tessaly Fund Services S.A., 04/2023 – present
- Run the monthly liquidity stress tests for 22 funds
- Led a team of four analysts since 2025
- Present quarterly reports to nine fund boards in plain words
Risk Controller, Caldene Bank AG, 09/2018 – 12/2021
- Market risk reporting for the treasury book
## Education
MSc Applied Statistics, University of Trier, 2018
BSc Mathematics, University of Porto, 2016"""

TALK = (
    "Marc >> Thank you for coming. Have you ever worked with Murex?",
    "Anna Meyer >> No, not yet. I have never managed a budget of my own, to be honest with you.",
    "Marc >> And have you written reports in French? That matters to us in this team.",
    "Anna Meyer >> Yes, every quarter. I wrote a report in French for the board of a fund last year.",
)

CASES: list[tuple[str, str]] = [
    ("At least four years of experience in risk", "met"),
    ("Five years in the risk management of funds", "partly"),
    ("Ten years in the risk management of funds", "gap"),
    ("Three years of experience in gardening", "gap"),
    ("Fluent English", "met"),
    ("Fluent French", "partly"),
    ("Good French", "met"),
    ("Fluent German", "gap"),
    ("Spanish", "gap"),
    ("English or Spanish", "met"),
    ("A master's degree in statistics or mathematics", "met"),
    ("A master's degree in law", "partly"),
    ("A PhD in physics", "partly"),
    ("Python", "met"),
    ("Experience with R or Python", "met"),
    ("Python and Murex experience", "partly"),
    ("Experience with Murex", "gap"),
    ("Kubernetes", "partly"),
    ("A completed FRM", "partly"),
    ("CFA charter holder", "gap"),
    ("A full driving licence", "met"),
    ("Hands-on experience with liquidity stress testing", "met"),
    ("Experience of managing a budget", "gap"),
    ("Experience in wound care", "gap"),
    ("Lead a team of twenty people", "partly"),
    ("Lead a team of five people", "met"),
    ("Lead a team of at least five people", "partly"),
    ("At least one year as a risk analyst, leading a team of ten or more", "partly"),
    ("At least one year as a risk analyst, leading a team of four or more", "met"),
    ("Qualification in project management", "gap"),
    ("You explain difficult matters in simple words", "met"),
    ("Empathy with children", "gap"),
]


@pytest.mark.parametrize(("text", "coverage"), CASES)
def test_coverage(text: str, coverage: str) -> None:
    one = weighed(text)
    assert one.coverage == coverage, (one.gap, [e.claim for e in one.evidence])


@pytest.mark.parametrize(("text", "coverage"), CASES)
def test_a_gap_is_said_with_something_to_do(text: str, coverage: str) -> None:
    one = weighed(text)
    assert bool(one.gap) == bool(one.gap_plan) == (coverage != "met")
    assert len(one.evidence) <= 3
    assert one.evidence or coverage == "gap"


def test_what_was_denied_is_shown_as_evidence_against() -> None:
    one = weighed("Experience with Murex")
    assert one.evidence[0].claim == "Have you ever worked with Murex? No, not yet."
    assert "Murex" in one.gap
    assert "stay with that" in one.gap_plan


def test_the_first_interview_counts_too() -> None:
    one = weighed("Has written reports for boards in French")
    assert one.coverage == "met"
    assert "said" in {e.source for e in one.evidence} or "French" in one.evidence[0].claim


def test_a_plus_asks_for_less_than_a_must() -> None:
    must, nice = weighed("Experience with Go"), weighed("Experience with Go", "nice")
    assert "introduction" in must.gap_plan
    assert "a plus" in nice.gap_plan


def test_nothing_known_is_a_gap_and_never_an_error() -> None:
    empty = material((), (), date(2026, 12, 1))
    for text, _ in CASES:
        assert judge(demand(text), empty, say_in("en")).coverage == "gap"


def test_meanings_show_what_words_do_not_but_never_meet_a_demand() -> None:
    passages = document("cv", "## Experience", "- Looked after bees on a roof for nine summers")
    evidence = evidence_in(passages, "")
    text = "Apiculture"
    far = material(evidence, (), date(2026, 12, 1))
    near = material(evidence, (), date(2026, 12, 1), "", {(text, evidence[0].claim): 0.9})
    assert judge(demand(text), far, say_in("en")).evidence == ()
    shown = judge(demand(text), near, say_in("en"))
    assert shown.evidence == evidence
    assert shown.coverage == "partly"


def test_german_and_french_evidence_meets_english_demands() -> None:
    passages = document(
        "cv",
        "## Berufserfahrung",
        "- Leitung eines Teams von sechs Pflegekräften auf der Intensivstation",
        "- Mise en place de l'intégration continue pour quatre équipes",
    )
    known = material(evidence_in(passages, ""), (), date(2026, 12, 1))
    for text in ("Experience in intensive care nursing", "Experience with continuous integration"):
        assert judge(demand(text), known, say_in("en")).coverage == "met", text


def weighed(text: str, importance: Importance = "must") -> Requirement:
    one = demand(text, importance)
    return requirement(one, judge(one, known(), say_in("en")), say_in("en"))


def demand(text: str, importance: Importance = "must") -> Demand:
    return Demand(text, importance, nature_of(text), ())


def known() -> Material:
    cv = document("cv", *CV.splitlines())
    talk = document("transcript", *TALK)
    today = date(2026, 12, 1)
    evidence = evidence_in((*cv, *talk), "Anna Meyer")
    return material(evidence, employments(cv, today), today, "Risk Analyst")
