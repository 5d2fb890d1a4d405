"""Speaking to the candidate."""

from collections.abc import Mapping

from secondround.foundation.errors import EngineFailed, NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Sound
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.rehearsal.voices.casting import cast
from secondround.preparation.rehearsal.voices.model import Voice


def voices_of(kit: Kit, candidacy_id: str) -> Mapping[str, Voice]:
    """The voice of every interviewer by key, and under the empty key one of nobody's in particular.

    Empty where nothing on this machine speaks the language of the candidacy: then the browser may speak, or the words
    are only shown. Loads nothing.
    """
    language = candidacy_steps.find(kit, candidacy_id).language
    people = panel_steps.interviewers_of(kit, candidacy_id)
    there = sorted(people, key=lambda one: not one.attends)
    return cast([one.key for one in there], _voices(kit, language))


def spoken(kit: Kit, text: str, voice: Voice) -> Sound | None:
    """The text in this voice; None where it cannot be said, so that it is shown instead. Said twice, made once."""
    speaker = next((one for one in kit.speakers() if one.name == voice.speaker), None)
    if speaker is None:
        return None
    try:
        return speaker.speak(text, voice.language, voice.name)
    except (EngineFailed, NotFound, Refused):
        return None


def _voices(kit: Kit, language: str) -> list[Voice]:
    """Of the first speaker that has the language."""
    for one in kit.speakers():
        if found := one.voices(language):
            return [Voice(one.name, language, name, one.natural) for name in found]
    return []
