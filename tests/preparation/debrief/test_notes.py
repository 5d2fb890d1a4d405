"""Telegraphic notes in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preparation.debrief.talks import noted, page, say
from secondround.preparation.debrief.noted.account import account_of


@pytest.mark.parametrize(
    ("line", "question", "answer", "landing"),
    [
        ("Q: why leave? -> said growth, she frowned", "why leave?", "said growth", "partly"),
        (
            "Q : pourquoi partir ? -> dit évolution, a froncé les sourcils",
            "pourquoi partir ?",
            "dit évolution",
            "partly",
        ),
        (
            "F: Warum Wechsel? -> Entwicklung gesagt, sie nickte",
            "Warum Wechsel?",
            "Entwicklung gesagt",
            "landed",
        ),
        ("Q: biggest failure -> rambled", "biggest failure", "", "missed"),
        ("Q2. notice? 3 months", "notice?", "3 months", "unknown"),
    ],
)
def test_a_noted_question(line: str, question: str, answer: str, landing: str) -> None:
    (one,) = noted(line).exchanges
    assert (one.question, one.answer, one.landing) == (question, answer, landing)


def test_sections_tell_who_asked() -> None:
    account = noted(
        """Asked:
- why nursing -> family
- budget?
  - how big -> 2m

My questions
- rota? -> six weeks ahead
- bonus -> HR will tell me
- predecessor? -> dodged

Open
- who signs the leave?
"""
    )
    assert [e.question for e in account.exchanges] == ["why nursing", "budget?"]
    assert account.exchanges[1].follow_ups == ("how big",)
    assert [(e.text, e.settled) for e in account.enquiries] == [
        ("rota?", "answered"),
        ("bonus", "put off"),
        ("predecessor?", "unanswered"),
    ]
    assert [(p.side, p.text) for p in account.open_points] == [("mine", "who signs the leave?")]


def test_prose_under_a_numbered_question_is_its_answer() -> None:
    account = noted(
        """Questions they asked (from memory)

1. Why us?
Said the training. Tom nodded.

2. You have two orders and one van. What do you do?
Ring both. I waffled.

What I asked

- Who had the post before?
Promoted in May.
"""
    )
    assert [(e.question, e.answer, e.landing) for e in account.exchanges] == [
        ("Why us?", "Said the training", "landed"),
        ("You have two orders and one van. What do you do?", "Ring both", "missed"),
    ]
    assert [e.text for e in account.enquiries] == ["Who had the post before?"]


def test_prose_that_tells_of_questions() -> None:
    account = noted(
        "Anna asked why I had only stayed one year at Kolb; I said the site closed. "
        "I asked how the budget is decided and she said the board does it in March."
    )
    (one,) = account.exchanges
    assert (one.asked_by, one.question) == ("Anna", "why I had only stayed one year at Kolb")
    assert one.answer == "I said the site closed"
    assert [(e.text, e.settled) for e in account.enquiries] == [
        ("how the budget is decided", "answered")
    ]


def test_impressions_are_hedged_and_rest_on_words() -> None:
    account = noted(
        "Who: Anna Berger (HR), Tom Ilves (line manager)\nQ: strengths? -> planning, T smiled\n"
        "Impression: Anna hard to read. Tom seemed keen.",
    )
    found = [(i.interviewer, i.citations[0].quote) for i in account.impressions]
    assert ("Tom Ilves", "T smiled") in found
    assert ("Anna Berger", "Anna hard to read.") in found
    assert all("may" in i.text or "noted" in i.text for i in account.impressions)


def test_she_is_the_last_one_named() -> None:
    account = noted("Q: why leave -> K asked twice. She frowned", ["Karin Weiss", "Tom Ilves"])
    assert [i.interviewer for i in account.impressions] == ["Karin Weiss"]


def test_promises_are_open_on_the_side_that_made_them() -> None:
    account = noted("I promised to send the report by Friday. HR will send the contract draft.")
    assert [p.side for p in account.open_points] == ["theirs", "mine"]


def test_a_todo_list_is_no_promise() -> None:
    assert not noted("To do: buy shoes. Read the annual report.").open_points


@given(st.text(alphabet="Qq:AR-> .?,;()\n\tabcé12–", max_size=200))
def test_any_scribble_is_read_and_cited_verbatim(text: str) -> None:
    # Full stops and blanks alone are no text to the reader.
    passages = page(text) if any(letter.isalpha() for letter in text) else []
    texts = {p.id: p.text for p in passages}
    account = account_of(passages, say)
    for one in (*account.exchanges, *account.enquiries, *account.impressions, *account.open_points):
        assert one.citations
        for citation in one.citations:
            assert texts[citation.passage_id][citation.start : citation.end] == citation.quote
