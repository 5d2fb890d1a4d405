"""Facts of the candidate's own, counts that follow every change, and what is kept of the recalling."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from secondround.bootstrap import make_kit
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import store
from secondround.preparation.company.model import Fact
from secondround.preparation.company.steps import (
    add_fact,
    cards_of,
    fact_counts_of,
    facts_named,
    facts_on,
    recall,
    sitting_of,
    take_back_recall,
)

NOW = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))
FOUND = tuple(
    Fact(f"f{place}", theme, f"They say {place}.", None, False, False, (), 0.5 - place / 10, ())
    for place, theme in enumerate(("figures", "figures", "news"))
)


@pytest.fixture
def kit(tmp_path: Path) -> Iterator[Kit]:
    made = make_kit(Settings(data_dir=tmp_path, meaning="off"), NOW)
    yield made
    made.db.close()


@pytest.fixture
def candidacy(kit: Kit) -> str:
    made = candidacy_steps.open_new(kit).id
    with kit.db.write() as db:
        store.facts.replace(db, kit.owner, made, FOUND)
    return made


def change(kit: Kit, candidacy: str, key: str, field: str, value: object) -> None:
    candidacy_steps.edit(kit, candidacy, "facts", key, field, value)


def test_a_fact_of_ones_own_is_kept_with_where_it_is_from(kit: Kit, candidacy: str) -> None:
    made = add_fact(
        kit, candidacy, "csr", " They plant  trees. ", "the recruiter", date(2020, 1, 1)
    )
    assert (made.text, made.source, made.citations) == ("They plant trees.", "the recruiter", ())
    assert facts_on(kit, candidacy, "csr") == (made,)
    assert facts_named(kit, candidacy, {made.key, "f0"})[-1] == made
    assert fact_counts_of(kit, candidacy) == {"figures": 2, "csr": 1, "news": 1}


def test_without_words_or_theme_it_is_refused(kit: Kit, candidacy: str) -> None:
    for theme, text in (("csr", "  "), ("weather", "It rains.")):
        with pytest.raises(Refused):
            add_fact(kit, candidacy, theme, text, "")


def test_counts_and_themes_follow_what_is_changed(kit: Kit, candidacy: str) -> None:
    change(kit, candidacy, "f0", "theme", "news")
    change(kit, candidacy, "f1", "removed", True)
    change(kit, candidacy, "f2", "text", "Another wording.")
    assert fact_counts_of(kit, candidacy) == {"news": 2}
    assert [one.key for one in facts_on(kit, candidacy, "news")] == ["f0", "f2"]
    assert facts_on(kit, candidacy, "figures") == ()
    assert facts_named(kit, candidacy, {"f1"}) == ()


def test_a_recalled_card_comes_again_and_the_grade_can_be_taken_back(
    kit: Kit, candidacy: str
) -> None:
    first = sitting_of(kit, candidacy, None)
    assert first.card is not None
    made = recall(kit, candidacy, first.card.fact.key, "good", None)
    assert made.due == NOW + timedelta(minutes=10)
    assert sitting_of(kit, candidacy, None).unmet == first.unmet - 1
    later = replace(kit, now=NOW + timedelta(minutes=11))
    again = sitting_of(later, candidacy, None)
    assert again.card is not None
    assert (again.card.fact.key, again.card.seen, again.due) == (made.fact, 1, 1)
    take_back_recall(kit, candidacy)
    take_back_recall(kit, candidacy)
    assert sitting_of(kit, candidacy, None) == first


def test_what_was_recalled_outlives_a_new_reading(kit: Kit, candidacy: str) -> None:
    recall(kit, candidacy, "f1", "easy", None)
    with kit.db.write() as db:
        store.facts.replace(db, kit.owner, candidacy, FOUND[1:])
    assert {one.fact.key: one.seen for one in cards_of(kit, candidacy)} == {"f1": 1, "f2": 0}


def test_a_grade_or_card_that_is_not_there_is_said(kit: Kit, candidacy: str) -> None:
    with pytest.raises(Refused):
        recall(kit, candidacy, "f1", "perfect", None)
    with pytest.raises(NotFound):
        recall(kit, candidacy, "f9", "good", None)
