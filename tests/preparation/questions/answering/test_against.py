"""What an answer cannot say beside the CV, the first interview and the posting; in three languages."""

from datetime import date

import pytest

from quoted import passage, quoted
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.model import Contradiction, Exchange, Statement
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Employment
from secondround.preparation.questions.answering.against import Clash, Ground, clashes
from secondround.preparation.questions.answering.watch import watched
from secondround.preparation.questions.model import Question

say = say_in("en")


def ground(
    cv: str = "", said: tuple[str, str, str] | None = None, posting: str = "", post: str = ""
) -> Ground:
    """`said` is a question of the first interview, the answer, and the subject it states something on."""
    lines: tuple[Passage, ...] = (passage(cv, "cv", 1),) if cv else ()
    statements: tuple[Statement, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    if said:
        question, answer, subject = said
        words = (quoted(answer, "transcript"),)
        statements = (Statement("s", subject, answer, "", "first interview", words),)
        exchanges = (Exchange("e", "Nora", question, answer, (), "landed", "", "", (), words),)
    held = Employment(
        "p", "post", "Analyst", post, date(2023, 4, 1), None, True, (quoted(cv, "cv", 1),)
    )
    return Ground(
        statements=statements,
        exchanges=exchanges,
        cv=lines,
        posting=(passage(posting, "posting"),) if posting else (),
        employments=(held,) if post else (),
        today=date(2026, 12, 1),
    )


def only(question: str, words: str, known: Ground) -> Clash:
    found = clashes(question, words, known, say)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("words", "cv", "agreeing"),
    [
        (
            "I lead a team of nine people.",
            "Led a team of 4 people",
            "I lead a team of four people.",
        ),
        (
            "J'encadre une équipe de neuf personnes.",
            "Encadrement d'une équipe de 4 personnes",
            "J'encadre une équipe de quatre personnes.",
        ),
        (
            "Ich leite ein Team von neun Mitarbeitern.",
            "Leitung eines Teams von 4 Mitarbeitern",
            "Ich leite ein Team von vier Mitarbeitern.",
        ),
    ],
)
def test_a_team_that_is_not_the_cvs(words: str, cv: str, agreeing: str) -> None:
    clash = only("Whom do you lead?", f"Well. {words}", ground(cv))
    assert (clash.subject, clash.words, clash.where) == ("team size", words, "cv")
    assert clash.citation.quote == cv
    assert not clashes("Whom do you lead?", agreeing, ground(cv), say)


@pytest.mark.parametrize(
    ("question", "said", "words", "agreeing"),
    [
        ("What is your notice period?", "Two months.", "My notice period is three months.",
         "My notice period is two months."),
        ("Quel est votre préavis ?", "Deux mois.", "Mon préavis est de trois mois.",
         "Mon préavis est de deux mois."),
        ("Welche Kündigungsfrist haben Sie?", "Zwei Monate.", "Meine Kündigungsfrist beträgt drei Monate.",
         "Meine Kündigungsfrist beträgt zwei Monate."),
    ],
)  # fmt: skip
def test_a_notice_that_is_not_what_was_said(
    question: str, said: str, words: str, agreeing: str
) -> None:
    known = ground(said=(question, said, "notice"))
    clash = only("When could you start?", words, known)
    assert (clash.subject, clash.where, clash.citation.quote) == ("notice", "first interview", said)
    assert not clashes("When could you start?", agreeing, known, say)


@pytest.mark.parametrize(
    ("words", "posting"),
    [
        ("My salary expectation is 95,000 euros.", "Salary: 70,000 to 80,000 euros gross per year"),
        ("Mes prétentions salariales sont de 95 000 euros.", "Salaire : 70 000 à 80 000 euros brut par an"),
        ("Meine Gehaltsvorstellung liegt bei 95.000 Euro.", "Gehalt: 70.000 bis 80.000 Euro brutto im Jahr"),
    ],
)  # fmt: skip
def test_pay_above_what_the_posting_offers(words: str, posting: str) -> None:
    clash = only("What are your salary expectations?", words, ground(posting=posting))
    assert (clash.subject, clash.where) == ("pay wanted", "posting")


def test_a_date_of_a_post_and_a_level_of_a_language() -> None:
    known = ground("Analyst, Tessaly Funds, April 2023 – today", post="Tessaly Funds")
    clash = only("Tell us about yourself.", "I joined Tessaly Funds in January 2021.", known)
    assert (clash.subject, clash.where) == ("start at Tessaly Funds", "cv")
    assert not clashes("Tell us.", "I joined Tessaly Funds in April 2023.", known, say)
    assert only("Languages?", "My French is C1.", ground("French: B2")).subject == "level of french"


def test_what_was_said_two_ways_before_is_shown_where_the_question_is_about_it() -> None:
    both = (quoted("I lead six.", "transcript"), quoted("Led a team of 4", "cv", 1))
    apart = Contradiction("c", "team size", "You said 6; your CV says 4.", both)
    question = Question("q", 1, "Whom do you lead?", "technical", "", "", (), 0, (both[1],), ())
    other = Question("o", 2, "Why us?", "motivation", "", "", (), 3, (), ())
    nothing = ground()
    assert watched(question, "", nothing, [apart], "en", say).unsettled == (apart,)
    assert watched(other, "", nothing, [apart], "en", say).nothing
    told = "I lead a team of four people."
    assert watched(other, told, nothing, [apart], "en", say).unsettled == (apart,)
