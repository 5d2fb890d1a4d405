"""How long it is against how long it may be."""

from collections.abc import Iterator

from secondround.preparation.assignment.checked.look import Look, finding, pieces_of, words_in
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.decoded.model import Limit, Measure
from secondround.preparation.evidence.talk.pace import WORDS_A_MINUTE

OVER, UNDER = 1.1, 0.6
"""How far what is said aloud may be from its minutes: nobody keeps a pace within a tenth; what takes less than three
fifths of the time leaves them waiting."""

SPEECH = 60
"""Words of notes a slide from which on they are a speech; fewer are cues."""

MOSTLY = 0.8
"""The share of slides with notes from which on the notes are the whole speech."""


def length(look: Look) -> Iterator[Finding]:
    """Slides, pages, words and minutes that are over or under what was set."""
    for limit in _limits(look):
        amount = _amount(look, limit.of)
        if amount is None:
            continue
        slack = OVER if limit.of == "minutes" else 1.0
        if limit.most is not None and amount > limit.most * slack:
            yield finding(
                *(look, "too long", None, "", _text(look, limit, amount, True)),
                of=f"long {limit.of}",
                citations=limit.citations,
            )
        least = limit.least if limit.least is not None else _expected(look, limit)
        if least is not None and amount < least:
            yield finding(
                *(look, "too short", None, "", _text(look, limit, amount, False)),
                of=f"short {limit.of}",
                citations=limit.citations,
            )


def _limits(look: Look) -> tuple[Limit, ...]:
    """What the words set; else the minutes that were agreed."""
    limits = look.decoded.limits
    if look.known.minutes and all(one.of != "minutes" for one in limits):
        return (*limits, Limit("minutes", None, look.known.minutes, ()))
    return limits


def _expected(look: Look, limit: Limit) -> float | None:
    """Time that is given is to be used, where the notes are all that will be said; nothing else has to be filled."""
    if limit.of != "minutes" or not limit.most:
        return None
    words = sum(words_in(piece.text) for _, piece in pieces_of(look.pages, {"notes"}))
    return limit.most * UNDER if words >= SPEECH * len(look.pages) else None


def _amount(look: Look, of: Measure) -> int | None:
    """How much of it there is; None where a file of this format has none, or where it cannot be told."""
    if of == "slides":
        return len(look.pages) if look.finished.format in ("pptx", "pdf") else None
    if of == "pages":
        return len(look.pages) if look.finished.format in ("pdf", "docx") else None
    if of == "sheets":
        return len(look.pages) if look.finished.format == "xlsx" else None
    if of == "words":
        return sum(words_in(piece.text) for _, piece in pieces_of(look.pages))
    return _minutes(look)


def _minutes(look: Look) -> int | None:
    """Those of the speaker's notes at the usual pace of the language, where nearly every slide has some."""
    spoken = [p for p in look.pages if any(piece.role == "notes" for piece in p.pieces)]
    if not look.is_shown or len(spoken) < MOSTLY * len(look.pages) or not spoken:
        return None
    words = sum(words_in(piece.text) for _, piece in pieces_of(look.pages, {"notes"}))
    usual = WORDS_A_MINUTE.get(look.language, WORDS_A_MINUTE["en"])
    pace = look.known.words_a_minute.get(look.language, usual)
    return round(words / pace)


def _text(look: Look, limit: Limit, amount: int, over: bool) -> str:
    say, most, least = look.say, limit.most, limit.least
    if limit.of == "minutes":
        if over:
            return say(
                "Your notes take about {amount} minutes aloud, and {most} are given: shorten them.",
                amount=amount,
                most=most,
            )
        return say(
            "Your notes take about {amount} minutes aloud, of {most} that are given: there is room for more.",
            amount=amount,
            most=most or least,
        )
    unit = {
        "slides": say("slides"),
        "pages": say("pages"),
        "sheets": say("sheets"),
        "words": say("words"),
    }[limit.of]
    if over:
        return say(
            "The file has {amount} {unit}, and {most} are allowed: shorten it.",
            amount=amount,
            unit=unit,
            most=most,
        )
    return say(
        "The file has {amount} {unit}, and at least {least} are asked for.",
        amount=amount,
        unit=unit,
        least=least,
    )
