"""How much of a stated length each part takes, where that is slides, pages or words."""

from collections.abc import Mapping, Sequence

from babel.numbers import format_decimal

from secondround.foundation.wording import Say
from secondround.preparation.assignment.decoded.model import Limit, Measure
from secondround.preparation.assignment.outline.minutes import shared_out
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.trades.model import Trade

STEPS: Mapping[Measure, float] = {"pages": 0.5, "slides": 1.0, "words": 50.0}
"""What each is counted in; the first that the brief limits is shared out."""


def portions(limits: Sequence[Limit], trade: Trade, say: Say, language: str) -> Mapping[str, str]:
    """By part of the trade "about 1.5 pages", by its share; nothing where only minutes are told, or for none."""
    most = {one.of: one.most or one.least for one in limits}
    of = next((each for each in STEPS if most.get(each)), None)
    if of is None:
        return {}
    counts = shared_out(most[of], [one.share for one in trade.parts], STEPS[of])
    return {
        part.key: _told(of, count, say, language)
        for part, count in zip(trade.parts, counts, strict=True)
        if count
    }


def slides_over(limits: Sequence[Limit], outline: Outline) -> int:
    """How many slides too many there will be, with a cover and one for each part, of those that are allowed."""
    most = next((one.most for one in limits if one.of == "slides" and one.most), None)
    return max(len(outline.sections) + 1 - most, 0) if most else 0


def _told(of: Measure, count: float, say: Say, language: str) -> str:
    number = str(format_decimal(count, format="#,##0.#", locale=language))
    if count == 1:
        return say("about 1 page") if of == "pages" else say("about 1 slide")
    return {
        "pages": say("about {number} pages", number=number),
        "slides": say("about {number} slides", number=number),
    }.get(of, say("about {number} words", number=number))
