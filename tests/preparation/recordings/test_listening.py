"""A recording listened to: kept as it is heard, paused, gone on with, deleted, forgotten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import SpokenWord, Utterance, VoiceTurn
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings import steps

LINES = (
    "Why do you want to leave?",
    "Um, because I would like to lead a team.",
    "And your notice?",
    "Three months.",
)


def utterance(place: int) -> Utterance:
    start = 10.0 * place
    words = LINES[place].split()
    spoken = tuple(
        SpokenWord(w, start + i * 0.3, start + i * 0.3 + 0.2) for i, w in enumerate(words)
    )
    return Utterance(start, start + 5, spoken)


@dataclass
class Listener:
    """Hears the lines above, ten seconds apart, in any file that begins with "sound"."""

    name: str = "fake"
    languages: frozenset[str] = frozenset({"en", "fr", "de"})
    heard: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def length(self, recording: Path) -> float:
        if not recording.read_bytes().startswith(b"sound"):
            raise Unreadable(recording.name)
        return 40.0

    def language_of(self, recording: Path) -> str:
        return "en"

    def utterances(
        self, recording: Path, language: str, names: Sequence[str] = (), since: float = 0.0
    ) -> Iterator[Utterance]:
        self.names = list(names)
        for place in range(len(LINES)):
            if 10.0 * place >= since:
                self.heard.append(place)
                yield utterance(place)


class TwoVoices:
    name = "fake"

    def turns(
        self, recording: Path, speech: Sequence[tuple[float, float]]
    ) -> tuple[VoiceTurn, ...]:
        return tuple(VoiceTurn(start, end, at % 2) for at, (start, end) in enumerate(speech))


class Cut(Exception):
    """The process ended here."""


@dataclass
class FakeRun:
    """A run of the work that may be cut off after so many reports."""

    made: Kit
    reports: int = 1000

    def kit(self) -> Kit:
        return self.made

    def report(self, done: float, message: str) -> None:
        self.reports -= 1
        if self.reports < 0:
            raise Cut


@dataclass
class Room:
    kit: Kit
    candidacy_id: str
    listener: Listener
    jobs: Jobs
    sound: Path

    def add(self, **more: object) -> steps.Recording:
        return steps.add_recording(self.kit, self.candidacy_id, self.sound, **more)  # type: ignore[arg-type]

    def listen(self, key: str, reports: int = 1000) -> None:
        steps.listen(FakeRun(self.kit, reports), self.candidacy_id, key)  # type: ignore[arg-type]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    kit, candidacy_id = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    candidacy_steps.describe(
        kit, candidacy_id, candidate="Ada Quill", company="Kolb", language="en"
    )
    listener = Listener()
    kit = replace(kit, transcribers=lambda: [listener], voices=TwoVoices)
    steps.answer_consent(kit, candidacy_id, "BE", True)
    sound = tmp_path / "call.m4a"
    sound.write_bytes(b"sound of an interview")
    jobs = Jobs(f"sqlite:///{tmp_path / 'jobs.db'}")
    yield Room(kit, candidacy_id, listener, jobs, sound)
    jobs.close()


def test_its_words_become_a_transcript_with_times_and_voices(room: Room) -> None:
    one = room.add(number=1)
    room.listen(one.key)
    (document,) = [d for d in document_steps.documents_of(room.kit, room.candidacy_id) if d.round]
    assert (document.kind, document.round) == ("transcript", 1)
    passages = document_steps.passages_in(room.kit, room.candidacy_id, document)
    turns = [p for p in passages if p.role == "turn"]
    assert [p.text for p in turns] == list(LINES)
    assert [p.speaker for p in turns] == ["Voice 1", "Voice 2", "Voice 1", "Voice 2"]
    assert turns[2].start == 20.0


def test_the_interviews_own_names_are_given_to_who_listens(room: Room) -> None:
    room.listen(room.add().key)
    assert {"Kolb", "Ada Quill"} <= set(room.listener.names)


@pytest.mark.parametrize("reports", [1, 2, 3, 4])
def test_cut_off_anywhere_it_goes_on_and_hears_nothing_twice(room: Room, reports: int) -> None:
    one = room.add()
    with pytest.raises(Cut):
        room.listen(one.key, reports)
    room.listen(one.key)
    assert room.listener.heard == sorted(set(room.listener.heard))
    heard = steps.utterances_of(room.kit, room.candidacy_id, one.key)
    assert heard == tuple(utterance(place) for place in range(len(LINES)))


def test_the_same_bytes_are_the_same_recording(room: Room) -> None:
    first = room.add()
    room.listen(first.key)
    again = room.add(language="fr")
    assert again.key == first.key
    assert again.transcript
    assert len(steps.recordings_of(room.kit, room.candidacy_id)) == 1


def test_the_language_is_heard_or_said(room: Room) -> None:
    assert room.add().language == "en"
    assert room.add(language="de").language == "de"
    with pytest.raises(Refused, match="cannot be listened to"):
        room.add(language="it")


def test_what_is_no_sound_is_refused_and_nothing_is_kept(room: Room) -> None:
    room.sound.write_bytes(b"something else")
    with pytest.raises(Unreadable):
        room.add()
    assert steps.recordings_of(room.kit, room.candidacy_id) == ()


def test_the_sound_is_deleted_once_it_is_written_down(room: Room) -> None:
    one = room.add()
    with pytest.raises(Refused, match="not transcribed yet"):
        steps.delete_sound(room.kit, room.candidacy_id, one.key)
    room.listen(one.key)
    assert room.kit.objects.has(one.original)
    steps.delete_sound(room.kit, room.candidacy_id, one.key)
    assert not room.kit.objects.has(one.original)
    assert steps.utterances_of(room.kit, room.candidacy_id, one.key)


def test_forgotten_nothing_is_left(room: Room) -> None:
    one = room.add()
    room.listen(one.key)
    steps.forget(room.kit, room.jobs, room.candidacy_id, one.key)
    assert steps.recordings_of(room.kit, room.candidacy_id) == ()
    assert steps.utterances_of(room.kit, room.candidacy_id, one.key) == ()
    assert not room.kit.objects.has(one.original)
    assert [d.name for d in document_steps.documents_of(room.kit, room.candidacy_id)] == ["cv.txt"]
    with pytest.raises(NotFound):
        steps.find(room.kit, room.candidacy_id, one.key)


def test_it_is_paused_and_taken_up(room: Room) -> None:
    one = room.add()
    first = steps.begin(room.kit, room.jobs, room.candidacy_id, one.key)
    steps.pause(room.kit, room.jobs, room.candidacy_id, one.key)
    (paused,) = steps.listening_of(room.kit, room.jobs, room.candidacy_id)
    assert paused.state == "paused"
    assert steps.begin(room.kit, room.jobs, room.candidacy_id, one.key) == first
    (waiting,) = steps.listening_of(room.kit, room.jobs, room.candidacy_id)
    assert waiting.state == "waiting"
