"""Transcripts in every usual form are turns; notes never are."""

import pytest

from adapters.readers.reading import read
from secondround.foundation.ports.readers import Block

SAID = (
    ("Ana Roth", "Why do you want to work with us?"),
    ("Bo Lind", "I like gardens, and yours is the oldest."),
    ("Ana Roth", "Tell me about a hard winter."),
    ("Bo Lind", "We lost forty trees. I learned to wrap them."),
    ("Ana Roth", "And your salary?"),
    ("Bo Lind", "I would say thirty."),
)


def stamp(place: int, hours: bool = True) -> str:
    minutes = f"{place * 7 // 60:02}:{place * 7 % 60:02}"
    return f"00:{minutes}" if hours else minutes


FORMS = {
    "name and colon": lambda n, name, said: f"{name}: {said}\n",
    "french colon": lambda n, name, said: f"{name} : {said}\n",
    "blank lines": lambda n, name, said: f"{name}: {said}\n\n",
    "time first": lambda n, name, said: f"[{stamp(n)}] {name}: {said}\n",
    "time in brackets": lambda n, name, said: f"{name} ({stamp(n, False)}): {said}\n",
    "otter": lambda n, name, said: f"{name}  {n}:{n * 7 % 60:02}\n{said}\n\n",
    "teams": lambda n, name, said: f"{name}   {n}:{n * 7 % 60:02}\n{said}\n",
    "zoom": lambda n, name, said: f"[{name}] 14:{stamp(n, False)}\n{said}\n\n",
    "meet": lambda n, name, said: f"{stamp(n)}\n\n{name}: {said}\n",
    "name above": lambda n, name, said: f"{name}:\n{said}\n\n",
    "markdown bold": lambda n, name, said: f"**{name}:** {said}\n\n",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_usual_form(form: str) -> None:
    source = "".join(FORMS[form](place, *said) for place, said in enumerate(SAID))
    assert [(block.speaker, block.text) for block in turns(source)] == list(SAID)


@pytest.mark.parametrize("form", ["time first", "otter", "meet"])
def test_times_are_seconds_and_locators(form: str) -> None:
    source = "".join(FORMS[form](place, *said) for place, said in enumerate(SAID))
    first, second = turns(source)[:2]
    assert first.start == 0.0
    assert second.start is not None
    assert second.start >= 7
    assert second.locator.startswith("00:0")


def test_times_of_day_count_from_the_first() -> None:
    source = "".join(FORMS["zoom"](place, *said) for place, said in enumerate(SAID))
    assert [block.start for block in turns(source)[:3]] == [0.0, 7.0, 14.0]


def test_lines_go_on_until_somebody_else_speaks_and_what_precedes_stays() -> None:
    source = "Interview, 3 May\n\n" + "".join(f"{name}: {said}\nAnd more.\n" for name, said in SAID)
    blocks = read(source.encode(), "x.txt", "text").blocks
    assert blocks[0].text == "Interview, 3 May"
    assert blocks[0].speaker == ""
    assert all(block.text.endswith("And more.") for block in blocks[1:])


def test_turns_of_one_speaker_in_a_row_are_one() -> None:
    source = "".join(f"{name}: {said}\n{name}: Again.\n" for name, said in SAID)
    assert len(turns(source)) == len(SAID)


def test_somebody_who_speaks_once_is_heard() -> None:
    source = "".join(f"{name}: {said}\n" for name, said in SAID) + "Cy Ode: May I ask something?\n"
    assert turns(source)[-1].speaker == "Cy Ode"


def test_parts_instead_of_names() -> None:
    source = "Interviewer: Why?\nMe: I like it.\nInterviewer: And then?\nMe: I stayed.\n"
    assert [block.speaker for block in turns(source)] == ["Interviewer", "Me", "Interviewer", "Me"]


@pytest.mark.parametrize("form", ["otter", "teams", "time in brackets"])
def test_what_stands_beside_a_time_may_be_called_anything(form: str) -> None:
    names = {"Ana Roth": "Conf Room 4B", "Bo Lind": "+352 621 000 123"}
    said = [(names[name], text) for name, text in SAID]
    source = "".join(FORMS[form](place, *one) for place, one in enumerate(said))
    assert [(block.speaker, block.text) for block in turns(source)] == said


def test_names_in_small_letters() -> None:
    source = "".join(f"{name.split()[0].lower()}: {said}\n" for name, said in SAID)
    assert [block.speaker for block in turns(source)] == ["ana", "bo"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Transcribed by https://otter.ai",
        "Transcription ended after 00:30:30",
        "This editable transcript was computer generated and might contain errors.",
        "Ana Roth hat die Transkription beendet",
        "Bo Lind a arrêté la transcription",
    ],
)
def test_what_the_program_wrote_is_nobodys(line: str) -> None:
    blocks = read((FORMED + line + "\n").encode(), "x.txt").blocks
    assert (blocks[-1].role, blocks[-1].text, blocks[-1].speaker) == ("field", line, "")
    assert blocks[-2].text == SAID[-1][1]


FORMED = "".join(f"{name}: {said}\n" for name, said in SAID)


@pytest.mark.parametrize(
    "notes",
    [
        "Q: Why did you leave?\nA: I wanted to grow.\nQ: And you?\nA: I like you.\n" * 2,
        "F: Warum?\nA: Ich wollte.\nF: Und Sie?\nA: Ja.\n" * 2,
        "Claire: friendly, asked about the gap\nMarc: sceptical\nSalary: 60k\nClaire: will call\nMarc: references\n",
        "Role: Gardener\nCompany: X\nStart: 2019\nRole: Head gardener\nCompany: Y\nStart: 2021\nI did it, you know.\n",
        "Situation: frost\nTask: I had to act\nAction: I wrapped them\nResult: you saw\n" * 2,
        "10:00 Welcome\n11:00 Panel\nClaire Dupont 14:00\nMarc Weber 15:00\nLunch 12:30\n",
        "Note: call them\nNote: I must ask about pay\nTodo: shoes\nNote: you know why\nTodo: train\n",
        "Ana: nice\nBo: strict\nCy: late\nDee: I liked her\n",
        "10:02:33\t From  Anna Weber : hello\n10:03:01\t From  Tom Hale : thank you\n" * 3,
        "2026-11-18 10:02:33 From Anna Weber to Everyone:\n\thello, you\n" * 4,
        "https://a.example: x\nhttps://b.example: y\nhttps://a.example: x\nhttps://b.example: I and you\n",
    ],
)
def test_notes_are_no_transcript(notes: str) -> None:
    assert turns(notes) == []


def turns(source: str) -> list[Block]:
    return [block for block in read(source.encode(), "x").blocks if block.role == "turn"]
