"""What was said on each slide, in three languages, and the one thing to change."""

from dataclasses import replace
from time import perf_counter

import pytest

from preparation.rehearsal.run_through.made import SLIDES, run_of, words_from
from secondround.foundation.ports.speech import SpokenWord
from secondround.foundation.wording import say_in
from secondround.preparation.rehearsal.run_through.heard.by_slide import heard_of, points_left_out
from secondround.preparation.rehearsal.run_through.heard.change import change
from secondround.preparation.rehearsal.run_through.model import Run, Slide

FIRST = "Um good morning. Since spring our complaints have doubled, and people wait for weeks."
SECOND = "So I recommend that we move the whole archive to Metz."
LATE = "And we should hire two archivists. The board decides on all of this in March."
MARKS = [(1, 0.0), (2, 30.0), (3, 60.0)]
SPEECH = [(0.0, 8.0), (30.0, 36.0), (60.2, 68.0)]


def spoken() -> list[SpokenWord]:
    return [*words_from(FIRST, 0.0), *words_from(SECOND, 30.0), *words_from(LATE, 60.2)]


def heard(run: Run) -> Run:
    whole, slides = heard_of(run, spoken(), SPEECH)
    return replace(run, whole=whole, heard=slides)


def test_words_fillers_and_pauses_belong_to_the_slide_that_was_shown() -> None:
    run = heard(run_of(MARKS, 90.0))
    assert run.whole
    first, second, third = run.heard
    assert first.text == FIRST
    assert [(one.text, one.times) for one in first.fillers] == [("um", 1)]
    assert (second.fillers, third.fillers) == ((), ())
    assert sum(one.words for one in run.heard) == run.whole.words
    assert first.words_per_minute == pytest.approx(60 * first.words / 30.0, abs=0.1)
    assert sum(one.pauses for one in run.heard) == run.whole.pauses == 2
    assert first.longest_pause == 22.0


def test_a_point_is_found_on_its_slide_or_said_late_on_the_next() -> None:
    run = heard(run_of(MARKS, 90.0))
    on = {one.point: one.on for each in run.heard for one in each.points}
    assert on == {
        "Complaints have doubled since spring": 1,
        "Move the archive to Metz": 2,
        "Hire two archivists": 3,
        "The board decides in March": 3,
    }
    assert points_left_out(run) == ()
    assert "hire two archivists" in next(one.words for one in run.heard[1].points if one.on == 3)


def test_points_of_a_slide_that_was_not_shown_were_left_out() -> None:
    run = run_of([(1, 0.0), (2, 30.0)], 60.0)
    whole, slides = heard_of(run, spoken()[:25], SPEECH[:2])
    run = replace(run, whole=whole, heard=slides)
    assert (3, "The board decides in March") in points_left_out(run)


@pytest.mark.parametrize(
    ("language", "text", "point", "filler"),
    [
        (
            "fr",
            "Euh, nous proposons de déplacer les archives à Metz.",
            "Déplacer les archives à Metz",
            "euh",
        ),
        (
            "de",
            "Äh, wir schlagen vor, das Archiv nach Metz zu verlegen.",
            "Das Archiv nach Metz verlegen",
            "äh",
        ),
        ("en", "Uh, we propose to move the archive to Metz.", "Move the archive to Metz", "uh"),
    ],
)
def test_it_hears_three_languages(language: str, text: str, point: str, filler: str) -> None:
    slides = (Slide(1, "Metz", 60.0, points=(point,)),)
    run = run_of([(1, 0.0)], 60.0, slides=slides, language=language)
    _, (only,) = heard_of(run, words_from(text, 0.0), [(0.0, 5.0)])
    assert [one.text for one in only.fillers] == [filler]
    assert only.points[0].on == 1


def test_without_a_meter_what_needs_the_sound_is_empty() -> None:
    whole, slides = heard_of(run_of(MARKS, 90.0), spoken(), ())
    assert (whole.words_per_minute, whole.longest_pause, whole.pauses) == (None, None, 0)
    assert slides[0].words_per_minute


def test_an_hour_is_looked_at_in_seconds() -> None:
    slides = tuple(
        Slide(n, f"Slide {n}", 60.0, points=(SLIDES[1].points[0],)) for n in range(1, 61)
    )
    words = words_from(" ".join([FIRST, SECOND, LATE] * 190), 0.0)
    marks = [(n, 60.0 * (n - 1)) for n in range(1, 61)]
    speech = [(float(at), at + 4.2) for at in range(0, 3_590, 5)]
    begun = perf_counter()
    whole, heard_on = heard_of(run_of(marks, 3_600.0, slides=slides), words, speech)
    assert perf_counter() - begun < 30
    assert whole.words > 6_000
    assert sum(bool(one.points[0].on) for one in heard_on) > 30


SAYINGS = {
    "en": ("Shorten slide 2", "did not come to slide 3", "passed over slide 2", "say this as well"),
    "fr": ("Raccourcissez la diapositive 2", "diapositive 3", "diapositive 2", "dites aussi"),
    "de": ("Kürzen Sie Folie 2", "Folie 3", "Folie 2", "sagen Sie auch"),
}


@pytest.mark.parametrize("language", SAYINGS)
def test_the_most_telling_comes_first_in_the_language_of_the_candidacy(language: str) -> None:
    say = say_in(language)
    long, unreached, skipped, unsaid = SAYINGS[language]
    assert long in change(run_of([(1, 0), (2, 60), (3, 190)], 250, 180), None, say)
    assert unreached in change(run_of([(1, 0), (2, 60)], 120, 180), None, say)
    assert skipped in change(run_of([(1, 0), (3, 60)], 150, 180), None, say)
    run = run_of([(1, 0), (2, 30), (3, 60)], 90)
    whole, slides = heard_of(run, words_from(SECOND, 31), [(31.0, 37.0)])
    assert unsaid in change(replace(run, whole=whole, heard=slides), None, say)


def test_then_what_took_too_long_then_what_is_left_then_ones_own_last_run() -> None:
    say = say_in("en")
    assert "planned were 1:00" in change(run_of([(1, 0), (2, 60), (3, 160)], 170), None, say)
    assert "1:20 left" in change(run_of([(1, 0), (2, 40), (3, 80)], 100, 180), None, say)
    assert "Look at the room" in change(run_of([(1, 0), (2, 60), (3, 120)], 175, 180), None, say)
    now = heard(run_of([(1, 0), (2, 30), (3, 60)], 90))
    assert now.whole
    filled = replace(now.heard[0], fillers=(type(now.heard[0].fillers[0])("um", 8),))
    many = replace(now, whole=replace(now.whole, fillers=8, fillers_per_minute=6.0))
    many = replace(many, heard=(filled, *now.heard[1:]))
    before = replace(now, whole=replace(now.whole, fillers_per_minute=2.0))
    assert "“um”, most of all on slide 1" in change(many, before, say)
    assert "“um”" not in change(many, None, say)
