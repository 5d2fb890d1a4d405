"""Which lines of the posting a question touched."""

import pytest

from preparation.debrief.talks import heard
from secondround.preparation.debrief.about.touched import with_requirements
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.demands.demands import Demand
from secondround.preparation.evidence.model import cite

LINES = [
    "Experience of managing a budget of at least one million",
    "Good knowledge of SAP and Excel",
    "Able to lead a team through change",
    "Fluent German",
]


def demand(text: str, place: int) -> Demand:
    passage = Passage(f"p:{place}", "p", "posting.md", "posting", place, "line 1", "item", text)
    return Demand(text, "must", "hard", (cite(passage),))


def touched(question: str, answer: str = "I did that for six years.") -> list[str]:
    exchanges = heard(f"Tom: {question}\nAda Quill: {answer}").exchanges
    demands = [demand(text, place) for place, text in enumerate(LINES)]
    (one,) = with_requirements(exchanges, demands)
    return [citation.quote for citation in one.requirements]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("How large was the budget you managed?", LINES[0]),
        ("Have you worked with SAP?", LINES[1]),
        ("Quelle taille avait votre budget ?", LINES[0]),
        ("Haben Sie schon mit SAP gearbeitet?", LINES[1]),
    ],
)
def test_a_question_touches_the_line_it_asks_for(question: str, line: str) -> None:
    assert touched(question)[:1] == [line]


@pytest.mark.parametrize(
    "question",
    ["Why do you want to leave?", "When could you start?", "Pourquoi ce métier ?"],
)
def test_a_question_about_something_else_touches_none(question: str) -> None:
    assert touched(question) == []


def test_an_answer_that_names_a_demand_at_length_touches_it() -> None:
    answer = "I know SAP from the bank, and the reports I did in Excel every week."
    assert touched("What did you do all day?", answer) == [LINES[1]]


def test_a_line_said_twice_in_the_posting_is_shown_once() -> None:
    exchanges = heard("Tom: How large was the budget you managed?\nAda Quill: A million.").exchanges
    demands = [demand(text, place) for place, text in enumerate([*LINES, LINES[0]])]
    assert len(with_requirements(exchanges, demands)[0].requirements) == 1
