"""The bank of questions, as data."""

import re
from collections import Counter
from typing import get_args

import pytest

from secondround.preparation.panel.model import LENSES
from secondround.preparation.questions.bank import GENERAL, bank, bank_for, wordings_of
from secondround.preparation.questions.vacancy.level import Level

KINDS = {
    "motivation", "competency", "behavioural", "situational", "technical", "company knowledge",
    "first ninety days", "weakness probe", "clarifying the first interview", "terms",
    "career goals", "culture", "management style", "exercise", "closing",
}  # fmt: skip
TRADES = {
    "general", "software", "data", "sales", "marketing", "finance", "hr", "operations",
    "customer_service", "health_care", "engineering", "legal", "administration", "management",
    "education", "crafts", "logistics", "hospitality", "research", "public_service", "social_work",
}  # fmt: skip
FIFTEEN = TRADES - {
    "crafts", "logistics", "hospitality", "research", "public_service", "social_work",
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
    assert len(bank()) >= 600
    assert {one.trade for one in bank()} == TRADES
    assert {one.kind for one in bank()} == KINDS
    sizes = Counter(one.trade for one in bank())
    assert min(sizes.values()) >= 9
    assert min(sizes[trade] for trade in FIFTEEN) >= 23


def test_whatever_the_trade_every_kind_and_every_lens_is_there() -> None:
    for trade in TRADES - {GENERAL}:
        own = [one for one in bank() if one.trade == trade]
        assert {one.kind for one in bank_for((trade,))} == KINDS
        assert len({one.kind for one in own}) >= 6, trade
        assert any(one.kind == "exercise" for one in own), trade
        assert {lens for one in own for lens in one.lens} >= {"manager", "peer"}, trade


def test_levels_are_known_and_each_has_questions_of_its_own() -> None:
    told = Counter(level for one in bank() for level in one.levels)
    assert set(told) == set(get_args(Level))
    assert min(told.values()) >= 6


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


def test_a_question_is_known_by_every_wording_in_any_language() -> None:
    one = next(each for each in bank() if each.id == "sales-08")
    assert wordings_of(one.text("de")) == (one.text("de"), one.text("en"), one.note, one.also)
    assert wordings_of("Of no bank?") == ("Of no bank?",)


def test_what_helps_to_recognise_a_question_differs_from_it() -> None:
    for one in bank():
        assert one.note, one.id
        assert one.also not in ("", one.text("en")), one.id


def test_french_and_german_use_their_own_marks() -> None:
    for one in bank():
        assert not re.search(r"[?:;»]", one.text("de")) or " ?" not in one.text("de"), one.id
        assert not re.search(r"[^\s\u202f\xa0][?:;]", one.text("fr")), one.id
        assert "'" not in "".join(one.texts.values()), one.id
