"""Sending a sitting to somebody, and taking back what they say of it."""

import tempfile
from pathlib import Path

from secondround.foundation.errors import EngineMissing, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.listed import steps as listed_steps
from secondround.preparation.rehearsal.model import Sitting, Take
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.observed.afar.page import page_of
from secondround.preparation.rehearsal.observed.afar.returned import read
from secondround.preparation.rehearsal.observed.blind import both
from secondround.preparation.rehearsal.observed.model import Rating
from secondround.preparation.rehearsal.observed.seen.withheld import (
    takes_without_exercise,
    withheld,
)
from secondround.preparation.rehearsal.takes import ended


def sitting_file(kit: Kit, candidacy_id: str, sitting: str) -> bytes:
    """One page with the sitting's questions, who asks, the answers' words and sound, and a form; nothing else.

    Of a question about the exercise it holds only that it is one, unless the candidate lets it be seen
    (`observed.seen.steps`). It is HTML that loads nothing.
    Raises `NotFound`, and `Refused` where nothing was answered yet, or nothing but what is of the exercise.
    """
    one = kept_steps.sitting_named(kit, candidacy_id, sitting)
    takes = ended(kept_steps.takes_of(kit, candidacy_id, one.key))
    language = candidacy_steps.find(kit, candidacy_id).language
    if not takes:
        raise Refused("nothing was answered in this sitting yet", "Answer first, then save it.")
    about = listed_steps.about_exercise(kit, candidacy_id)
    if all(withheld(one, each.question, about) for each in takes):
        raise Refused(
            "this sitting is about the exercise, which may be confidential",
            "Say first, on its page “In front of someone”, that what is of the exercise may be seen.",
        )
    takes = takes_without_exercise(one, takes, about, say_in(language))
    names = {each.key: each.name for each in panel_steps.interviewers_of(kit, candidacy_id)}
    sounds = {each.key: _sound(kit, each) for each in takes if each.sound}
    page = page_of(one, takes, names, sounds, language, say_in(language))
    return kit.presses["html"].print("sitting", page)


def file_name(sitting: Sitting) -> str:
    """Of the page: "rehearsal-2026-12-04-3f2a9c.html"."""
    return f"rehearsal-{sitting.begun_at:%Y-%m-%d}-{sitting.key[:6]}.html"


def take_back(kit: Kit, candidacy_id: str, data: bytes, sitting: str = "") -> tuple[Rating, ...]:
    """Keep what an observer says of a sitting of this candidacy, of `sitting` where it is given; all of it or nothing.

    What both have rated stands. Raises `Refused` for what is no such file, belongs to another sitting, or adds nothing.
    """
    found = read(data)
    known = {each.key for each in kept_steps.sittings_of(kit, candidacy_id)}
    if found.sitting not in known or (sitting and found.sitting != sitting):
        raise Refused(
            "these ratings belong to another sitting",
            "Open the sitting that you sent, and add them.",
        )
    takes = {
        each.key: each for each in ended(kept_steps.takes_of(kit, candidacy_id, found.sitting))
    }
    if any(each.take not in takes for each in found.ratings):
        raise Refused("an answer that is rated is not there any more", "Was it forgotten?")
    made = [
        steps.rating(kit, takes[each.take], "observer", {**each.model_dump(), "who": found.who})
        for each in found.ratings
    ]
    before = steps.ratings_of(kit, candidacy_id, found.sitting)
    kept = tuple(each for each in made if not _stands(each, before))
    if not kept:
        raise Refused("both have rated these answers", "What was said stands.")
    steps.keep(kit, candidacy_id, kept)
    return kept


def _stands(one: Rating, before: tuple[Rating, ...]) -> bool:
    same = [each for each in before if each.take == one.take]
    return both(same) and one.key in {each.key for each in same}


def _sound(kit: Kit, take: Take) -> bytes:
    """As MP3; empty where this machine cannot make it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "take.wav"
        kit.objects.fetch(take.sound, path)
        try:
            return kit.mp3(path)
        except EngineMissing:
            return b""
