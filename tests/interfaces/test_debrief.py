"""`secondround debrief show` and `correct`: the memory on a terminal, and who is who."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from secondround.interfaces.cli.main import secondround

SAID = [
    ("Voice 1", "Good morning. Why do you want to leave your present company?"),
    (
        "Voice 2",
        "I lead a team of eight people there, and I would like to lead a whole site one day.",
    ),
    ("Voice 1", "And what is your notice period?"),
    ("Voice 2", "My notice period is three months, to the end of a quarter, as far as I know."),
    ("Voice 1", "Do you have any questions for us?"),
    ("Voice 2", "Yes, how large is the budget of the site?"),
    ("Voice 1", "About two million euros a year."),
]


@pytest.fixture
def folder(own_folder: Path, tmp_path: Path) -> Path:
    cues = [
        f"00:{n:02}:00.000 --> 00:{n:02}:30.000\n<v {who}>{text}\n"
        for n, (who, text) in enumerate(SAID)
    ]
    (own_folder / "call.vtt").write_text("\n".join(["WEBVTT\n", *cues]), encoding="utf-8")
    (own_folder / "cv.txt").write_text(
        "Sam Okafor\nCurriculum vitae\nExperience\n2021 - today  Shift manager, Hansa Depot."
        " Led a team of 12 people.\n",
        encoding="utf-8",
    )
    assert run("prepare", str(own_folder), "--out", str(tmp_path / "out")).exit_code == 0
    return own_folder


def run(*words: str) -> Result:
    return CliRunner().invoke(secondround, list(words), catch_exceptions=False)


def shown(folder: Path, *more: str) -> dict[str, list[dict[str, Any]]]:
    result = run("debrief", "show", str(folder), "--json", *more)
    assert result.exit_code == 0, result.output
    found: dict[str, list[dict[str, Any]]] = json.loads(result.output)
    return found


def test_every_line_says_where_it_stands(folder: Path) -> None:
    text = run("debrief", "show", str(folder)).output
    assert "Voice 1: Why do you want to leave your present company?" in text
    assert "How large is the budget" in text or "how large is the budget" in text
    assert "call.vtt, 00:01:00" in text
    assert "you, by the talk" in text


def test_one_choice_says_who_the_candidate_is(folder: Path) -> None:
    before = shown(folder)
    assert [s["label"] for s in before["speakers"] if s["candidate"]] == ["Voice 2"]
    chosen = ("--transcript", "call.vtt", "--candidate", "Voice 1")
    assert run("debrief", "correct", str(folder), *chosen).exit_code == 0
    after = {one["label"]: one for one in shown(folder)["speakers"]}
    assert [label for label, one in after.items() if one["candidate"]] != ["Voice 2"]
    back = ("--transcript", "call.vtt", "--candidate", "Voice 2")
    assert run("debrief", "correct", str(folder), *back).exit_code == 0
    again = shown(folder)
    assert [e["question"] for e in again["exchanges"]] == [
        e["question"] for e in before["exchanges"]
    ]


def test_a_voice_gets_its_name_everywhere(folder: Path) -> None:
    named = ("--transcript", "call.vtt", "--speaker", "Voice 1", "--is", "Anna Weber")
    assert run("debrief", "correct", str(folder), *named).exit_code == 0
    assert {e["asked_by"] for e in shown(folder)["exchanges"]} == {"Anna Weber"}


def test_how_an_answer_landed_is_the_candidate_s_to_say(folder: Path) -> None:
    first = shown(folder)["exchanges"][0]
    key = str(first["key"])[:6]
    assert (
        run("debrief", "correct", str(folder), "--answer", key, "--landed", "partly").exit_code == 0
    )
    assert shown(folder)["exchanges"][0]["landing"] == "partly"
    unknown = run("debrief", "correct", str(folder), "--answer", "zzz", "--landed", "partly")
    assert unknown.exit_code == 1
    assert "debrief show" in unknown.output


def test_a_line_of_ones_own_is_written_shown_and_taken_away(folder: Path) -> None:
    told = ("question=Why us, of all?", "answer=The people.", "landing=partly")
    made = run("debrief", "write", str(folder), "exchanges", *told, "--json")
    key = json.loads(made.output)["key"]
    (mine,) = (one for one in shown(folder)["exchanges"] if one["key"] == key)
    assert (mine["question"], mine["answer"], mine["landing"]) == (
        "Why us, of all?",
        "The people.",
        "partly",
    )
    promise = ("side=theirs", "text=Send the slides", "promised=true")
    assert run("debrief", "write", str(folder), "open", *promise).exit_code == 0
    assert any(
        one["text"] == "Send the slides" and one["promised"] for one in shown(folder)["open"]
    )
    gone = ("--line", key, "removed", "true")
    assert run("debrief", "correct", str(folder), *gone).exit_code == 0
    assert key not in [one["key"] for one in shown(folder)["exchanges"]]


def test_a_line_without_words_or_with_a_wrong_choice_says_so(folder: Path) -> None:
    assert run("debrief", "write", str(folder), "statements", "notice").exit_code == 2
    nothing = run("debrief", "write", str(folder), "statements", "subject=notice")
    assert nothing.exit_code == 1
    assert "Write the words first." in nothing.output
    wrong = run("debrief", "write", str(folder), "exchanges", "question=Why?", "landing=hard")
    assert "landed, partly, missed, unknown" in wrong.output


def test_any_field_is_corrected_from_the_beginning_of_a_key(folder: Path) -> None:
    changes = (
        ("exchanges", "answer", "To lead a site.", "To lead a site."),
        ("exchanges", "follow_ups.1", "And then?", "And then?"),
        ("enquiries", "settled", "put off", "put off"),
        ("enquiries", "answer", "42", "42"),
        ("statements", "value", "9 people", "9 people"),
        ("open", "promised", "true", True),
    )
    for part, field, value, kept in changes:
        key = str(shown(folder)[part][0]["key"])[:6]
        done = run("debrief", "correct", str(folder), "--line", key, field, value)
        assert done.exit_code == 0, done.output
        (now,) = [one for one in shown(folder)[part] if str(one["key"]).startswith(key)]
        name, _, place = field.partition(".")
        assert (now[name][0] if place else now[name]) == kept
    text = run("debrief", "show", str(folder)).output
    assert "= 9 people" in text
    assert "then: And then?" in text


def test_a_change_is_taken_back(folder: Path) -> None:
    before = shown(folder)["exchanges"][0]
    line = ("debrief", "correct", str(folder), "--line", str(before["key"]))
    assert run(*line, "answer", "Something else").exit_code == 0
    assert run(*line, "removed", "true").exit_code == 0
    assert before["key"] not in {e["key"] for e in shown(folder)["exchanges"]}
    assert run(*line, "removed", "--undo").exit_code == 0
    assert run(*line, "answer", "--undo").exit_code == 0
    assert shown(folder)["exchanges"][0] == before


def test_what_cannot_be_is_refused_with_what_can(folder: Path) -> None:
    key = str(shown(folder)["exchanges"][0]["key"])
    for given, hint in (
        ((key, "landing", "splendid"), "landed, partly, missed, unknown"),
        ((key, "colour", "red"), "question, answer"),
        ((key, "citations", "[]"), "where the line stands"),
        (("", "answer", "x"), "--line"),
        (("zzz", "answer", "x"), "debrief show"),
    ):
        done = run("debrief", "correct", str(folder), "--line", *given)
        assert done.exit_code in (1, 2)
        assert hint in done.output
    assert run("debrief", "correct", str(folder), "--line", key, "answer").exit_code == 2


def test_what_tells_of_another_round_is_shown_with_that_round(folder: Path) -> None:
    assert shown(folder, "--round", "2")["exchanges"] == []
    moved = ("--document", "call.vtt", "--round", "2")
    assert run("debrief", "correct", str(folder), *moved).exit_code == 0
    assert shown(folder, "--round", "2")["exchanges"]
    assert shown(folder, "--round", "1")["exchanges"] == []


def test_a_choice_that_is_half_is_refused(folder: Path) -> None:
    assert run("debrief", "correct", str(folder), "--transcript", "call.vtt").exit_code == 2
    assert run("debrief", "correct", str(folder)).exit_code == 2


def test_a_round_is_remembered_from_the_keyboard(folder: Path) -> None:
    told = "Eva Lund, HR\n\nreserved\n?\nwhy us?\nthe training\nx\nlanded\n:back\nm\n:stop\n"
    first = CliRunner().invoke(secondround, ["debrief", "start", str(folder)], input=told)
    assert first.exit_code == 0, first.output
    assert "The next interview goes on from what was asked." in first.output
    assert (
        "Please answer with one of: landed, half landed, did not land, I cannot tell"
        in first.output
    )
    state = json.loads(run("debrief", "start", str(folder), "--json").output)
    assert state["document"] == "debrief/round 1.md"
    assert state["next"]["asked"] == "came back"
    found = {e["question"]: e for e in shown(folder)["exchanges"]}
    assert found["why us?"]["landing"] == "missed"


def test_an_empty_folder_is_enough_to_begin(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    missing = run("debrief", "start", str(folder))
    assert missing.exit_code == 1
    assert "an empty one will do" in missing.output
    folder.mkdir()
    told = "Eva Lund\n?\n:nonsense\nPaul\n:stop\n"
    done = CliRunner().invoke(secondround, ["debrief", "start", str(folder)], input=told)
    assert done.exit_code == 0, done.output
    assert "The same people may be there again" in done.output
    assert "1 answers kept" in done.output
    (folder / "notes.txt").write_text("Notes of the interview\n\nQ: why us? -> the training\n")
    assert run("debrief", "start", str(folder), "--state").exit_code == 0
    assert [e["question"] for e in shown(folder)["exchanges"]] == ["why us?"]
