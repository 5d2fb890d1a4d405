"""Who is the candidate among those who speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preparation.debrief.talks import spoken, talk
from secondround.preparation.evidence.speakers import cast_of, is_name_of, turns_of
from secondround.preparation.evidence.talk.asks import manner_of_asking

LABELLED = """
Speaker 1: Welcome, thanks for coming in. Tell us about yourself.
Speaker 2: I trained as a baker and then I ran two shops for my aunt in Metz, for six years.
Speaker 1: Why do you want to leave?
Speaker 2: Because I would like to teach, and my shop is too small for an apprentice.
"""
BARE = """
Welcome, thanks for coming in. Tell us about yourself.
I trained as a baker and then I ran two shops for my aunt in Metz.
Why do you want to leave?
I would like to teach, and my shop is too small for an apprentice.
What would you do in your first month here?
I would bake every morning with your people and say very little.
"""


@pytest.mark.parametrize(
    ("label", "person", "same"),
    [
        ("Lena", "Lena Martin", True),
        ("Martin, Lena", "Lena Martin", True),
        ("Lena M.", "Lena Martin", True),
        ("LENA MARTIN (Guest)", "Lena Martin", True),
        ("Léna", "Lena Martin", True),
        ("Lena Berger", "Lena Martin", False),
        ("Speaker 1", "Lena Martin", False),
        ("Lena", "", False),
    ],
)
def test_names_are_known_in_their_short_forms(label: str, person: str, same: bool) -> None:
    assert is_name_of(label, person) is same


def test_the_name_decides_first() -> None:
    cast = cast_of(talk("Ada: Why us?\nTom: Because of the hours."), "Tom Quill", "en")
    assert (cast.labels, cast.reason) == (frozenset({"Tom"}), "name")


def test_a_role_decides_without_a_name() -> None:
    cast = cast_of(talk("Recruiter: Why us?\nMe: Because of the hours."), "", "en")
    assert (cast.labels, cast.reason) == (frozenset({"Me"}), "role")


def test_who_answers_is_the_candidate() -> None:
    cast = cast_of(talk(LABELLED), "Zoe Nobody", "en")
    assert (cast.labels, cast.reason) == (frozenset({"Speaker 2"}), "talk")


def test_sides_are_told_without_any_speaker() -> None:
    turns = turns_of(talk(BARE), "Ada Quill", "en")
    assert [turn.side for turn in turns] == ["interviewer", "candidate"] * 3
    assert turns[3].text.startswith("I would like to teach")


@given(st.lists(st.tuples(st.sampled_from(["A", "B", ""]), st.text(max_size=60)), max_size=8))
def test_every_spoken_word_is_in_one_turn(lines: list[tuple[str, str]]) -> None:
    passages = [
        spoken(" ".join(text.split()), name or "A", place)
        for place, (name, text) in enumerate(lines)
        if text.split()
    ]
    turns = turns_of(passages, "B", "en")
    said = [word for passage in passages for word in passage.text.split()]
    assert [word for turn in turns for word in turn.text.split()] == said


@pytest.mark.parametrize(
    ("sentence", "language", "manner"),
    [
        ("Really?", "en", "echo"),
        ("Ah bon ?", "fr", "echo"),
        ("Wirklich?", "de", "echo"),
        ("You were in Lyon until May, right?", "en", "tag"),
        ("Sie waren bis Mai dort, oder?", "de", "tag"),
        ("What did you do there", "en", "plain"),
        ("Pouvez-vous nous donner un exemple", "fr", "plain"),
        ("Haben Sie schon mal ein Team geleitet", "de", "plain"),
        ("What I did was rewrite it.", "en", None),
        ("Quand j'étais là-bas, c'était calme.", "fr", None),
        ("Asseyez-vous.", "fr", None),
        ("Wie gesagt, das war schwierig.", "de", None),
        ('He kept asking "who are you?" all day.', "en", None),
    ],
)
def test_how_a_sentence_asks(sentence: str, language: str, manner: str | None) -> None:
    assert manner_of_asking(sentence, language) == manner
