"""What a question asks for, and whether an answer gives it, in three languages."""

import pytest

from secondround.preparation.rehearsal.content.answered import answered
from secondround.preparation.rehearsal.content.asked.kinds import kinds_of

KINDS = [
    ("When could you start?", "when"),
    ("So, how many people report to you?", "amount"),
    ("Thank you. Why are you leaving?", "why"),
    ("Tell me about a time you had to give bad news.", "case"),
    ("Quand pourriez-vous commencer ?", "when"),
    ("Combien de personnes avez-vous encadrées ?", "amount"),
    ("Parlez-moi d'une situation difficile.", "case"),
    ("Pourquoi voulez-vous partir ?", "why"),
    ("Ab wann könnten Sie anfangen?", "when"),
    ("Wie viele Leute haben Sie geführt?", "amount"),
    ("Erzählen Sie von einer Situation, in der Sie einen Fehler gemacht haben.", "case"),
    ("Warum möchten Sie wechseln?", "why"),
]
ELSEWHERE = [
    (
        "When could you start?",
        "I am really keen on this job, and my manager knows that I look around.",
    ),
    (
        "How large was your budget?",
        "I handled it carefully, and finance were always pleased with what I did.",
    ),
    (
        "Parlez-moi d'une situation difficile.",
        "Pour moi il faut toujours écouter, et je cherche ce qui compte pour l'autre personne.",
    ),
    (
        "Warum möchten Sie wechseln?",
        "Im Moment betreue ich die Abrechnung für vier Standorte, zusammen mit zwei Kolleginnen.",
    ),
]
SHORT_FACTS = [
    ("When could you start?", "In January."),
    ("How many people report to you?", "Seven of them."),
    ("Wer hat das entschieden?", "Das war ich."),
    ("Combien de personnes étiez-vous ?", "On était onze."),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_what_is_asked_for(question: str, kind: str) -> None:
    assert kind in {one.name for one in kinds_of(question)}


def test_what_is_of_no_kind() -> None:
    assert kinds_of("Let us talk about your last post.") == ()
    assert kinds_of("Can you tell us more?") == ()


@pytest.mark.parametrize(("question", "text"), ELSEWHERE)
def test_what_was_not_given_is_told(question: str, text: str) -> None:
    assert answered(question, (), text) == "elsewhere"


@pytest.mark.parametrize(("question", "text"), SHORT_FACTS)
def test_a_fact_takes_few_words(question: str, text: str) -> None:
    assert answered(question, (), text) == "yes"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why are you leaving?", "Because of the noise."),
        ("Have you ever led a team?", "No."),
    ],
)
def test_a_reason_or_a_yes_in_few_words_is_short_and_no_fact(question: str, text: str) -> None:
    assert answered(question, (), text) == "short"


def test_not_knowing_is_short_whatever_was_asked() -> None:
    assert answered("Who decided that?", (), "I really don't know, to be honest.") == "short"
