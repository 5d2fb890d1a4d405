"""When a story happened, by the dates of what it stands on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from secondround.foundation.wording import Say
from secondround.preparation.evidence.model import Citation, Employment
from secondround.preparation.evidence.reading.cv.periods import periods
from secondround.preparation.questions.model import Story


@dataclass(frozen=True)
class When:
    """From `start` to `end` (each the first day of the month or year stated, None where none is).

    `current` is true of what goes on. `citation` are the words that say so; `of_post` where they date only the post
    or study in which it happened.
    """

    start: date | None
    end: date | None
    current: bool
    of_post: bool
    citation: Citation


def happened(story: Story, employments: Sequence[Employment], today: date) -> When | None:
    """By a date in the story's own words, else by the post it stands under; None where nothing says when."""
    heads = {cited.passage_id: one for one in employments for cited in one.citations}
    own = [one for one in story.citations if one.passage_id not in heads]
    for cited in own:
        for one in periods(cited.quote, today):
            words = cited.quote[one.begins : one.stops]
            start = cited.start + one.begins
            place = replace(cited, quote=words, start=start, end=start + len(words))
            return When(one.start, one.end, one.current, False, place)
    for cited in story.citations:
        post = heads.get(cited.passage_id)
        if post and (post.start or post.end):
            return When(post.start, post.end, post.current, True, cited)
    return None


def in_years(when: When, say: Say) -> str:
    """ "2023 – today", "2018 – 2021", "2024"; as exact as years are."""
    start, end = ("" if one is None else str(one.year) for one in (when.start, when.end))
    if when.current:
        return say("{year} – today", year=start) if start else say("until today")
    return start if not end or start == end else f"{start} – {end}"
