"""Dates, lengths and titles of posts against the CV."""

from collections.abc import Iterator, Sequence
from datetime import date

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.debrief.said.posts.points import SaidOfPost
from secondround.preparation.debrief.said.posts.ranks import rank_of, says_rank
from secondround.preparation.debrief.worded.difference import worded
from secondround.preparation.evidence.model import Employment

NEAR = 2
"""Months by which a date may be off: a notice served, a start postponed."""

PART_OF_YEAR = 6
"""The same for "early" or "the end of" a year."""

RANKS_APART = 2
"""A senior may call themselves lead; from two ranks on it is another post, from three on where the CV's title
says nothing of rank."""


def posts_apart(
    said: Sequence[SaidOfPost], employments: Sequence[Employment], today: date, say: Say
) -> tuple[Contradiction, ...]:
    """What was said of a post that no post at that employer in the CV agrees with."""
    return tuple(_apart(said, employments, today, say))


def _apart(
    said: Sequence[SaidOfPost], employments: Sequence[Employment], today: date, say: Say
) -> Iterator[Contradiction]:
    for one in said:
        posts = [e for e in employments if e.organisation == one.organisation]
        posts = [post for post in posts if _tells(post, one.point)]
        if one.explained or not posts or any(_agrees(one, post, today) for post in posts):
            continue
        if one.point in ("start", "length") and len(posts) > 1 and _agrees_whole(one, posts, today):
            continue
        here = one.statement
        yield Contradiction(
            key=key_of("contradiction", here.subject, here.key),
            subject=here.subject,
            text=worded(here.value, _written(one.point, posts[0], today), "cv", say),
            citations=(*here.citations, *posts[0].citations),
        )


def _tells(post: Employment, point: str) -> bool:
    if point == "title":
        return bool(post.title)
    if point == "start":
        return post.start is not None
    if post.start is None or post.current:
        return post.start is not None and point != "end"
    return post.end is not None and (point == "end" or post.end > post.start)


def _agrees(one: SaidOfPost, post: Employment, today: date) -> bool:
    if one.point == "title":
        slack = RANKS_APART if says_rank(post.title) else RANKS_APART + 1
        return abs(rank_of(post.title) - one.rank) < slack
    if one.point == "length":
        return _lengths_agree(one, _months(post, today), _by_year(post))
    day = post.start if one.point == "start" else post.end
    return day is None or _dates_agree(one, day)


def _agrees_whole(one: SaidOfPost, posts: Sequence[Employment], today: date) -> bool:
    """Several posts at one employer, told as one stay."""
    starts = [post.start for post in posts if post.start]
    if one.point == "start":
        return _dates_agree(one, min(starts))
    whole = sum(_months(post, today) for post in posts)
    return _lengths_agree(one, whole, any(map(_by_year, posts)))


def _dates_agree(one: SaidOfPost, day: date) -> bool:
    if one.near and day.month != 1:
        slack = NEAR + (NEAR if one.vague else 0) if one.month else PART_OF_YEAR
        return abs((one.year - day.year) * 12 + one.near - day.month) <= slack
    years = abs(one.year - day.year)
    turn = day.month in (11, 12) and one.year == day.year + 1
    return years == 0 or turn or (years == 1 and one.vague)


def _lengths_agree(one: SaidOfPost, months: float, by_year: bool) -> bool:
    slack = max(7.0, 0.2 * months) + (12 if by_year else 0) + (6 if one.vague else 0)
    return abs(one.months - months) <= slack


def _months(post: Employment, today: date) -> float:
    end = today if post.current or post.end is None else post.end
    start = post.start or end
    return (end.year - start.year) * 12 + end.month - start.month


def _by_year(post: Employment) -> bool:
    """Whether the CV may give years only: then a length can be a year off."""
    ends = (post.start, post.end)
    return any(day is not None and day.month == 1 for day in ends)


def _written(point: str, post: Employment, today: date) -> str:
    if point == "title":
        return post.title
    if point == "length":
        return f"{_months(post, today):.0f} months"
    day = post.start if point == "start" else post.end
    if day is None:
        return ""
    return f"{day.year}" if day.month == 1 else f"{day.year}-{day.month:02}"
