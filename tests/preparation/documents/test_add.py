"""Documents beside the folder: they stay, give way to their next version, and never hide a file."""

from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.documents import steps
from secondround.preparation.documents.corrected import steps as corrected_steps


def texts(kit: Kit, candidacy: str) -> dict[str, str]:
    return {p.document: p.text for p in steps.passages_of(kit, candidacy)}


def test_what_was_added_outlives_the_next_reading_of_the_folder(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "In the folder."})
    added = steps.add(kit, candidacy, "debrief/round 1.md", b"They asked about pay.")
    assert added.name == "debrief/round 1.md"
    steps.bring_in(kit, candidacy, tmp_path / "folder")
    assert texts(kit, candidacy) == {
        "a.txt": "In the folder.",
        "debrief/round 1.md": "They asked about pay.",
    }


def test_the_next_version_takes_its_place(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "In the folder."})
    steps.add(kit, candidacy, "round 1.md", b"First words.")
    steps.add(kit, candidacy, "round 1.md", b"Second words.")
    assert texts(kit, candidacy)["round 1.md"] == "Second words."
    assert len(steps.documents_of(kit, candidacy)) == 2


def test_a_file_of_the_same_name_keeps_it(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"notes.txt": "In the folder."})
    steps.add(kit, candidacy, "notes.txt", b"Added beside it, at first.")
    added = steps.add(kit, candidacy, "notes.txt", b"Added beside it.")
    assert added.name == "notes.txt (2)"
    assert texts(kit, candidacy) == {
        "notes.txt": "In the folder.",
        "notes.txt (2)": "Added beside it.",
    }


def test_only_what_was_added_can_be_removed(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "In the folder."})
    steps.add(kit, candidacy, "b.txt", b"Added.")
    steps.remove(kit, candidacy, "b.txt")
    assert set(texts(kit, candidacy)) == {"a.txt"}
    with pytest.raises(NotFound):
        steps.remove(kit, candidacy, "a.txt")


def test_the_candidate_says_which_round_a_document_tells_of(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "In the folder."})
    corrected_steps.correct_round(kit, candidacy, "a.txt", 2)
    assert [one.round for one in steps.documents_of(kit, candidacy)] == [2]
    with pytest.raises(Refused):
        corrected_steps.correct_round(kit, candidacy, "a.txt", 0)


def test_the_candidate_says_who_a_speaker_is(tmp_path: Path) -> None:
    said = ["<v Voice 1>Why leave?", "<v Voice 2>I want to grow.", "<v Voice 1>I see."]
    cues = [f"00:0{n}.000 --> 00:0{n + 1}.000\n{text}\n" for n, text in enumerate(said)]
    kit, candidacy = desk(tmp_path, {"talk.vtt": "\n".join(["WEBVTT\n", *cues])})
    corrected_steps.name_speaker(kit, candidacy, "talk.vtt", "Voice 1", "Anna Weber")
    corrected_steps.name_speaker(kit, candidacy, "talk.vtt", "Voice 2", "Sam")
    speakers = [p.speaker for p in steps.passages_of(kit, candidacy)]
    assert speakers == ["Anna Weber", "Sam", "Anna Weber"]
    corrected_steps.name_speaker(kit, candidacy, "talk.vtt", "Voice 2", "")
    assert [p.speaker for p in steps.passages_of(kit, candidacy)][1] == "Voice 2"
    with pytest.raises(NotFound, match="Voice 3"):
        corrected_steps.name_speaker(kit, candidacy, "talk.vtt", "Voice 3", "Nobody")
