"""Stretches of a career in whole months, and the time between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secondround.preparation.evidence.model import Citation, Employment

NOTABLE = 4
"""Months between two posts from which a reader notices; below it lies a usual search for a post."""

# A month beside a year, in figures or by name.
_MONTH = re.compile(
    r"\b(?:0?[1-9]|1[0-2])\s?[/.\-–]\s?(?:19|20)\d\d|\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b"
    r"|\b(?:jan|f[eé]v|feb|m[aä]r|avr|apr|mai|may|jui|jul|jun|ao[uû]|aug|sep|o[ck]t|nov|d[eé][cz])"
    r"\w*\.?\s*,?\s(?:19|20)\d\d",
    re.IGNORECASE,
)
# Posts that are meant to be short.
_PASSING = re.compile(
    r"\b(?:intern|internship|trainee|stage|stagiaire|praktik\w+|werkstudent\w*|apprenti\w*|alternan\w+"
    r"|alternance|auszubildende\w*|azubi|temp|temporary|seasonal|saison\w*|vacataire|int[eé]rim\w*|cdd"
    r"|befristet\w*|aushilf\w*|freelance\w*|contract|contractor|consultant|volunteer\w*|b[eé]n[eé]vol\w*"
    r"|locum|maternity|placement|secondment)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Stretch:
    """A post or course of study. `start` and `end` count months (year × 12 + month − 1), both inside.

    `exact` when the CV states months; else `start` is January and `end` December. `ended` is false while
    it goes on or where no end is stated. `passing` for posts that are short by nature.
    """

    title: str
    organisation: str
    post: bool
    start: int
    end: int
    exact: bool
    ended: bool
    passing: bool
    citations: tuple[Citation, ...]

    @property
    def months(self) -> int:
        """How many, first and last counted."""
        return self.end - self.start + 1


@dataclass(frozen=True)
class Gap:
    """Time without post or study. `first` and `last` are its months as "03/2021"; `open` if it goes on."""

    first: str
    last: str
    months: int
    open: bool
    citations: tuple[Citation, ...]


def stretches_of(employments: Sequence[Employment], today: date) -> tuple[Stretch, ...]:
    """Those with a start, in order of it; none ends after today."""
    dated = (_stretch(one, one.start, today) for one in employments if one.start)
    return tuple(sorted(dated, key=lambda one: (one.start, one.end)))


def gaps_between(stretches: Sequence[Stretch], today: date) -> tuple[Gap, ...]:
    """Gaps of `NOTABLE` months and more, the latest first; none before the first settled post.

    Study counts as time filled.
    """
    gaps = []
    settled = min((one.start for one in stretches if one.post and not one.passing), default=None)
    for before, after in zip(_furthest(stretches), stretches[1:], strict=False):
        begun = settled is not None and settled <= before.end
        if begun and before.ended and after.start - before.end - 1 >= NOTABLE:
            gaps.append(_gap(before.end + 1, after.start - 1, False, before, after))
    return (*_open_gap(stretches, _months(today)), *reversed(gaps))


def _open_gap(stretches: Sequence[Stretch], now: int) -> list[Gap]:
    """The time since the last post, when nothing goes on and the CV states the month it ended."""
    return [
        _gap(one.end + 1, now, True, one)
        for one in _furthest(stretches)[-1:]
        if one.ended and one.exact and now - one.end >= NOTABLE
    ]


def _furthest(stretches: Sequence[Stretch]) -> list[Stretch]:
    """At each place, of all so far the one that reaches furthest."""
    found: list[Stretch] = []
    for one in stretches:
        ahead = found and (not found[-1].ended or found[-1].end >= one.end)
        found.append(found[-1] if ahead else one)
    return found


def _gap(start: int, end: int, goes_on: bool, *beside: Stretch) -> Gap:
    return Gap(
        first=_named(start),
        last=_named(end),
        months=end - start + 1,
        open=goes_on,
        citations=tuple(citation for one in beside for citation in one.citations[:1]),
    )


def _stretch(one: Employment, start: date, today: date) -> Stretch:
    words = " ".join(citation.quote for citation in one.citations)
    exact = _MONTH.search(words) is not None
    last = one.end or (today if one.current else start)
    end = _months(last) if exact or one.current else last.year * 12 + 11
    return Stretch(
        title=one.title,
        organisation=one.organisation,
        post=one.nature == "post",
        start=_months(start),
        end=max(min(end, _months(today)), _months(start)),
        exact=exact,
        ended=one.end is not None and not one.current,
        passing=_PASSING.search(f"{one.title} {words}") is not None,
        citations=one.citations,
    )


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _named(months: int) -> str:
    return f"{months % 12 + 1:02d}/{months // 12}"
