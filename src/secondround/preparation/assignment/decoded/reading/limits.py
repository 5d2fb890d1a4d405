"""How long the exercise may or must be."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.assignment.decoded.model import Limit, Measure
from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.assignment.decoded.reading.measured.measures import (
    MEASURES,
    behind_unit,
    bound,
    least_before,
    number_of,
    quantity,
)
from secondround.preparation.assignment.set_by import kind_told
from secondround.preparation.assignment.stated import LONGEST_SPOKEN
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite

TOLERANCE = 10
"""Per cent to either side of "about": what is usually allowed of a word count."""

NEAR = 45
"""Characters before and behind a quantity in which its bound is said."""


def limits_in(lines: Sequence[Line], setting: str = "") -> tuple[Limit, ...]:
    """One for each measure, the first that is said; a later one fills the bound that the first left open.

    A quantity without a bound is the most there may be: "ten slides" are not to be eleven. "About ten"
    is a tenth to either side.
    `setting` is the sentence that sets the exercise: a time in it is its own. Time to prepare, for questions or of the
    whole interview is no limit of the exercise; nor is a page pointed to. The pages of a PowerPoint
    are slides.
    """
    found: dict[Measure, Limit] = {}
    for line in lines:
        if line.sense == "background":
            continue
        for one in _of_line(line, sets=line.holds(setting)):
            known = found.get(one.of)
            found[one.of] = _together(known, one) if known else one
    return tuple(found[of] for of in MEASURES if of in found)


def limits_told(text: str) -> tuple[Limit, ...]:
    """The same from words that say nothing but how long it may be; without citations."""
    own = Passage("own", "", "", "other", 0, "", "paragraph", text)
    return limits_in([Line(own, 0, len(text), text, is_item=True, sense="form")])


def _of_line(line: Line, *, sets: bool) -> Iterator[Limit]:
    for of in MEASURES:
        for match in quantity(of).finditer(line.text):
            if _counts(line, of, match, sets=sets):
                yield _limit(line, _meant(line, of, match), match)
        for match in behind_unit(of).finditer(line.text):
            if high := number_of(match["high"]):
                yield Limit(of, None, high, _cited(line, match))


def _meant(line: Line, of: Measure, match: re.Match[str]) -> Measure:
    """What is counted by a word that may count two things."""
    if of == "pages" and cue("of_slides").search(line.text[: match.start()]):
        return "slides"
    return of


def _limit(line: Line, of: Measure, match: re.Match[str]) -> Limit:
    low, high = number_of(match["low"] or ""), number_of(_figure(match))
    least, most = _bounds(line.text, match, low, high or 0)
    return Limit(of, least, most, _cited(line, match))


def _figure(match: re.Match[str]) -> str:
    return str(match["high"] or match["about"] or match["span"] or "")


def _cited(line: Line, match: re.Match[str]) -> tuple[Citation, ...]:
    if not line.passage.document_id:
        return ()
    return (cite(line.passage, line.start + match.start(), line.start + match.end()),)


def _bounds(
    text: str, match: re.Match[str], low: int | None, high: int
) -> tuple[int | None, int | None]:
    before, behind = _before(text, match), text[match.end() : match.end() + NEAR]
    behind = re.split(r"[,;.:()]|\s(?:and|et|und)\s", behind)[0] or behind[:2]
    if low is None and (least := least_before().search(before)):
        low = number_of(least["low"])
    if low is not None and low < high:
        return low, high
    if (
        match["about"]
        or _ends(bound("about"), before)
        or bound("about").match(behind.lstrip(" (,"))
    ):
        return high * (100 - TOLERANCE) // 100, -(-high * (100 + TOLERANCE) // 100)
    if bound("most").search(before) or bound("most").search(behind):
        return None, high
    if bound("least").search(before) or bound("least").search(behind):
        return high, None
    return None, high


def _before(text: str, match: re.Match[str]) -> str:
    """What stands before it in the same clause."""
    return re.split(r"[,;:()]|(?<!max)(?<!min)(?<!ca)\.\s", text[: match.start()])[-1][-NEAR:]


def _ends(pattern: re.Pattern[str], text: str) -> bool:
    return any(not text[one.end() :].strip() for one in pattern.finditer(text))


def _counts(line: Line, of: Measure, match: re.Match[str], *, sets: bool) -> bool:
    text = line.text
    high = number_of(_figure(match))
    if not high or re.search(r"\d\s*[.,]\s*$", text[: match.start()]):
        return False
    if of == "minutes":
        return high <= LONGEST_SPOKEN and _is_its_time(line, match, sets=sets)
    is_told = sets and text[match.end() : match.end() + 1] in (",", ".", ";", "")
    return is_told or not _is_pointed_to(text, match, of)


def _is_its_time(line: Line, match: re.Match[str], *, sets: bool) -> bool:
    text = line.text
    behind = text[match.end() : match.end() + 40]
    label = re.split(r"[.;,]", text[: match.start()])[-1]
    other = bound("other").search(label) or cue("interview").search(label)
    if other or re.match(
        rf"[^\w,;.]*(?:[\w’']+ ){{0,2}}?{bound('other').pattern}", behind, re.IGNORECASE
    ):
        return False
    is_told = sets or line.is_item or line.sense in ("form", "asked")
    return bool(is_told or cue("spoken").search(text) or kind_told(text))


def _is_pointed_to(text: str, match: re.Match[str], of: Measure) -> bool:
    if cue("each").match(text[match.end() :].lstrip()):
        return True
    figure = match["high"] or ""
    # "in your own words", "two words on": only figures count words.
    if of == "words":
        return bool(figure) and not figure[0].isdigit()
    alone = number_of(figure) == 1 and not figure.isdigit() and "-" not in match.group()
    if not alone:
        return False
    # "a slide" counts nothing, but "no more than a page" and "one side of A4" do.
    near = text[match.start() : match.end() + 12]
    return not (bound("most").search(_before(text, match)) or cue("one_of").search(near))


def _together(one: Limit, other: Limit) -> Limit:
    if one.least is None and one.most is not None and other.most is None and other.least:
        return Limit(one.of, other.least, one.most, (*one.citations, *other.citations))
    if one.most is None and one.least is not None and other.least is None and other.most:
        return Limit(one.of, one.least, other.most, (*one.citations, *other.citations))
    return one
