"""Where weak points come from."""

from dataclasses import replace
from datetime import date

import pytest

from quoted import quoted
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.model import (
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.evidence.model import Employment
from secondround.preparation.fit.model import Requirement
from secondround.preparation.pressure.doubted import short_list
from secondround.preparation.pressure.sources.career import from_career
from secondround.preparation.pressure.sources.first_interview import (
    from_contradictions,
    from_exchanges,
    from_impressions,
    from_open_points,
)
from secondround.preparation.pressure.sources.posting import from_posting

say = say_in("en")
TODAY = date(2026, 12, 1)


def post(
    organisation: str, start: date, end: date | None, words: str, title: str = "Analyst"
) -> Employment:
    return Employment(
        key=organisation,
        nature="post",
        title=title,
        organisation=organisation,
        start=start,
        end=end,
        current=end is None,
        citations=(quoted(words, "cv", start.year),),
    )


def requirement(text: str, importance: str, coverage: str) -> Requirement:
    return Requirement(
        key=text,
        text=text,
        importance=importance,  # type: ignore[arg-type]  # one of its two words
        nature="hard",
        coverage=coverage,  # type: ignore[arg-type]  # one of its three words
        evidence=(),
        gap="",
        gap_plan="",
        citations=(quoted(text, "posting"),),
    )


def exchange(question: str, landing: str, reason: str = "") -> Exchange:
    return Exchange(
        key=question,
        asked_by="Nora Wirth",
        question=question,
        answer="Well, usually one would …",
        follow_ups=(),
        landing=landing,  # type: ignore[arg-type]  # one of its words
        landing_reason=reason,
        competency="",
        citations=(quoted(question, "transcript"),),
        answer_citations=(),
    )


def test_a_gap_is_counted_in_months_and_named() -> None:
    posts = [
        post("Orlenn", date(2018, 2, 1), date(2020, 3, 1), "Orlenn, Feb 2018 – Mar 2020"),
        post("Tavell", date(2020, 11, 1), None, "Tavell, Nov 2020 – today"),
    ]
    (gap,) = from_career(posts, TODAY, say)
    assert "7 months" in gap.probe
    assert "04/2020" in gap.probe
    assert "10/2020" in gap.hard_probe
    assert [c.quote for c in gap.citations] == [
        "Orlenn, Feb 2018 – Mar 2020",
        "Tavell, Nov 2020 – today",
    ]


def test_years_without_months_are_read_generously() -> None:
    posts = [
        post("Orlenn", date(2015, 1, 1), date(2018, 1, 1), "Orlenn, 2015 – 2018"),
        post("Tavell", date(2019, 1, 1), None, "Tavell, since 2019"),
    ]
    assert not from_career(posts, TODAY, say)


def test_study_fills_a_gap() -> None:
    study = Employment(
        "s", "study", "MSc", "Uni", date(2020, 4, 1), date(2020, 10, 1), False,
        (quoted("MSc 04/2020 – 10/2020", "cv", 5),),
    )  # fmt: skip
    posts = [
        post("Orlenn", date(2018, 2, 1), date(2020, 3, 1), "Orlenn 02/2018 – 03/2020"),
        study,
        post("Tavell", date(2020, 11, 1), None, "Tavell 11/2020 – today"),
    ]
    assert not from_career(posts, TODAY, say)


def test_a_post_that_ended_and_nothing_since() -> None:
    posts = [post("Orlenn", date(2018, 2, 1), date(2026, 5, 1), "Orlenn 02/2018 – 05/2026")]
    (gap,) = from_career(posts, TODAY, say)
    assert "06/2026" in gap.probe


def test_short_posts_draw_a_question_but_not_internships() -> None:
    posts = [
        post("Orlenn", date(2018, 2, 1), date(2018, 9, 1), "Orlenn 02/2018 – 09/2018"),
        post("Tavell", date(2018, 10, 1), date(2019, 2, 1), "10/2018 – 02/2019", "Intern"),
        post("Quist", date(2019, 3, 1), None, "Quist 03/2019 – today"),
    ]
    (short,) = from_career(posts, TODAY, say)
    assert short.probe == "You stayed 8 months at Orlenn. Why did it end?"


def test_unmet_demands_are_named_musts_first() -> None:
    found = from_posting(
        [
            requirement("Knowledge of Spanish", "nice", "gap"),
            requirement("Five years in audit", "must", "gap"),
            requirement("A degree in law", "must", "met"),
            requirement("Team leadership", "must", "partly"),
        ],
        say,
    )
    assert found[0].thing == "Five years in audit"
    assert {one.thing for one in found} == {
        "Five years in audit",
        "Team leadership",
        "Knowledge of Spanish",
    }
    assert all(one.thing in one.probe and one.thing in one.hard_probe for one in found)


def test_an_answer_that_missed_draws_the_challenge_of_its_doubt() -> None:
    (doubted,) = from_exchanges(
        [
            exchange("How do you handle conflict?", "missed", "The answer stayed vague."),
            exchange("Why us?", "landed"),
        ],
        say,
        "en",
    )
    assert "How do you handle conflict" in doubted.probe
    assert "particular case" in doubted.probe
    assert doubted.citations[0].quote == "How do you handle conflict?"


def test_an_answer_that_missed_for_no_known_reason_is_asked_again() -> None:
    (doubted,) = from_exchanges([exchange("Why risk?", "partly")], say, "en")
    assert "Why risk" in doubted.probe


def test_what_they_asked_on_top_is_the_probe() -> None:
    more = replace(exchange("Why did you leave?", "partly"), follow_ups=("What happened there?",))
    (doubted,) = from_exchanges([more], say, "en")
    assert "What happened there" in doubted.probe
    assert "What happened there" in doubted.hard_probe


def test_only_their_open_points_press() -> None:
    points = [
        OpenPoint("a", "theirs", "Budget experience", "", (quoted("Budget experience"),)),
        OpenPoint("b", "mine", "Home working", "", (quoted("Home working"),)),
    ]
    assert [one.thing for one in from_open_points(points, [], say, "en")] == ["Budget experience"]


def test_promises_and_answers_that_are_weak_anyway_do_not_press_again() -> None:
    missed = exchange("Why risk?", "missed")
    points = [
        OpenPoint("a", "theirs", "I will send it", "", (quoted("I will send you the plan"),)),
        OpenPoint("b", "theirs", "They may come back: Why risk?", "", missed.citations),
        OpenPoint("c", "theirs", "Budget?", "", (quoted("Budget experience", "notes", 4),)),
    ]
    found = from_open_points(points, [missed], say, "en")
    assert [one.thing for one in found] == ["Budget experience"]


def test_a_doubt_that_was_seen_names_the_question_it_was_seen_at() -> None:
    asked = exchange("How large was your budget?", "unknown")
    frown = Impression("i", "Nora", "Nora may have had a doubt.", asked.citations)
    nowhere = Impression("j", "Nora", "Nora frowned.", (quoted("frowned", "notes", 8),))
    smile = Impression("k", "Nora", "Nora smiled.", asked.citations)
    found = from_impressions([frown, nowhere, smile], [asked], say, "en")
    assert [one.thing for one in found] == ["How large was your budget"]
    assert "How large was your budget" in found[0].probe


@pytest.mark.parametrize("own", [True, False])
def test_contradictions_press_only_when_the_candidate_made_them(own: bool) -> None:
    sides = (quoted("a team of 8", "cv", 3), quoted("there were five of us", "transcript", 9))
    statement = Statement("s", "team size", "", "8", "cv", sides[:1])
    found = from_contradictions(
        [Contradiction("k", "team size", "8 or 5", sides)], [statement] if own else [], say
    )
    assert len(found) == int(own)
    assert all(one.probe == "8 or 5 Which of the two is right?" for one in found)
    assert all(one.citations == sides for one in found)


def test_a_contradiction_told_without_its_figures_names_both_sides() -> None:
    sides = (quoted("I ran the budget", "notes", 3), quoted("I held no budget", "cv", 9))
    statement = Statement("s", "budget", "", "", "cv", sides[1:])
    (found,) = from_contradictions(
        [Contradiction("k", "budget", "It does not fit.", sides)], [statement], say
    )
    assert "I ran the budget" in found.probe
    assert "I held no budget" in found.probe


def test_the_short_list_says_a_thing_once_heaviest_first() -> None:
    missed = from_exchanges([exchange("How would you lead a team?", "missed")], say, "en")
    points = from_open_points(
        [OpenPoint("a", "theirs", "How you would lead a team", "", (quoted("lead a team"),))],
        [],
        say,
        "en",
    )
    gaps = from_posting([requirement("Five years in audit", "must", "gap")], say)
    listed = short_list((*gaps, *points, *missed))
    assert [one.origin for one in listed] == ["first interview", "posting"]
    assert all(one.citations and one.probe and one.hard_probe and one.drill for one in listed)
