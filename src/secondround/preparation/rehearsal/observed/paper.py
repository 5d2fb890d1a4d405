"""The observer's sheet as plain values for the paper."""

from collections.abc import Mapping

from babel.dates import format_date

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.observed.items import item_name, verdict_name
from secondround.preparation.rehearsal.observed.model import ITEMS, VERDICTS, Put, Sheet


def on_paper(sheet: Sheet, language: str, say: Say) -> Mapping[str, object]:
    """For the form "observer": each question with what to watch, boxes to tick and lines to write on."""
    begun = sheet.sitting.begun_at
    return {
        "language": language,
        "title": say("Observer’s sheet"),
        "subtitle": format_date(begun, "long", locale=language),
        "about": say(
            "Put the questions in this order. After each answer, rate the answer, not the person."
        ),
        "name": say("Your name"),
        "watch": say("To watch"),
        "words": say("What you saw and heard"),
        "items": [item_name(one, say) for one in ITEMS],
        "verdicts": [verdict_name(one, say) for one in VERDICTS],
        "questions": [_question(one, say) for one in sheet.puts],
    }


def _question(one: Put, say: Say) -> Mapping[str, object]:
    who = " · ".join(filter(None, (one.name, one.title)))
    return {
        "who": who,
        "text": one.planned.text,
        "length": say("At most {seconds} seconds aloud.", seconds=one.seconds),
        "points": list(one.points),
        "weak": [say("They may doubt: {point}", point=point) for point in one.weak],
    }
