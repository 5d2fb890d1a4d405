"""Answers that a question of the candidate's own breaks off, and questions of more than one sentence."""

import pytest

from preparation.debrief.talks import heard
from preparation.debrief.test_exchanges import questions

OPENED = "Tom: Why do you want to leave?\nAda Quill: Because I would like to teach, and my shop is too small for it."


def test_an_answer_goes_on_after_the_reply_to_a_question_in_its_midst() -> None:
    found = heard(
        f"{OPENED}\nTom: How would you lead two people who have never had a manager?\n"
        "Ada Quill: I would stand at the bench with both for a week. Did either of them apply for the job?\n"
        "Tom: One did, the elder one, and she knows that you are here.\n"
        "Ada Quill: Then I would speak with her before anybody else, on the first morning, and ask what she needs."
    )
    last = found.exchanges[-1]
    answers = " ".join((last.answer, *last.follow_up_answers))
    assert "stand at the bench" in answers
    assert "speak with her before anybody else" in answers
    assert [one.text for one in found.enquiries] == ["Did either of them apply for the job?"]


def test_a_few_words_before_asking_what_is_meant_are_no_answer() -> None:
    found = heard(
        f"{OPENED}\nTom: Take us through a Saturday night.\n"
        "Ada Quill: By all means. Do you mean with the second oven or without it?\n"
        "Tom: With it.\n"
        "Ada Quill: Then I begin at two, alone, and the others come at four when the first batch is out."
    )
    last = found.exchanges[-1]
    answers = " ".join((last.answer, *last.follow_up_answers))
    assert answers.startswith("Then I begin at two")


@pytest.mark.parametrize("topic", ["On the books.", "In 2021.", "Two in five."])
def test_the_words_that_name_the_topic_stay_with_the_question(topic: str) -> None:
    text = f"{OPENED}\nTom: {topic} How did your partners take that?\nAda Quill: Badly, until they saw the figures."
    assert f"{topic} How did your partners take that?" in questions(text)


@pytest.mark.parametrize(
    ("language", "opened", "said", "answer"),
    [
        (
            "en",
            OPENED,
            "I take it you have staff under you.",
            "Two bakers, and a boy on Saturdays who sells.",
        ),
        (
            "fr",
            "Tom: Pourquoi partez-vous ?\nAda Quill: Parce que j'aimerais former, et ma boutique est petite.",
            "J'imagine que vous avez une équipe.",
            "Deux boulangers, et un garçon le samedi pour la vente.",
        ),
        (
            "de",
            "Tom: Warum möchten Sie weg?\nAda Quill: Weil ich gern ausbilden würde, und mein Laden ist dafür zu klein.",
            "Ich nehme an, Sie haben Leute unter sich.",
            "Zwei Bäcker und samstags einen Jungen für den Verkauf.",
        ),
    ],
)
def test_what_presumes_something_of_the_candidate_asks(
    language: str, opened: str, said: str, answer: str
) -> None:
    found = heard(f"{opened}\nTom: {said}\nAda Quill: {answer}", language=language).exchanges
    assert said in [q for one in found for q in (one.question, *one.follow_ups)]


def test_agreeing_with_a_comment_or_praising_it_answers_nothing() -> None:
    text = (
        f"{OPENED}\nTom: The ovens here are from before the war.\n"
        "Ada Quill: Yeah, absolutely. They have a charm that the new ones will never have."
    )
    assert questions(text) == ["Why do you want to leave?"]


def test_what_is_put_to_the_candidate_is_no_echo() -> None:
    text = (
        f"{OPENED}\nTom: What do you post on the wall?\n"
        "Ada Quill: The waste of each day. I never rank sales, they depend on the street.\n"
        "Tom: You never rank sales?\nAda Quill: No, half of them is the car park. I rank what they can mend."
    )
    assert "You never rank sales?" in questions(text)
