"""A language model's help: shown before it is sent, sent to nobody else, checked, and never kept by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

import pytest
from starlette.testclient import TestClient

from interfaces.web.conftest import AS_OF, OURS, Desk
from scribe import Scribe
from secondround.foundation.errors import EngineMissing
from secondround.interfaces.web.app import make_app
from secondround.interfaces.web.local.safety import COOKIE
from secondround.preparation.questions.drafting import steps
from secondround.preparation.questions.drafting.model import (
    DraftForm,
    RemarkForm,
    RemarksForm,
    SentenceForm,
)
from secondround.preparation.questions.model import Question
from secondround.preparation.questions.steps import questions_of


@pytest.fixture
def scribe() -> Scribe:
    return Scribe()


@pytest.fixture
def helped(desk: Desk, scribe: Scribe) -> Iterator[Desk]:
    kit = replace(desk.kit, language=scribe)
    app = make_app(kit, desk.jobs, desk.key, clock=lambda: AS_OF)
    headers = {"sec-fetch-site": "same-origin", "accept-language": "en"}
    with TestClient(app, OURS, cookies={COOKIE: desk.key}, headers=headers) as client:
        yield replace(desk, kit=kit, client=client)


def with_evidence(desk: Desk) -> Question:
    every = questions_of(desk.kit, desk.candidacy_id)
    return next(one for one in every if one.use and len(one.use[0].quote.split()) > 8)


def test_without_a_model_there_is_no_word_of_one(desk: Desk) -> None:
    key = with_evidence(desk).key
    assert "/help?kind=" not in desk.get(f"/questions/{key}")
    assert "No language model and no other service is connected." in desk.get("/settings")
    with pytest.raises(EngineMissing):
        steps.what_would_be_sent(desk.kit, desk.candidacy_id, key, "draft")


def test_every_word_is_shown_before_anything_is_sent(helped: Desk, scribe: Scribe) -> None:
    one = with_evidence(helped)
    assert "/help?kind=draft" in helped.get(f"/questions/{one.key}")
    page = unescape(helped.get(f"/questions/{one.key}/help?kind=draft"))
    assert scribe.got == []
    assert "models.example" in page
    assert "leaves this machine" in page
    scribe.filled = DraftForm([SentenceForm(one.use[0].quote, [1])])
    shown = re.search(r'name="shown" value="(\w+)"', page)
    assert shown
    helped.post(f"/questions/{one.key}/help", kind="draft", shown=shown[1])
    (sent,) = scribe.got
    assert sent.data in page
    assert sent.instructions.strip() in page
    assert one.use[0].quote in page


def test_what_was_not_shown_is_not_sent(helped: Desk, scribe: Scribe) -> None:
    one = with_evidence(helped)
    helped.post(f"/questions/{one.key}/help", 422, kind="draft", shown="")
    helped.post(f"/questions/{one.key}/help", 422, kind="praise", shown="")
    helped.get(f"/questions/{one.key}/help?kind=critique", 422)
    assert scribe.got == []
    assert steps.sent_to_models(helped.kit, helped.candidacy_id) == ()


def test_a_draft_is_put_into_the_answer_by_the_candidate_alone(
    helped: Desk, scribe: Scribe
) -> None:
    one = with_evidence(helped)
    asked = steps.what_would_be_sent(helped.kit, helped.candidacy_id, one.key, "draft")
    scribe.filled = DraftForm([SentenceForm(one.use[0].quote, [1])])
    page = helped.post(f"/questions/{one.key}/help", kind="draft", shown=steps.mark_of(asked))
    assert "/documents/" in page
    after = next(q for q in questions_of(helped.kit, helped.candidacy_id) if q.key == one.key)
    assert after.answer == ""
    (sent,) = steps.sent_to_models(helped.kit, helped.candidacy_id)
    assert (sent.host, sent.data) == ("models.example", asked.request.data)
    assert "scribe" in helped.get("/settings")


def test_what_nothing_shows_is_refused_and_what_it_says_is_not_markup(
    helped: Desk, scribe: Scribe
) -> None:
    one = with_evidence(helped)
    asked = steps.what_would_be_sent(helped.kit, helped.candidacy_id, one.key, "draft")
    evil = "<script>alert(1)</script> I earned 91234 medals."
    scribe.filled = DraftForm([SentenceForm(evil, [1])])
    page = helped.post(f"/questions/{one.key}/help", 422, kind="draft", shown=steps.mark_of(asked))
    assert "<script>alert(1)" not in page
    assert "91234" in page


def test_a_model_asks_on_only_in_a_sitting_it_was_allowed_for(helped: Desk, scribe: Scribe) -> None:
    page = helped.get("/rehearse")
    assert "models.example" in page
    assert "What would be sent" in page
    (allowed,) = re.findall(r'name="allowed" value="(\w+)"', page)
    said = "I led four people for three years, and we closed each month on time."
    scribe.filled = RemarksForm([RemarkForm("four people", "Which of them did you hire yourself?")])
    assert "Which of them" not in answered(helped, said, "")
    assert scribe.got == []
    assert "Which of them did you hire yourself?" in answered(helped, said, allowed)
    (request,) = scribe.got
    assert said in request.data
    assert "models.example" in helped.get("/settings")
    scribe.filled = RemarksForm([RemarkForm("nine people", "See https://evil.example ?")])
    assert "evil.example" not in answered(helped, said, allowed)


def answered(desk: Desk, words: str, allowed: str) -> str:
    """The page of an answer in a sitting of its own."""
    form = {"minutes": "10", "way": "typed", "allowed": allowed}
    begun = desk.client.post(f"{desk.home}/rehearse", data=form, follow_redirects=False)
    sitting = begun.headers["location"]
    asked = desk.client.post(f"{sitting}/takes", follow_redirects=False)
    take = asked.headers["location"]
    return desk.client.post(f"{take}/words", data={"words": words}).text
