"""The CV's posts and studies, with their dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from secondround.foundation.keys import key_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Employment, cite
from secondround.preparation.evidence.reading.cv.entries import Entry, entries
from secondround.preparation.evidence.reading.cv.headers import (
    Header,
    Nature,
    header_of,
    is_organisation,
    is_title,
)
from secondround.preparation.evidence.reading.cv.periods import Period, day_of
from secondround.preparation.evidence.reading.cv.sections import Placed, placed

_FIELD = re.compile(r"(work|education) (\d+), (\w+)")
_NATURES: dict[str, Nature] = {
    "posts": "post",
    "studies": "study",
    "work": "post",
    "education": "study",
}
_TITLES = {"post": ("position",), "study": ("studyType", "area")}
_PLACES = ("name", "company", "institution", "organization")


def employments(passages: Sequence[Passage], today: date) -> tuple[Employment, ...]:
    """Posts and studies with at least one date and a title or an organisation, the latest first.

    `passages` are those of CVs. Nothing is guessed: what a line does not name stays empty. The same post in
    two versions of a CV is given once, with both citations.
    """
    found: dict[str, Employment] = {}
    for document in _by_document(passages):
        for one in _stated(document, today) or _read(document, today):
            known = found.get(one.key)
            found[one.key] = _joined(known, one) if known else one
    return tuple(sorted(found.values(), key=_latest_first))


def _latest_first(one: Employment) -> tuple[bool, int, int]:
    last = one.end or one.start or date.min
    begun = one.start or date.min
    return (not one.current, -last.toordinal(), -begun.toordinal())


def _joined(known: Employment, other: Employment) -> Employment:
    citations = (*known.citations, *(c for c in other.citations if c not in known.citations))
    return Employment(**{**vars(known), "citations": citations})


def _by_document(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    for _, group in groupby(passages, key=lambda one: one.document_id):
        yield list(group)


def _read(document: Sequence[Passage], today: date) -> Iterator[Employment]:
    """From prose and lines, section by section; a CV without known sections is read as posts."""
    places = list(placed(document))
    sectioned = any(one.section == "posts" for one in places)
    for section, group in groupby(places, key=lambda one: one.section):
        if section in ("posts", "studies") or not (section or sectioned):
            yield from _in_section(list(group), _NATURES.get(section, "post"), bool(section), today)


def _in_section(
    group: Sequence[Placed], nature: Nature, known: bool, today: date
) -> Iterator[Employment]:
    lines = [one.passage for one in group if not one.opens]
    for entry in entries(lines, nature, today):
        header = _header(entry, nature)
        if _is_employment(header, nature, known):
            kind = _nature_of(header, nature)
            yield _employment(kind, header.title, header.organisation, entry)


def _header(entry: Entry, nature: Nature) -> Header:
    """What the lines name; a line set as a heading that is no title is the house, whatever words it has."""
    found = header_of([line for line in entry.lines if line], nature)
    set_apart = [one.text for one in entry.passages if one.role == "heading"]
    told = is_title(found.title, nature) and not is_organisation(found.organisation, nature)
    if told and len(set_apart) == 1 and not is_title(set_apart[0], nature):
        return Header(found.title, set_apart[0])
    return found


def _nature_of(header: Header, nature: Nature) -> Nature:
    """A degree from a school listed among the posts is a study all the same."""
    title, place = header.title, header.organisation
    studied = is_title(title, "study") and is_organisation(place, "study")
    return "study" if studied and not is_title(title, "post") else nature


def _is_employment(header: Header, nature: Nature, known: bool) -> bool:
    """In a section on posts any name will do; a study needs a degree or a school, as courses have dates too."""
    title, place = header.title, header.organisation
    if nature == "study":
        return is_title(title, nature) or is_organisation(place, nature)
    return bool(title and place) or (known and bool(title or place))


def _employment(nature: Nature, title: str, organisation: str, entry: Entry) -> Employment:
    period = entry.period
    start = period.start.isoformat() if period.start else ""
    return Employment(
        key=key_of("employment", nature, title, organisation, start),
        nature=nature,
        title=title,
        organisation=organisation,
        start=period.start,
        end=period.end,
        current=period.current,
        citations=tuple(cite(passage) for passage in entry.passages),
    )


def _stated(document: Sequence[Passage], today: date) -> Iterator[Employment] | list[Employment]:
    """From the fields of a structured CV, where each entry has a number."""
    matches = [(m, p) for p in document if (m := _FIELD.fullmatch(p.locator))]
    groups = groupby(matches, key=lambda one: (one[0][1], one[0][2]))
    return [
        one
        for (section, _), group in groups
        if (one := _from_fields(_NATURES[section], {m[3]: p for m, p in group}, today))
    ]


def _from_fields(nature: Nature, fields: dict[str, Passage], today: date) -> Employment | None:
    titles = [fields[name] for name in _TITLES[nature] if name in fields]
    places = [fields[name] for name in _PLACES if name in fields][:1]
    dates = [fields[name] for name in ("startDate", "endDate") if name in fields]
    days = {name: day_of(fields[name].text) for name in ("startDate", "endDate") if name in fields}
    start, end = days.get("startDate"), days.get("endDate")
    if not (titles or places) or not (start or end) or (start and start > today):
        return None
    period = Period(start, end, end is None, 0, 0)
    entry = Entry((), (*titles, *places, *dates), period)
    title = ", ".join(one.text for one in titles)
    return _employment(nature, title, places[0].text if places else "", entry)
