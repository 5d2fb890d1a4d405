"""Which key points words say: paraphrases do, denials, other figures and other people's deeds do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.rehearsal.content.points.said import said_points

CLOSE = "I cut the month-end close from ten to six days"
SALES = "J'ai augmenté les ventes de 20 pour cent"
TEAM = "Ich habe ein Team von sechs Leuten geführt"

SAID = [
    (CLOSE, "um, the monthly close took ten days, and I, uh, brought that down to six days"),
    (CLOSE, "we closed the month in 6 days in the end, from 10, I shortened it"),
    (SALES, "euh les ventes ont grimpé de vingt pour cent, et c'est moi qui ai fait ça"),
    (TEAM, "ähm ich hab sechs Leute geleitet, als Teamleiter"),
    ("No accidents in two years", "nobody was hurt, we had zero accidents in 24 months"),
    ("I rolled out Salesforce", "so I brought in sales force for everyone"),
    ("Listen to the four analysts", "I would listen to the four analysts first"),
]
NOT = [
    (CLOSE, "I did not cut the month-end close from ten to six days"),
    (CLOSE, "I cut the month-end close from ten to eight days"),
    (CLOSE, "my boss cut the month-end close from ten to six days"),
    (CLOSE, "the month-end close went up from six to ten days"),
    (SALES, "je n'ai pas augmenté les ventes de vingt pour cent"),
    (SALES, "les ventes ont baissé de vingt pour cent"),
    (TEAM, "ich habe ein Team von sechzehn Leuten geführt"),
    (TEAM, "ich habe kein Team von sechs Leuten geführt"),
    ("No accidents in two years", "we had no accidents in two weeks"),
    ("I rolled out Salesforce", "I rolled out HubSpot"),
    ("I listened to the four analysts", "I would listen to the four analysts first"),
]


@pytest.mark.parametrize(("point", "words"), SAID)
def test_a_point_is_said_in_other_words(point: str, words: str) -> None:
    (found,) = said_points([point], words)
    assert found.said
    assert words[found.start : found.end] == found.words


@pytest.mark.parametrize(("point", "words"), NOT)
def test_what_is_not_so_is_not_said(point: str, words: str) -> None:
    (found,) = said_points([point], words)
    assert not found.said


def test_the_words_are_found_in_a_longer_answer() -> None:
    before = "So I had just joined the company and everything was new to me. "
    words = "I brought the month-end close down from ten to six days"
    (found,) = said_points([CLOSE], f"{before}And {words}. The weather was fine too.")
    assert words in f"And {found.words}"
    assert "weather" not in found.words


def test_of_nothing_nothing_is_said() -> None:
    (found,) = said_points([CLOSE], "")
    assert (found.said, found.words) == (False, "")


def test_a_point_left_out_is_not_said() -> None:
    points = [CLOSE, "The auditors praised the checklist"]
    whole = "I cut the month-end close from ten to six days. The auditors praised our checklist."
    assert [one.said for one in said_points(points, whole)] == [True, True]
    less = "I cut the month-end close from ten to six days."
    assert [one.said for one in said_points(points, less)] == [True, False]


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_can_be_looked_at(text: str, point: str) -> None:
    (found,) = said_points([point], text)
    assert text[found.start : found.end] == found.words
