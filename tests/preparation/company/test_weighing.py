"""How much a fact matters for this round."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.company.facts.dossier import MOST, shown
from secondround.preparation.company.facts.weighing import (
    Need,
    Weighed,
    closeness,
    nearest,
    need_words,
    weighed,
)
from secondround.preparation.company.model import THEMES, Fact, Theme
from secondround.preparation.company.themes.missing import missing_themes
from secondround.preparation.evidence.model import Citation

TODAY = date(2026, 12, 1)
NO_NEED = Need({}, None, {})


def fact(key: str, text: str = "", theme: Theme = "products", day: date | None = None) -> Fact:
    cited = Citation(f"page {key}", "page.html", f"page {key}:0", "line 1", text or key, 0, 1)
    return Fact(key, theme, text or key, day, False, False, (), 0.0, (cited,))


def part(one: Fact, strength: float = 0.5) -> Weighed:
    return Weighed(one, "en", strength, hard=0.0, idle=0.0, plain=0.5)


def order(parts: list[Weighed], need: Need) -> list[str]:
    return [one.key for one in weighed(parts, need, TODAY)]


def test_what_the_posting_speaks_of_comes_first() -> None:
    parts = [part(fact("oven", "We build ovens.")), part(fact("flour", "We mill stone flour."))]
    need = Need(need_words(["You will look after the stone mill and its flour"], []), None, {})
    assert order(parts, need)[0] == "flour"


def test_words_of_the_panel_count_half() -> None:
    assert need_words(["flour"], ["flour and ovens"]) == {"flour": 1.0, "ovens": 0.5}


def test_what_is_new_since_the_last_round_comes_first() -> None:
    old, new = fact("old", day=date(2026, 10, 1)), fact("new", day=date(2026, 11, 25))
    need = Need({}, date(2026, 11, 20), {})
    assert order([part(old), part(new)], need) == ["new", "old"]


def test_meaning_counts_by_rank() -> None:
    near = closeness(["a", "b", "c"], [0.81, 0.92, 0.79])
    assert near == {"c": 0.0, "a": 0.0, "b": 0.6}
    assert order([part(fact("a")), part(fact("b"))], Need({}, None, near))[0] == "b"


def test_only_facts_in_the_language_are_compared() -> None:
    parts = [part(fact("a"), 0.2), part(fact("b"), 0.9), part(fact("c"), 0.5)]
    assert [one.key for one in nearest(parts, "en", 2)] == ["b", "c"]
    assert nearest(parts, "fr", 2) == ()


@given(st.lists(st.tuples(st.sampled_from(THEMES), st.floats(0, 1)), max_size=60))
def test_weights_lie_between_nought_and_one_and_fall(rows: list[tuple[Theme, float]]) -> None:
    parts = [part(fact(f"{n}", theme=theme), strong) for n, (theme, strong) in enumerate(rows)]
    weights = [one.weight for one in weighed(parts, NO_NEED, TODAY)]
    assert all(0.0 <= weight <= 1.0 for weight in weights)
    assert weights == sorted(weights, reverse=True)


def test_each_theme_shows_its_best_and_free_places_are_filled() -> None:
    facts = [fact(f"p{n}") for n in range(200)] + [fact("h", theme="history")]
    best = shown(facts, most=120)
    assert len(best) == 120
    assert best[0].key == "h"


def test_a_small_source_is_shown_whole() -> None:
    facts = [fact(f"p{n}") for n in range(MOST)]
    assert len(shown(facts)) == MOST


def test_a_shown_fact_brings_its_rival_along() -> None:
    rival = Fact("r", "figures", "r", date(2026, 1, 1), False, False, ("a",), 0.0, ())
    first = Fact("a", "figures", "a", None, False, False, ("r",), 0.9, ())
    others = [fact(f"f{n}", theme="figures") for n in range(3)]
    assert [one.key for one in shown([first, *others, rival], most=1)][:2] == ["r", "a"]


def test_missing_themes_say_where_to_look() -> None:
    missing = missing_themes({"history", "news"}, lambda words, /, **_: words)
    assert [one.theme for one in missing] == [t for t in THEMES if t not in ("history", "news")]
    assert all(one.where_to_look.endswith(".") for one in missing)
    assert len({one.key for one in missing}) == len(missing)
