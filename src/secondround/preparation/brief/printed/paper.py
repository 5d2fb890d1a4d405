"""The brief on paper: what fits two sides, chosen; and the sheet."""

import re
from collections.abc import Iterable, Sequence

from secondround.foundation.wording import Say, shortened
from secondround.preparation.brief.layout.entries import label_of
from secondround.preparation.brief.layout.page import heading, labels
from secondround.preparation.brief.layout.themes import theme_name
from secondround.preparation.brief.layout.words import day, lens_name, short_moment
from secondround.preparation.brief.model import Brief
from secondround.preparation.brief.printed.sheet import sheet
from secondround.preparation.conditions.naming import topic_name
from secondround.preparation.debrief.model import Exchange, OpenPoint
from secondround.preparation.documents.places import place_name
from secondround.preparation.evidence.model import Citation
from secondround.preparation.pressure.model import WeakPoint

Line = dict[str, str]

_QUOTED = re.compile(r"[“„«](.+?)[”“»]")

MOST_POINTS = 3
"""Weak points on paper; the questions that press on them are not printed again among the questions."""


def paper(brief: Brief, say: Say) -> dict[str, object]:
    """Two sides at most: each block is cut to its first lines; the screen has them all."""
    blocks = (
        (say("Who will be there"), _people(brief, say), 5),
        (say("First interview: what stayed open"), _open(brief, say), 5),
        (say("Fit"), _fit(brief, say), 7),
        (say("Weak points"), _weak(brief), MOST_POINTS),
        (say("Questions"), _reasoned_once(_questions(brief)), 10),
        (say("What to ask"), _reasoned_once(_asking(brief)), 6),
        (say("Company"), _company(brief, say), 8),
        (say("Conditions"), _conditions(brief, say), 6),
        (say("Plan"), _plan(brief, say), 8),
    )
    return heading(brief, say) | {
        "labels": labels(say),
        "where": _where(brief),
        "blocks": [
            {"title": title, "lines": [_placed(line, say) for line in lines[:most]]}
            for title, lines, most in blocks
            if lines
        ],
        "sheet": sheet(brief, say),
    }


def _line(
    text: str, tag: str = "", note: str = "", quote: str = "", cited: Iterable[Citation] = ()
) -> Line:
    first = next(iter(cited), None)
    return {
        "text": shortened(text, 200),
        "tag": tag,
        "note": "" if _is_said(note, text) else shortened(note, 170),
        "quote": shortened(quote, 170),
        "document": label_of(first.document) if first else "",
        "locator": first.locator if first else "",
        "passage": first.passage_id if first else "",
        "at": f"{first.start}-{first.end}" if first else "",
    }


def _is_said(note: str, text: str) -> bool:
    """Whether a note says nothing that the text does not: it stands there, or all that it quotes does."""
    quoted = [one.strip() for one in _QUOTED.findall(note)]
    return note.rstrip(".") in text or (bool(quoted) and all(one in text for one in quoted))


def _reasoned_once(lines: Sequence[Line]) -> list[Line]:
    """A reason that several lines in a row have stands under the first of them."""
    before = ["", *(one["note"] for one in lines)]
    return [
        one | {"note": "" if one["note"] == last else one["note"]}
        for one, last in zip(lines, before, strict=False)
    ]


def _placed(line: Line, say: Say) -> Line:
    """With the place of its words, named in the language."""
    place = f"{line['document']}, {place_name(line['locator'], say)}" if line["document"] else ""
    return line | {"place": shortened(place, 60)}


def _where(brief: Brief) -> str:
    one = brief.round
    return " · ".join(filter(None, (one.place, one.link))) if one else ""


def _people(brief: Brief, say: Say) -> list[Line]:
    return [
        _line(
            f"{one.name}, {one.title}" if one.title else one.name,
            lens_name(one.lens, say),
            " ".join(one.wants[:2]),
            cited=one.citations,
        )
        for one in brief.interviewers
        if one.attends
    ]


def _open(brief: Brief, say: Say) -> list[Line]:
    missed = [one for one in brief.exchanges if one.landing == "missed"]
    lines = [
        _line(one.question, say("missed"), one.landing_reason, cited=one.citations)
        for one in missed[:2]
    ]
    sides: Sequence[tuple[str, str]] = (("theirs", say("theirs")), ("mine", say("yours")))
    for side, tag in sides:
        points = [one for one in brief.open_points if one.side == side and not _again(one, missed)]
        lines += [_line(one.text, tag, cited=one.citations) for one in points[:2]]
    return lines


def _again(point: OpenPoint, missed: Sequence[Exchange]) -> bool:
    """Whether an open point only says that a question which was missed may come back."""
    return any(one.question in point.text for one in missed)


def _fit(brief: Brief, say: Say) -> list[Line]:
    musts = [one for one in brief.requirements if one.importance == "must"]
    met = [one for one in musts if one.coverage == "met" and one.evidence]
    gaps = [one for one in musts if one.coverage != "met"]
    shown = [
        _line(
            one.text,
            say("met"),
            quote=one.evidence[0].claim,
            cited=one.evidence[0].citations,
        )
        for one in met[:3]
    ]
    tags = {"gap": say("gap"), "partly": say("partly")}
    return shown + [
        _line(one.text, tags[one.coverage], one.gap_plan or one.gap, cited=one.citations)
        for one in gaps[: 7 - len(shown)]
    ]


def _weak(brief: Brief) -> list[Line]:
    return [_line(one.probe, note=one.text, cited=one.citations) for one in _pressed(brief)]


def _pressed(brief: Brief) -> list[WeakPoint]:
    return [one for one in brief.weak_points if not one.settled][:MOST_POINTS]


def _questions(brief: Brief) -> list[Line]:
    """Numbered as they stand here: those that press on a weak point above are left out."""
    pressed = {point.probe for point in _pressed(brief)}
    left = [one for one in brief.questions if one.text not in pressed]
    return [
        _line(
            one.text,
            str(number),
            one.reason,
            one.use[0].quote if one.use else "",
            one.use or one.citations,
        )
        for number, one in enumerate(left, 1)
    ]


def _asking(brief: Brief) -> list[Line]:
    return [
        _line(one.text, ", ".join(one.for_whom), one.reason, cited=one.citations)
        for one in brief.enquiries
    ]


def _company(brief: Brief, say: Say) -> list[Line]:
    best = sorted(brief.facts, key=lambda fact: -fact.weight)
    themes: dict[str, int] = {}
    lines = []
    for one in best:
        themes[one.theme] = themes.get(one.theme, 0) + 1
        if themes[one.theme] <= 2:
            dated = day(one.date, brief.candidacy.language, one.date_about, say)
            lines.append(_line(one.text, theme_name(one.theme, say), dated, cited=one.citations))
    return lines


def _conditions(brief: Brief, say: Say) -> list[Line]:
    known = [one for one in brief.terms if one.state != "open"]
    return [
        _line(one.text, topic_name(one.topic, say), one.said_by, cited=one.citations)
        for one in known
    ]


def _plan(brief: Brief, say: Say) -> list[Line]:
    return [
        _line(
            one.text,
            short_moment(one.at, brief.candidacy.language) if one.at else "",
            say("{minutes} minutes", minutes=one.minutes),
        )
        for one in brief.plan
        if not one.done
    ]
