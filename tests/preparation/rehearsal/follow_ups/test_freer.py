"""A language model's follow-ups: only where allowed, written down, about words that were said."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desk import desk
from secondround.foundation.errors import EngineMissing, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.language import Form, Request
from secondround.preparation.questions.drafting.model import RemarkForm, RemarksForm
from secondround.preparation.questions.drafting.steps import sent_to_models
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.freer import (
    allowance,
    freer_follow_up,
    what_would_be_sent,
)

QUESTION = Question("q", 1, "How do you work?", "behavioural", "", "", (), 0, (), ())
SAID = "Um, so I moved the stock count forward and the close was faster."


class Scribe:
    """A model that gives back what it is told to."""

    name, host, here = "scribe", "models.example", False

    def __init__(self, *remarks: tuple[str, str]) -> None:
        self.filled: Any = RemarksForm([RemarkForm(*one) for one in remarks])

    def reply(self, _request: Request[Form]) -> Form:
        filled: Form = self.filled
        return filled


def candidacy(tmp_path: Path, *remarks: tuple[str, str]) -> tuple[Kit, str, str]:
    kit, candidacy_id = desk(tmp_path, {"cv.md": "# Noel\n\nAccountant\n"})
    kit = replace(kit, language=Scribe(*remarks))
    allowed = allowance(what_would_be_sent(kit, candidacy_id, QUESTION, ""))
    return kit, candidacy_id, allowed


def test_a_question_about_words_that_were_said_is_put(tmp_path: Path) -> None:
    kit, key, allowed = candidacy(
        tmp_path,
        ("the board agreed", "What did the board say?"),
        ("the close was faster", "See https://example.org?"),
        ("the close was faster", "That was weak."),
        ("the close was faster", "By how many days?"),
    )
    found = freer_follow_up(kit, key, QUESTION, SAID, 0, (), allowed)
    assert found is not None
    assert (found.kind, found.text) == ("freer", "By how many days?")
    assert "the close was faster" in found.reason
    (sent,) = sent_to_models(kit, key)
    assert SAID.split()[3] in sent.data
    assert sent.host == "models.example"


def test_what_was_heard_is_not_asked_again_nor_a_third_time(tmp_path: Path) -> None:
    kit, key, allowed = candidacy(tmp_path, ("the close was faster", "By how many days?"))
    assert freer_follow_up(kit, key, QUESTION, SAID, 1, ("By how many days?",), allowed) is None
    assert freer_follow_up(kit, key, QUESTION, SAID, 2, (), allowed) is None


def test_nothing_is_sent_that_was_not_allowed(tmp_path: Path) -> None:
    kit, key, _ = candidacy(tmp_path, ("the close was faster", "By how many days?"))
    with pytest.raises(Refused):
        freer_follow_up(kit, key, QUESTION, SAID, 0, (), "something else")
    assert sent_to_models(kit, key) == ()
    with pytest.raises(EngineMissing):
        what_would_be_sent(replace(kit, language=None), key, QUESTION, SAID)
