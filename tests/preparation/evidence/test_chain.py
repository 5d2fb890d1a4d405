"""What sentences do in a talk, judged together."""

import pytest

from preparation.debrief.talks import heard, spoken, talk
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.chain import (
    DOINGS,
    SIDE_OF,
    Line,
    doings_of,
    weights_in_use,
)

OPENED = {
    "en": (
        "How did you come to baking?",
        "I trained in Metz, with my aunt, and then I ran two shops for her.",
    ),
    "fr": (
        "Comment êtes-vous venue à la boulangerie ?",
        "J'ai appris à Metz, chez ma tante, et puis j'ai tenu ses deux magasins.",
    ),
    "de": (
        "Wie sind Sie zum Backen gekommen?",
        "Ich habe in Metz gelernt, bei meiner Tante, und dann ihre zwei Läden geführt.",
    ),
}


def questions(text: str, language: str) -> list[str]:
    found = heard(text, language=language).exchanges
    return [q for one in found for q in (one.question, *one.follow_ups)]


@pytest.mark.parametrize(
    ("language", "said", "answer"),
    [
        (
            "en",
            "And you closed the second shop in 2021.",
            "I did, yes. The flour had doubled, and I could not find a second baker for the nights.",
        ),
        (
            "fr",
            "Et vous avez fermé le deuxième magasin en 2021.",
            "Oui. La farine avait doublé, et je ne trouvais pas de deuxième boulanger pour la nuit.",
        ),
        (
            "de",
            "Und den zweiten Laden haben Sie 2021 geschlossen.",
            "Ja. Das Mehl war doppelt so teuer, und ich fand keinen zweiten Bäcker für die Nacht.",
        ),
    ],
)
def test_a_statement_put_to_the_candidate_that_is_answered_asks(
    language: str, said: str, answer: str
) -> None:
    first, told = OPENED[language]
    text = f"Tom: {first}\nAda Quill: {told}\nTom: {said}\nAda Quill: {answer}"
    assert questions(text, language) == [first, said]


@pytest.mark.parametrize(
    ("language", "asked", "back", "meant", "answer"),
    [
        (
            "en",
            "How would you run our nights?",
            "In the shop or in the bakehouse?",
            "The bakehouse, mostly.",
            "Then I would start two hours later and leave the dough to rest until five.",
        ),
        (
            "de",
            "Wie würden Sie unsere Nächte führen?",
            "Im Laden oder in der Backstube?",
            "Eher in der Backstube.",
            "Dann würde ich zwei Stunden später anfangen und den Teig bis fünf Uhr ruhen lassen.",
        ),
    ],
)
def test_a_question_asked_back_leaves_the_answer_with_the_question(
    language: str, asked: str, back: str, meant: str, answer: str
) -> None:
    first, told = OPENED[language]
    found = heard(
        f"Tom: {first}\nAda Quill: {told}\nTom: {asked}\nAda Quill: {back}\nTom: {meant}\nAda Quill: {answer}",
        language=language,
    )
    pairs = {one.question: one.answer for one in found.exchanges}
    pairs |= dict(
        pair
        for one in found.exchanges
        for pair in zip(one.follow_ups, one.follow_up_answers, strict=True)
    )
    assert pairs[asked] == answer
    assert not found.enquiries


def test_a_sentence_a_line_is_judged_as_one_text() -> None:
    said = [
        "Why did you want to be a baker?",
        "My aunt had two shops in Metz.",
        "I went there every summer, and I liked the smell of it.",
        "What did she teach you?",
        "She taught me to get up.",
        "And I learned to say no to people.",
    ] * 4
    lines = turns_of([spoken(text, "", place) for place, text in enumerate(said)], "", "en")
    whole = turns_of([spoken(" ".join(said), "")], "", "en")
    assert [turn.text for turn in lines] == [turn.text for turn in whole]
    assert len(lines) > 4


def test_a_number_may_hold_two_voices_but_never_only_the_other_one() -> None:
    text = """
    Speaker 1: Tell us about yourself.
    Speaker 2: I trained as a baker and then I ran two shops for my aunt in Metz, for six years.
    Speaker 1: I was in Metz as a boy, my uncle had a garage there, and I never liked it much.
    Speaker 2: Why do you ask me that?
    """
    turns = turns_of(talk(text), "", "en")
    assert [turn.speaker for turn in turns] == ["Speaker 1", "Speaker 2"] * 2


def test_a_side_that_is_known_is_kept() -> None:
    lines = [
        Line("What do you earn?", True, "candidate"),
        Line("I was a baker for six years.", True, "interviewer"),
    ]
    assert [SIDE_OF[doing] for doing in doings_of(lines, "en")] == ["candidate", "interviewer"]


def test_the_weights_are_whole() -> None:
    weights = weights_in_use()
    rows = [*weights.signs.values(), *(row for rows in weights.steps.values() for row in rows)]
    assert {len(row) for row in rows} == {len(DOINGS)}
    assert set(weights.steps) == {"flow", "inside", "turn"}
    assert all(len(rows) == len(DOINGS) for rows in weights.steps.values())
