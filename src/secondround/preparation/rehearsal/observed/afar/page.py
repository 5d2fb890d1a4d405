"""A sitting as plain values for the page that opens anywhere: its questions, words and sound, and nothing else."""

import base64
from collections.abc import Mapping, Sequence

from babel.dates import format_date

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.observed.afar.model import MARK, VERSION
from secondround.preparation.rehearsal.observed.items import (
    MOST_NAME,
    MOST_WORDS,
    item_name,
    verdict_name,
)
from secondround.preparation.rehearsal.observed.model import ITEMS, VERDICTS


def page_of(
    sitting: Sitting,
    takes: Sequence[Take],
    names: Mapping[str, str],
    sounds: Mapping[str, bytes],
    language: str,
    say: Say,
) -> Mapping[str, object]:
    """For the form "sitting"; `names` of those who ask and `sounds` (MP3) of the takes, by key."""
    return {
        "language": language,
        "title": say("A rehearsed interview"),
        "subtitle": format_date(sitting.begun_at, "long", locale=language),
        "sitting": sitting.key,
        "mark": MARK,
        "version": VERSION,
        "most_words": MOST_WORDS,
        "most_name": MOST_NAME,
        "items": [{"name": one, "text": item_name(one, say)} for one in ITEMS],
        "verdicts": [{"name": one, "text": verdict_name(one, say)} for one in VERDICTS],
        "answers": [_answer(one, names, sounds) for one in takes],
        "labels": _labels(say),
    }


def _answer(
    take: Take, names: Mapping[str, str], sounds: Mapping[str, bytes]
) -> Mapping[str, object]:
    sound = sounds.get(take.key)
    return {
        "take": take.key,
        "asked": take.asked,
        "who": names.get(take.person, ""),
        "text": take.text,
        "typed": take.way == "typed",
        "sound": base64.b64encode(sound).decode() if sound else "",
    }


def _labels(say: Say) -> Mapping[str, str]:
    return {
        "about": say(
            "You were asked to listen. Hear each answer, or read it, and rate the answer, not the person."
        ),
        "nothing": say("This page is complete: it works without the internet and asks nobody."),
        "said": say("What was said"),
        "typed": say("Answered in writing."),
        "silent": say("The sound is not there any more."),
        "rate": say("Your rating"),
        "words": say("What you saw and heard: facts, no marks"),
        "name": say("Your name"),
        "save": say("Save my ratings"),
        "saved": say("Saved. Send the file {file} back: by mail, or as you got this page."),
        "none": say("Rate at least one answer first: yes, partly or no in each of its lines."),
        "by_hand": say(
            "If no file can be saved, copy this into a mail, a letter for each line: y, p or n."
        ),
    }
