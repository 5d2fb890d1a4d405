"""Everybody's own voice, and silence where there is none."""

from dataclasses import replace
from pathlib import Path

from desk import desk
from secondround.foundation.errors import EngineFailed
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import Sound
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.rehearsal.voices import steps
from secondround.preparation.rehearsal.voices.casting import NOBODY, cast
from secondround.preparation.rehearsal.voices.model import Voice

FOUR = [Voice("engine", "en", name, natural=True) for name in ("own", "low", "high", "mid")]


class Engine:
    """Speaks English in three voices, and not everything."""

    name = "engine"
    languages = frozenset({"en"})
    natural = True

    def __init__(self) -> None:
        self.said: list[tuple[str, str, str]] = []

    def voices(self, language: str) -> tuple[str, ...]:
        return ("own", "low", "high") if language in self.languages else ()

    def speak(self, text: str, language: str, voice: str) -> Sound:
        if not text:
            raise EngineFailed("nothing")
        self.said.append((text, language, voice))
        return Sound(b"RIFF", 24_000, 1.0)


def test_everybody_has_a_voice_of_their_own_as_long_as_there_are_any() -> None:
    found = cast(["a", "b", "c", "d", "e"], FOUR)
    assert [found[one].name for one in "abcde"] == ["own", "low", "high", "mid", "own"]
    assert found[NOBODY] == FOUR[0]
    assert cast(["a", "b"], []) == {}


def test_a_voice_does_not_change_with_who_else_is_there() -> None:
    assert cast(["a", "b", "a", "c"], FOUR)["b"] == cast(["a", "b"], FOUR)["b"]


def at_the_desk(tmp_path: Path, engine: Engine) -> tuple[Kit, str]:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Archivist\n\nWe look for an archivist."})
    for name in ("Mara Keller", "Piet de Vries"):
        panel_steps.add_interviewer(kit, candidacy_id, name, "", "", attends=True)
    return replace(kit, speakers=lambda: (engine,)), candidacy_id


def test_the_people_of_a_candidacy_are_told_apart(tmp_path: Path) -> None:
    kit, candidacy_id = at_the_desk(tmp_path, Engine())
    found = steps.voices_of(kit, candidacy_id)
    keys = [one.key for one in panel_steps.interviewers_of(kit, candidacy_id)]
    assert {found[key].name for key in keys} == {"own", "low"}
    assert found == steps.voices_of(kit, candidacy_id)


def test_where_nothing_speaks_the_language_nobody_has_a_voice(tmp_path: Path) -> None:
    kit, candidacy_id = at_the_desk(tmp_path, Engine())
    assert steps.voices_of(replace(kit, speakers=tuple), candidacy_id) == {}


def test_what_cannot_be_said_is_none_and_stops_nothing(tmp_path: Path) -> None:
    engine = Engine()
    kit, _ = at_the_desk(tmp_path, engine)
    assert steps.spoken(kit, "", FOUR[0]) is None
    assert steps.spoken(replace(kit, speakers=tuple), "Hello.", FOUR[0]) is None
    assert steps.spoken(kit, "Hello.", FOUR[1])
    assert engine.said == [("Hello.", "en", "low")]
