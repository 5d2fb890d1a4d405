"""The bank of questions, as data."""

import re
from collections import Counter

import pytest

from secondround.preparation.panel.model import LENSES
from secondround.preparation.questions.bank import GENERAL, bank, bank_for

KINDS = {
    "motivation", "competency", "behavioural", "situational", "technical", "company knowledge",
    "first ninety days", "weakness probe", "clarifying the first interview", "terms",
    "career goals", "culture", "management style", "exercise", "closing",
}  # fmt: skip
TRADES = {
    "general", "software", "data", "sales", "marketing", "finance", "hr", "operations",
    "customer_service", "health_care", "engineering", "legal", "administration", "management",
    "education",
}  # fmt: skip
THIRTEEN = (
    "What do you think we could improve on?",
    "If you were hired for this position, what would be the first tasks you would perform?",
    "Why do you want to work for us?",
    "Give us an example of your problem-solving skills.",
    "What skills do you think are needed for this job?",
    "What might be the main challenges you’ll face in your job over the next few years?",
    (
        "Can you tell me about an experience where you had to deal with a challenge and how you "
        "succeeded?"
    ),
    "What do you expect from your manager?",
    "Do you prefer to follow instructions or to act independently?",
    "Have you ever taken important decisions without consulting your manager?",
    "What are your salary expectations?",
    "What would be your ideal working environment?",
    "What are your career goals and where do you see yourself in 5 years?",
)


def test_it_is_large_and_covers_every_trade_and_kind() -> None:
    assert len(bank()) >= 300
    assert {one.trade for one in bank()} == TRADES
    assert {one.kind for one in bank()} == KINDS
    assert min(Counter(one.trade for one in bank()).values()) >= 12


def test_ids_and_texts_are_unique() -> None:
    assert len({one.id for one in bank()}) == len(bank())
    for language in ("en", "fr", "de"):
        assert len({one.text(language) for one in bank()}) == len(bank())


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_text_is_there_and_ends_like_a_sentence(language: str) -> None:
    for one in bank():
        assert re.search(r"[.?]$", one.texts[language]), one.id
        assert "!" not in one.texts[language], one.id


def test_who_asks_is_a_known_lens() -> None:
    for one in bank():
        assert one.lens, one.id
        assert set(one.lens) <= set(LENSES) - {"unknown"}, one.id
        assert 1 <= one.weight <= 5, one.id


def test_the_thirteen_are_there_in_their_words_and_order() -> None:
    found = {one.thirteen: one.text("en") for one in bank() if one.thirteen}
    assert tuple(found[number] for number in range(1, 14)) == THIRTEEN


def test_a_trade_gets_its_own_and_the_general_ones() -> None:
    assert {one.trade for one in bank_for(("legal",))} == {GENERAL, "legal"}
