"""What the candidate said of pay, in the first interview and in a mail, and an answer held against it."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.conditions import steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions.answering.steps import watch_answer
from secondround.preparation.questions.model import Question

POSTING = """# Cheese affineur (m/f/x), Dunloe Caves

Location: Cork, Ireland.

## What we offer

- €34,000 to €38,000 gross a year
- Usually 39 hours a week
- Two paid days a year for a charity of your choice
- Summer party in the tunnel
"""
TALK = """WEBVTT

00:00:01.000 --> 00:00:06.000
<v Aoife Brennan>What are you earning at the dairy at the moment?

00:00:06.000 --> 00:00:12.000
<v Ruan Teixeira>I earn thirty-one thousand there. I would be looking for thirty-seven thousand here.
"""
MAIL = """From: Ruan Teixeira <ruan.teixeira@example.org>
To: Aoife Brennan <aoife@dunloe.example>
Date: Fri, 13 Nov 2026 09:12:00 +0000
Subject: Thank you for yesterday
Message-ID: <a1@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear Aoife,

Thank you for the tour. My notice period is one month.
I am also in talks with another creamery.

> The notice period here is three months.

Ruan Teixeira
"""
CV = "# Ruan Teixeira\n\n## Experience\n\n- Cheesemaker, Ballyhoura Dairy, 2021 to today\n"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Kit, str]:
    files = {
        "posting.md": POSTING,
        "interview 2026-11-12.vtt": TALK,
        "thanks.eml": MAIL,
        "cv.md": CV,
    }
    return _prepared(tmp_path_factory.mktemp("desk"), files)


def test_what_was_said_and_mailed_stands_together(prepared: tuple[Kit, str]) -> None:
    said = {(one.subject, one.where, str(one.date)) for one in steps.own_words_of(*prepared)}
    assert said == {
        ("pay now", "first interview", "2026-11-12"),
        ("pay wanted", "first interview", "2026-11-12"),
        ("notice", "mail", "2026-11-13"),
        ("other processes", "mail", "2026-11-13"),
    }


def test_a_mail_of_ones_own_is_no_word_of_theirs(prepared: tuple[Kit, str]) -> None:
    notice = [one for one in steps.terms_of(*prepared) if one.topic == "notice"]
    assert [(one.origin, one.state) for one in notice] == [("you", "known"), ("told", "open")]


def test_the_range_is_a_value_and_the_wish_lies_in_it(prepared: tuple[Kit, str]) -> None:
    pay = steps.pay_range_of(*prepared)
    assert pay is not None
    assert pay.term.pay is not None
    assert (pay.term.pay.low, pay.term.pay.high, pay.term.pay.currency) == (34000, 38000, "EUR")
    assert pay.standing == "within"


def test_how_sure_it_was_said(prepared: tuple[Kit, str]) -> None:
    sure = {one.topic: one.sure for one in steps.terms_of(*prepared) if one.origin == "posting"}
    assert (sure["hours"], sure["salary"]) == ("hedged", "plain")
    assert {"CSR", "events"} <= sure.keys()


@pytest.mark.parametrize(
    ("words", "clashing"),
    [
        ("I am looking for 45,000 euros a year.", ["first interview", "posting"]),
        ("I am looking for 37,000 euros a year.", []),
        ("My notice period is three months.", ["mail"]),
        ("My notice period is one month.", []),
    ],
)
def test_an_answer_is_held_against_it(
    prepared: tuple[Kit, str], words: str, clashing: list[str]
) -> None:
    question = Question("q", 1, "Your salary expectations?", "", "pay", "", (), 11, (), ())
    found = watch_answer(*prepared, question, words).clashes
    assert [one.where for one in found] == clashing


def test_pay_history_was_asked_where_it_must_not_be(prepared: tuple[Kit, str]) -> None:
    rights = steps.rights_of(*prepared)
    assert (rights.reaches, rights.figure) == ("yes", True)
    assert [one.question for one in rights.history] == [
        "What are you earning at the dairy at the moment?"
    ]
    assert {one.article for one in rights.cards} == {"5(1)", "5(2)", "5(3)", "6", "7(1)", "7(5)"}


def test_without_a_figure_the_range_is_asked_with_the_article(tmp_path: Path) -> None:
    bare = POSTING.replace("€34,000 to €38,000 gross a year", "Competitive salary")
    kit, candidacy_id = _prepared(tmp_path, {"posting.md": bare, "cv.md": CV})
    asking_steps.propose(kit, candidacy_id)
    enquiries = asking_steps.enquiries_of(kit, candidacy_id)
    asked = next(one for one in enquiries if "Article 5(1)" in one.reason)
    assert "salary range" in asked.text
    assert asked.citations[0].quote == "Location: Cork, Ireland."


def _prepared(folder: Path, files: dict[str, str]) -> tuple[Kit, str]:
    kit, candidacy_id = desk(folder, files)
    evidence_steps.gather(kit, candidacy_id)
    panel_steps.identify(kit, candidacy_id)
    debrief_steps.go_over(kit, candidacy_id)
    steps.collect(kit, candidacy_id)
    return kit, candidacy_id
