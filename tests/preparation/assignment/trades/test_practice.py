"""The practice of each kind, and of a mixed one."""

import pytest

from secondround.preparation.assignment.checked.model import FAULTS
from secondround.preparation.assignment.model import EXERCISES
from secondround.preparation.assignment.trades.practice import trade_for, trade_of

LANGUAGES = ("en", "fr", "de")
PARTS = {
    "presentation": "situation question recommendation evidence next_steps",
    "report": "summary background findings options recommendation next_steps",
    "communication plan": "objective audiences messages channels calendar budget measure",
    "audit": "scope criteria findings opinion actions",
    "risk analysis": "context scale risks map treatment",
}


@pytest.mark.parametrize("kind", EXERCISES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trade_is_whole_in_every_language(kind, language: str) -> None:
    trade = trade_of(kind, language)
    assert sum(one.share for one in trade.parts) == pytest.approx(1)
    assert all(one.name and one.holds and one.share > 0 for one in trade.parts)
    assert trade.method
    assert trade.source
    assert len(trade.rubric) >= 8
    assert {fault for one in trade.rubric for fault in one.faults} <= set(FAULTS)


@pytest.mark.parametrize("kind", EXERCISES)
def test_only_the_words_differ_between_languages(kind) -> None:
    english, *others = (trade_of(kind, one) for one in LANGUAGES)
    for other in others:
        assert other.method != english.method
        assert [one.key for one in other.rubric] == [one.key for one in english.rubric]
        assert all(a.text != b.text for a, b in zip(other.rubric, english.rubric, strict=True))
        assert all(a.holds != b.holds for a, b in zip(other.parts, english.parts, strict=True))


@pytest.mark.parametrize("kind", PARTS)
def test_the_parts_of_a_trade_stand_in_its_order(kind) -> None:
    assert [one.key for one in trade_of(kind, "en").parts] == PARTS[kind].split()


def test_findings_and_risks_have_the_columns_of_their_trade() -> None:
    assert columns("audit", "findings") == "condition criterion cause effect recommendation"
    assert columns("risk analysis", "risks") == (
        "cause event consequence likelihood impact controls residual owner"
    )


def test_another_language_is_answered_in_english() -> None:
    assert trade_of("audit", "nl").parts == trade_of("audit", "en").parts


def test_a_presented_risk_analysis_stands_inside_the_presentation() -> None:
    trade = trade_for(("risk analysis", "presentation"), "en")
    assert trade.kind == "risk analysis"
    assert [one.key for one in trade.parts] == (
        "situation question recommendation context scale risks map treatment next_steps".split()
    )
    assert sum(one.share for one in trade.parts) == pytest.approx(1)
    keys = [one.key for one in trade.rubric]
    assert len(keys) == len(set(keys))
    assert {"answer_first", "each_owned"} <= set(keys)
    assert keys[-1] == "clean_to_send"


def test_two_that_are_no_frame_follow_each_other() -> None:
    trade = trade_for(("audit", "risk analysis"), "de")
    assert [one.key for one in trade.parts][:6] == (
        "scope criteria findings opinion actions context".split()
    )
    assert sum(one.share for one in trade.parts) == pytest.approx(1)


def test_a_part_that_both_have_stands_once() -> None:
    keys = [one.key for one in trade_for(("presentation", "audit", "report"), "fr").parts]
    assert len(keys) == len(set(keys))


def test_a_mixed_one_of_a_single_kind_or_of_none() -> None:
    assert trade_for(("audit",), "en").parts == trade_of("audit", "en").parts
    assert trade_for(("presentation", "test"), "en").parts == trade_of("presentation", "en").parts
    assert trade_for((), "en") == trade_of("other", "en")


def test_every_fault_that_can_be_found_goes_against_some_practice() -> None:
    against = {f for kind in EXERCISES for one in trade_of(kind, "en").rubric for f in one.faults}
    assert against == set(FAULTS)


def columns(kind, part: str) -> str:
    found = next(one for one in trade_of(kind, "en").parts if one.key == part)
    return " ".join(one.key for one in found.columns)
