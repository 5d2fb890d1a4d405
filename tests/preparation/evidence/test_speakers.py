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


def test_short_answers_tell_too_where_nothing_else_does() -> None:
    said = "Voice 1: Why us?\nVoice 2: Because of the hours.\nVoice 1: And when?\nVoice 2: In May."
    cast = cast_of(talk(said), "", "en")
    assert (cast.labels, cast.reason) == (frozenset({"Voice 2"}), "talk")


def test_sides_are_told_without_any_speaker() -> None:
    turns = turns_of(talk(BARE), "Ada Quill", "en")
    assert [turn.side for turn in turns] == ["interviewer", "candidate"] * 3
    assert turns[3].text.startswith("I would like to teach")


SPLIT = """
Speaker 1: Welcome. Tell us about yourself.
Speaker 2: I trained as a baker and then I ran two shops for my aunt in Metz, for six years.
Speaker 1: Why do you want to leave?
Speaker 3: Because I would like to teach, and my shop is too small for an apprentice.
Speaker 1: And how do you handle complaints?
Speaker 3: I listened for ten minutes, and then I gave them a loaf, mostly a rye one.
Speaker 1: Have you ever trained somebody?
Speaker 2: My cousin, for two years, and he has a shop of his own in Thionville by now.
"""


def test_a_voice_that_a_machine_split_is_one_candidate() -> None:
    cast = cast_of(talk(SPLIT), "", "en")
    assert cast.labels == {"Speaker 2", "Speaker 3"}
    named = talk(SPLIT.replace("Speaker 3", "Ruth"))
    assert cast_of(named, "", "en").labels == {"Speaker 2"}


def test_the_candidates_word_decides_before_everything() -> None:
    cast = cast_of(talk(LABELLED), "Ada", "en", frozenset({"Speaker 1", "Nobody"}))
    assert (cast.labels, cast.reason) == (frozenset({"Speaker 1"}), "said")
    turns = turns_of(talk(LABELLED), "Ada", "en", frozenset({"Speaker 1"}))
    assert [turn.side for turn in turns] == ["candidate", "interviewer"] * 2
    assert cast_of(talk(LABELLED), "Ada", "en", frozenset({"Nobody"})).reason == "talk"


@pytest.mark.parametrize("label", ["You", "Me", "Moi", "Vous", "Ich", "Bewerberin"])
def test_a_label_can_say_that_it_is_the_candidates(label: str) -> None:
    cast = cast_of(talk(f"Tom: Why us?\n{label}: Because of the hours."), "", "en")
    assert (cast.labels, cast.reason) == (frozenset({label}), "role")


MERGED = """
Speaker 1: Thanks for coming. Tell us about yourself. I trained as a baker and then I ran two shops in Metz.
Speaker 2: Why do you want to leave?
Speaker 1: I would like to teach, and my shop is too small for an apprentice.
"""


def test_a_question_and_its_answer_under_one_number_are_told_apart() -> None:
    turns = turns_of(talk(MERGED), "", "en")
    assert [turn.side for turn in turns] == ["interviewer", "candidate"] * 2
    assert turns[1].text == "I trained as a baker and then I ran two shops in Metz."
    named = turns_of(talk(MERGED.replace("Speaker 1", "Ada")), "Ada", "en")
    assert [turn.side for turn in named] == ["candidate", "interviewer", "candidate"]


LONG_TURNS = """
We have read your application. There is one thing that stays open. Tell us about the two shops.
The first one was in Metz. I had it from my aunt. She taught me most of what I know, and she left it to me.
That is a story in itself. Why did you open a second one so soon.
A neighbour retired. I took over his oven and his two people.
And what did that do to your nights.
I slept less, and I hired my cousin. He is better at dough than I am.
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", LONG_TURNS),
        (
            "fr",
            """
            Bonjour, merci d'être venue. Parlez-nous de votre parcours.
            J'ai commencé comme boulangère. Ma tante avait un magasin à Metz, et j'y ai passé six ans.
            Et le deuxième magasin, vous l'avez ouvert quand.
            Deux ans plus tard. Le four était là, il manquait les gens.
            Vous étiez combien.
            Quatre avec moi, et mon cousin le samedi.
            """,
        ),
        (
            "de",
            """
            Schön, dass Sie da sind. Erzählen Sie bitte von Ihrer Arbeit.
            Ich habe Bäckerin gelernt. Meine Tante hatte einen Laden in Metz, da war ich sechs Jahre.
            Und der zweite Laden, wie kam der dazu.
            Ein Nachbar hörte auf. Der Ofen war da, die Leute fehlten.
            Wie viele waren Sie am Ende.
            Vier, und am Samstag kam mein Vetter dazu.
            """,
        ),
    ],
)
def test_paragraphs_without_a_mark_or_name_take_turns(language: str, text: str) -> None:
    turns = turns_of(talk(text), "Ada Quill", language)
    assert [turn.side for turn in turns] == ["interviewer", "candidate"] * 3


def test_captions_cut_anywhere_are_judged_by_sentence() -> None:
    words = LABELLED.replace("Speaker 1: ", "").replace("Speaker 2: ", "").split()
    cut = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    turns = turns_of([spoken(text, "", place) for place, text in enumerate(cut)], "", "en")
    assert [turn.side for turn in turns] == ["interviewer", "candidate"] * 2


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
