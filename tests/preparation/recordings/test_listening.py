"""A recording listened to: kept as it is heard, paused, gone on with, deleted, forgotten."""

import pytest

from preparation.recordings.room import LINES, Cut, Room, utterance
from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings import steps


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
    again = room.add(number=2)
    assert again.key == first.key
    assert again.transcript
    assert len(steps.recordings_of(room.kit, room.candidacy_id)) == 1
    (document,) = [d for d in document_steps.documents_of(room.kit, room.candidacy_id) if d.round]
    assert document.round == 2


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
