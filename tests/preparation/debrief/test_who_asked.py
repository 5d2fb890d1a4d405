"""Who put a question, where notes say it in few words; and whether a reply that also puts something off answers."""

import pytest

from preparation.debrief.test_notes_as_jotted import asked, enquired, jotted
from secondround.preparation.debrief.heard.told import settled

APART = """call with Nora 24/11

asked - why leave the depot
  said the night runs end in May
asked biggest team -> 8, she wrote it down
Asked them: who does it now -> left in June
Asked them: how many trainees - 3
"""
ALONE = """call with Nora

asked team size -> 14
asked about overtime -> dodged
"""


def test_who_marks_their_own_questions_means_the_others_by_a_bare_asked() -> None:
    found = jotted(APART.encode(), "call.txt")
    assert [one[0] for one in asked(found)] == ["why leave the depot", "biggest team"]
    assert [one[0] for one in enquired(found)] == ["who does it now", "how many trainees"]


def test_a_bare_asked_alone_stays_ones_own() -> None:
    found = jotted(ALONE.encode(), "call.txt")
    assert [one[0] for one in enquired(found)] == ["team size", "overtime"]


@pytest.mark.parametrize(
    "line", ["Mon 23/11 Ms Tanner + HR (Mr Pichon ?) 1h", "notice 2 months (or three ?) to be seen"]
)
def test_a_question_mark_in_brackets_asks_nothing(line: str) -> None:
    assert asked(jotted(f"{line}\nwhy us? said the scope\n".encode(), "notes.txt")) == [
        asked(jotted(b"why us? said the scope\n", "notes.txt"))[0]
    ]


@pytest.mark.parametrize(
    "line",
    [
        "moi : ai demandé pourquoi le poste est vacant -> départ en retraite",
        "me: asked why the post is vacant -> retirement",
        "ich: gefragt warum die Stelle frei ist -> Ruhestand",
    ],
)
def test_what_i_asked_is_mine_however_short(line: str) -> None:
    found = jotted(f"{line}\n".encode(), "notes.txt")
    assert len(enquired(found)) == 1
    assert asked(found) == []


@pytest.mark.parametrize(
    ("reply", "language", "held"),
    [
        (
            "Im ersten Jahr einen Tag pro Woche, danach zwei. Zum Gehalt: das klären wir.",
            "de",
            "answered",
        ),
        ("Das klären wir noch.", "de", "put off"),
        ("There are 14 of them. The budget I would have to check.", "en", "answered"),
        ("I would have to check. There were 14 once.", "en", "put off"),
    ],
)
def test_a_figure_told_first_answers(reply: str, language: str, held: str) -> None:
    assert settled(reply, language) == held
