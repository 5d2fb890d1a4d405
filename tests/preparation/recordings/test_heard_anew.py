"""What changes while a recording is listened to or after: its language, its place, whether it is wanted at all."""

from pathlib import Path

import pytest

from preparation.recordings.room import LINES, FakeRun, Room, utterance
from secondround.foundation.errors import NotFound, Refused
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.recordings import steps


def transcripts(room: Room) -> list[str]:
    documents = document_steps.documents_of(room.kit, room.candidacy_id)
    return [one.name for one in documents if one.kind == "transcript"]


def test_in_another_language_it_is_heard_anew(room: Room) -> None:
    one = room.add()
    room.listen(one.key)
    changed = room.add(language="de")
    assert (changed.language, changed.transcript, changed.job) == ("de", "", "")
    assert steps.utterances_of(room.kit, room.candidacy_id, one.key) == ()
    assert transcripts(room) == []
    room.listen(one.key)
    assert room.listener.heard == [*range(len(LINES)), *range(len(LINES))]
    assert transcripts(room) == ["recordings/call.m4a.vtt"]


def test_the_same_language_again_changes_nothing(room: Room) -> None:
    one = room.add()
    room.listen(one.key)
    kept = steps.correct_language(room.kit, room.candidacy_id, one.key, "en")
    assert kept.transcript == "recordings/call.m4a.vtt"


def test_without_its_sound_it_cannot_be_heard_anew(room: Room) -> None:
    one = room.add()
    room.listen(one.key)
    steps.delete_sound(room.kit, room.candidacy_id, one.key)
    with pytest.raises(Refused, match="was deleted"):
        steps.correct_language(room.kit, room.candidacy_id, one.key, "fr")


@pytest.mark.parametrize("left", [999, 998, 996, 995, 994])
def test_forgotten_in_the_middle_nothing_comes_back(room: Room, left: int) -> None:
    one = room.add()

    def forget(now: int) -> None:
        if now == left:
            steps.forget(room.kit, room.jobs, room.candidacy_id, one.key)

    try:
        steps.listen(FakeRun(room.kit, 1000, forget), room.candidacy_id, one.key)  # type: ignore[arg-type]
    except NotFound:
        assert left > 998  # its sound was gone before it was fetched
    assert steps.recordings_of(room.kit, room.candidacy_id) == ()
    assert steps.utterances_of(room.kit, room.candidacy_id, one.key) == ()
    assert transcripts(room) == []


def test_corrected_in_the_middle_the_old_work_ends(room: Room) -> None:
    one = room.add()

    def correct(now: int) -> None:
        if now == 997:
            steps.correct_language(room.kit, room.candidacy_id, one.key, "fr")

    steps.listen(FakeRun(room.kit, 1000, correct), room.candidacy_id, one.key)  # type: ignore[arg-type]
    assert transcripts(room) == []
    room.listen(one.key)
    heard = steps.utterances_of(room.kit, room.candidacy_id, one.key)
    assert heard == tuple(utterance(place) for place in range(len(LINES)))


def test_two_recordings_of_one_name_have_a_transcript_each(room: Room) -> None:
    first = room.add()
    room.listen(first.key)
    room.sound.write_bytes(b"sound of another talk")
    second = room.add(number=2)
    room.listen(second.key)
    names = {steps.find(room.kit, room.candidacy_id, one.key).transcript for one in (first, second)}
    assert names == set(transcripts(room))
    assert len(names) == 2


def test_the_recording_is_found_from_its_transcript(room: Room, tmp_path: Path) -> None:
    one = room.add()
    room.listen(one.key)
    (name,) = transcripts(room)
    found = steps.sound_of(room.kit, room.candidacy_id, name)
    assert found is not None
    assert found.key == one.key
    assert steps.sound_of(room.kit, room.candidacy_id, "cv.txt") is None
    steps.fetch_sound(room.kit, room.candidacy_id, found.key, tmp_path / "play.m4a")
    assert (tmp_path / "play.m4a").read_bytes() == b"sound of an interview"
    (document,) = [
        d for d in document_steps.documents_of(room.kit, room.candidacy_id) if d.name == name
    ]
    turns = document_steps.passages_in(room.kit, room.candidacy_id, document)
    assert [(p.locator, p.start) for p in turns if p.role == "turn"][1] == ("00:00:10", 10.0)

    steps.delete_sound(room.kit, room.candidacy_id, one.key)
    assert steps.sound_of(room.kit, room.candidacy_id, name) is not None
    with pytest.raises(NotFound, match="sound"):
        steps.fetch_sound(room.kit, room.candidacy_id, one.key, tmp_path / "gone.m4a")


def test_what_another_candidacy_holds_is_not_deleted_with_it(room: Room, tmp_path: Path) -> None:
    other = candidacy_steps.open_for(room.kit, str(tmp_path / "other")).id
    steps.answer_consent(room.kit, other, "LU", True)
    one = room.add()
    steps.add_recording(room.kit, other, room.sound)
    steps.forget(room.kit, room.jobs, room.candidacy_id, one.key)
    assert room.kit.objects.has(one.original)
    steps.forget(room.kit, room.jobs, other, one.key)
    assert not room.kit.objects.has(one.original)
