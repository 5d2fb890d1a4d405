"""The words, pauses and fillers of a run, parted by the slide that was shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.ports.speech import SpokenWord
from secondround.preparation.rehearsal.content.points.near.nearness import Near
from secondround.preparation.rehearsal.content.points.said import said_points
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.delivery.model import Delivery
from secondround.preparation.rehearsal.delivery.pace import PART, Span, spoken_words
from secondround.preparation.rehearsal.delivery.worded.tokens import tokens_of
from secondround.preparation.rehearsal.run_through.course import course, slide_at
from secondround.preparation.rehearsal.run_through.model import (
    Course,
    Filler,
    OnSlide,
    PointSaid,
    Run,
    Slide,
    Whole,
)

MOST_TEXT = 20_000
"""Letters of one slide in which its points are looked for: some twenty minutes of speech."""


@dataclass(frozen=True)
class _Spoken:
    words: Sequence[SpokenWord]
    delivery: Delivery
    counts: Counter[int]
    course: Course
    near: Near | None


def heard_of(
    run: Run, words: Sequence[SpokenWord], speech: Sequence[Span], near: Near | None = None
) -> tuple[Whole, tuple[OnSlide, ...]]:
    """The whole run, and every slide that was shown, in their order.

    `speech` are stretches of voice found in the sound; without any, what needs them is None or 0. A word, pause or
    filler belongs to the slide that was shown in its middle. A point is looked for on its own slide, then on the others
    of its part of the outline, then on the slides beside: people speak on while they change it. `near` tells how near
    words come to a point in meaning, where a model for it is here.
    """
    delivery = measured(words, speech, run.length, run.language, None)
    how = course(run)
    counts: Counter[int] = Counter()
    for one in spoken_words(tokens_of(words), delivery.fillers, run.language):
        counts[slide_at(how.showings, one.moment)] += one.words
    spoken = _Spoken(words, delivery, counts, how, near)
    texts = _texts(words, how)
    slides = tuple(
        _on_slide(one.slide, one.seconds, spoken, texts, run.slides)
        for one in how.shown
        if one.times
    )
    return _whole(delivery), slides


def points_left_out(run: Run) -> tuple[tuple[int, str], ...]:
    """The points of the outline that were said nowhere near their slide, with its number; also of slides not shown.

    Empty where nothing was listened to.
    """
    if run.whole is None:
        return ()
    on = {one.number: one.points for one in run.heard}
    return tuple(
        (slide.number, point.point)
        for slide in run.slides
        for point in on.get(slide.number, tuple(PointSaid(each) for each in slide.points))
        if not point.on
    )


def _whole(delivery: Delivery) -> Whole:
    return Whole(
        delivery.words,
        delivery.words_per_minute,
        delivery.speaking_words_per_minute,
        len(delivery.pauses),
        delivery.longest_pause,
        len(delivery.fillers),
        _rounded(delivery.per_minute(len(delivery.fillers))),
    )


def _on_slide(
    slide: Slide, seconds: float, spoken: _Spoken, texts: dict[int, str], slides: Sequence[Slide]
) -> OnSlide:
    number, showings = slide.number, spoken.course.showings
    pauses = [
        one.length
        for one in spoken.delivery.pauses
        if slide_at(showings, (one.start + one.end) / 2) == number
    ]
    fillers = Counter(
        one.text
        for one in spoken.delivery.fillers
        if slide_at(showings, (one.start + one.end) / 2) == number
    )
    count = spoken.counts[number]
    return OnSlide(
        number,
        count,
        round(60 * count / seconds, 1) if seconds >= PART else None,
        len(pauses),
        round(max(pauses, default=0.0), 1),
        tuple(Filler(text, times) for text, times in fillers.most_common()),
        texts.get(number, ""),
        tuple(_said(point, slide, texts, slides, spoken.near) for point in slide.points),
    )


def _said(
    point: str, slide: Slide, texts: dict[int, str], slides: Sequence[Slide], near: Near | None
) -> PointSaid:
    for number in _near(slide, slides):
        (found,) = said_points([point], texts.get(number, "")[:MOST_TEXT], near)
        if found.said:
            return PointSaid(point, number, found.words)
    return PointSaid(point)


def _near(slide: Slide, slides: Sequence[Slide]) -> tuple[int, ...]:
    here = slide.number
    same = [one.number for one in slides if slide.section and one.section == slide.section]
    return tuple(dict.fromkeys((here, *same, here + 1, here - 1)))


def _texts(words: Sequence[SpokenWord], how: Course) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for word in words:
        found.setdefault(slide_at(how.showings, (word.start + word.end) / 2), []).append(word.text)
    return {number: " ".join(each) for number, each in found.items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
