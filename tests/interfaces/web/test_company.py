"""Company: an article with sources and dates, facts open to change, and the cards to recall them by."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser
from sqlalchemy import event

from interfaces.web.conftest import AS_OF, Desk, Served
from interfaces.web.test_every_page import check_page
from secondround.foundation.wording import say_in
from secondround.interfaces.web.pages.company.article import (
    OPEN,
    article,
    entries,
    folded,
    is_reworded,
    rival_keys,
)
from secondround.interfaces.web.pages.company.waits import wait
from secondround.preparation.candidacy.steps import candidacies
from secondround.preparation.company import store
from secondround.preparation.company.model import THEMES, Fact, MissingTheme, Theme
from secondround.preparation.company.steps import facts_named, facts_of, sitting_of
from secondround.preparation.evidence.model import Citation


def fact(key: str, theme: Theme = "figures", weight: float = 0.5, **more: Any) -> Fact:
    cited = Citation("d", "page.html", "d:1", "line 1", f"Fact {key}.", 0, 7)
    made = Fact(key, theme, f"Fact {key}.", None, False, False, (), weight, (cited,))
    return replace(made, **more)


def test_the_theme_with_the_weightiest_fact_comes_first_and_says_what_is_beside() -> None:
    many = [fact(f"n{place}", "news", 0.4) for place in range(OPEN + 2)]
    news, figures = fact("a", "news", 0.5), fact("b", "figures", 0.9)
    parts = article([*many, news, figures], (), {"news": 20, "figures": 1})
    assert [part.theme for part in parts] == ["figures", "news"]
    assert parts[1].first[0].fact == news
    assert len(parts[1].first) == OPEN
    assert (parts[0].more, parts[1].more) == (0, 20 - OPEN)


def test_what_does_not_agree_stands_together_the_newest_first() -> None:
    old = fact("old", date=date(2020, 1, 1), contradicted_by=("new",), weight=0.9)
    new = fact("new", date=date(2026, 1, 1), contradicted_by=("old",))
    assert rival_keys([old]) == {"new"}
    (one,) = entries([old, new], ())
    assert [side.key for side in one.sides] == ["new", "old"]
    (alone,) = entries([old], [new])
    assert alone.sides == one.sides


def test_what_does_not_agree_is_never_folded_away_and_nothing_is_shown_twice() -> None:
    many = [fact(f"n{place}", "news", 0.9) for place in range(OPEN + 3)]
    low = fact("low", "news", 0.2, contradicted_by=("other",))
    other = fact("other", "news", 0.1, contradicted_by=("low",))
    parts = article([*many, low], [other], {"news": len(many) + 2})
    assert [one.fact.key for one in parts[0].first][-1] == "low"
    rest = folded(entries([*many, low, other], ()), parts)
    assert [one.fact.key for one in rest] == [one.key for one in many[OPEN:]]


def test_words_of_the_candidates_own_are_told_from_the_sources() -> None:
    assert not is_reworded(fact("a"))
    assert is_reworded(replace(fact("a"), text="In other words."))


def test_waits_are_said_in_minutes_hours_and_days() -> None:
    say = say_in("en")
    told = [wait(timedelta(minutes=one), say) for one in (0.2, 10, 90, 60 * 30, 60 * 24 * 3)]
    assert told == ["1 min", "10 min", "2 h", "1 day", "3 days"]


def test_the_article_cites_dates_and_marks(desk: Desk) -> None:
    page = desk.get("/company")
    facts = facts_of(desk.kit, desk.candidacy_id)
    assert "These do not agree" in page
    assert facts[0].text in page.replace("&#39;", "'")
    assert "about " in page
    assert 'class="cite"' in page
    stale = next(one for one in facts if one.stale)
    assert "may be out of date" in desk.get(f"/company/facts/{stale.key}")


def test_a_theme_alone_is_paged(desk: Desk) -> None:
    assert "?theme=figures" in desk.get("/company")
    first, second = desk.get("/company?theme=figures"), desk.get("/company?theme=figures&page=2")
    assert 'aria-current="true"' in first
    ids = [set(re.findall(r'<(?:li|figure) id="(\w+)"', page)) for page in (first, second)]
    assert len(ids[0]) >= 40
    assert len(ids[1] - ids[0]) > 0
    assert "What matters most" in desk.get("/company?theme=weather")


def test_a_fact_of_ones_own_shows_with_its_source_and_can_go_again(desk: Desk) -> None:
    page = desk.post(
        "/company", theme="csr", text="They <plant> trees.", source="a friend", date="2026-11-01"
    )
    assert "They &lt;plant&gt; trees." in page
    assert "a friend" in page
    assert "in your words" in page
    desk.settle()
    made = next(one for one in facts_of(desk.kit, desk.candidacy_id) if one.source)
    desk.post("/edits", part="facts", key=made.key, field="removed", value="true", seen="")
    assert "trees" not in desk.get("/company?theme=csr")
    desk.get(f"/company/facts/{made.key}", 404)
    desk.post("/company", 422, theme="csr", text=" ", source="", date="")


def test_a_date_is_corrected_and_what_is_old_marked(desk: Desk) -> None:
    one = next(each for each in facts_of(desk.kit, desk.candidacy_id) if each.theme == "figures")
    desk.post(f"/company/facts/{one.key}/date", date="2019-03-01", about="true")
    (changed,) = facts_named(desk.kit, desk.candidacy_id, {one.key})
    assert (changed.date, changed.date_about, changed.stale) == (date(2019, 3, 1), True, True)
    desk.post(f"/company/facts/{one.key}/date", date="nonsense")
    (changed,) = facts_named(desk.kit, desk.candidacy_id, {one.key})
    assert (changed.date, changed.stale) == (None, False)


def test_what_is_missing_is_named_until_something_is_known(desk: Desk) -> None:
    missing = (MissingTheme("m", "history", "Save the page on their history."),)
    with desk.kit.db.write() as db:
        store.facts.replace(db, desk.kit.owner, desk.candidacy_id, [fact("a", "values")])
        store.missing_themes.replace(db, desk.kit.owner, desk.candidacy_id, missing)
    assert missing[0].where_to_look in desk.get("/company")
    desk.post("/company", theme="history", text="Founded in 1988.", source="", date="")
    assert missing[0].where_to_look not in desk.get("/company")


def test_without_facts_the_page_says_what_to_bring(empty_desk: Desk) -> None:
    empty_desk.client.post("/candidacies", data={})
    home = f"/candidacies/{candidacies(empty_desk.kit)[0].id}"
    for path in ("/company", "/company/recall"):
        assert 'class="nothing"' in empty_desk.client.get(home + path).text


def test_recalling_without_scripts(desk: Desk) -> None:
    page = desk.get("/company/recall")
    shown = re.search(r'name="card" value="(\w+)"', page)
    assert shown
    assert 'class="gap"' in page
    page = desk.post("/company/recall", card=shown[1], grade="easy", more="0")
    following = re.search(r'name="card" value="(\w+)"', page)
    assert following
    assert following[1] != shown[1]
    assert "19 new today" in page
    assert shown[1] in desk.post("/company/recall/undone", more="0")
    desk.post("/company/recall", 422, card=shown[1], grade="perfect")
    desk.post("/company/recall", 404, card="none", grade="good")


def test_after_a_days_cards_more_can_be_asked_for(desk: Desk) -> None:
    for _ in range(20):
        card = sitting_of(desk.kit, desk.candidacy_id, None).card
        assert card
        desk.post("/company/recall", card=card.fact.key, grade="easy")
    page = desk.get("/company/recall")
    assert "That is all for now." in page
    assert "10 new today" in desk.get("/company/recall?more=10")
    assert "0 cards are due, 0 are new today" in desk.get("/company")


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(desk.kit.db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(desk.kit.db.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("path", ["/company", "/company?theme=figures", "/company/recall"])
def test_the_number_of_queries_does_not_grow_with_facts(desk: Desk, path: str) -> None:
    seen = []
    for count in (10, 1_000):
        facts = [
            fact(f"k{place}", THEMES[0 if place % 3 else 6], contradicted_by=(f"k{place + 1}",))
            for place in range(count)
        ]
        with desk.kit.db.write() as db:
            store.facts.replace(db, desk.kit.owner, desk.candidacy_id, facts)
        with counted(desk) as asked:
            desk.get(path)
        seen.append(len(asked))
    assert seen[0] == seen[1]


@pytest.mark.browser
def test_a_fact_is_opened_and_changed_where_it_stands(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), "/company?theme=values")
    first = page.locator(".told > ul > li").first
    key = first.get_attribute("id") or ""
    first.get_by_role("link", name="Change").click()
    words = page.get_by_role("textbox", name="The fact", exact=True)
    words.fill("In my own words.")
    page.get_by_text("Saved").wait_for()
    page.get_by_role("link", name="Done").click()
    page.locator(f"#{key} > p", has_text="In my own words.").wait_for()
    page.get_by_role("link", name="Change").first.click()
    page.get_by_text("in your words; the sources say:").wait_for()
    page.get_by_role("button", name="Remove").click()
    page.get_by_text("Removed").wait_for()
    assert facts_named(served.desk.kit, served.desk.candidacy_id, {key}) == ()


@pytest.mark.browser
def test_the_rest_of_a_theme_unfolds_in_place(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), "/company")
    section = page.locator("section", has=page.get_by_role("heading", name="Customers"))
    shown = section.locator("li").count()
    section.get_by_role("link", name="more on Customers").click()
    section.locator("ul + ul").wait_for()
    assert section.locator("li").count() > shown
    ids = [one.get_attribute("id") for one in section.locator("li[id], figure[id]").all()]
    assert len(ids) == len(set(ids))
    assert page.url.endswith("/company")


@pytest.mark.browser
def test_cards_are_recalled_by_keyboard_alone(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(), "/company")
    page.get_by_role("link", name="What do you know about us?").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/company/recall")
    keys = []
    for show, grade in ((" ", "3"), ("Enter", "1"), (" ", " "), (" ", "4")):
        keys.append(page.locator("[name=card]").get_attribute("value"))
        assert not page.get_by_role("button", name=re.compile("^Good")).is_visible()
        page.keyboard.press("3")  # nothing to grade before it is shown
        page.keyboard.press(show)
        page.get_by_role("button", name=re.compile("^Good")).wait_for()
        assert page.locator(".behind mark").is_visible()
        with page.expect_navigation():
            page.keyboard.press(grade)
    assert len(set(keys)) == 4
    page.get_by_text("16 new today").wait_for()
    with page.expect_navigation():
        page.keyboard.press("u")
    assert page.locator("[name=card]").get_attribute("value") == keys[3]
    told = sitting_of(served.desk.kit, served.desk.candidacy_id, AS_OF + timedelta(days=4))
    assert (told.unmet, told.new) == (told.count - 3, 17)


def test_a_link_from_the_search_leads_to_the_fact(desk: Desk) -> None:
    one = facts_of(desk.kit, desk.candidacy_id)[0]
    found = desk.get(f"/found?for={quote(one.text[:30])}")
    assert f"/company/facts/{one.key}" in found
    assert one.citations[0].passage_id in desk.get(f"/company/facts/{one.key}")


@pytest.mark.browser
def test_anyone_can_use_a_theme_and_a_fact(served: Served, browser: Browser) -> None:
    facts = facts_of(served.desk.kit, served.desk.candidacy_id)
    disputed = next(one for one in facts if one.contradicted_by)
    for path in ("/company?theme=figures", f"/company/facts/{disputed.key}"):
        check_page(served, browser, path, "light", 360)
        check_page(served, browser, path, "dark", 1440)
