"""From the bytes of a transcript to the memory of the talk: every form of export, and no word lost on the way."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from adapters.readers.reading import read
from preparation.debrief.exports import NAMED, NAMELESS, Said, placed
from preparation.debrief.talks import say
from preparation.debrief.test_nothing_lost import words_kept, words_said
from secondround.preparation.debrief.heard.account import heard_in
from secondround.preparation.documents.model import Passage

FORMS = {**NAMED, **NAMELESS}
AROUND = """Second interview-20261118_100312-Meeting Transcript 18 November 2026, 09:03am 42m 17s
Interview (2026-11-18 10:00 GMT+1) – Transcript Attendees Transcript"""
"""What the exports of `exports.py` hold beside names, times and what was said."""

TALKS = {
    "en": [
        ("Conf Room 4B", "Hi, I am Anna, and this is Paul from HR: tell us about yourself."),
        ("Tom Hale", "I ran a depot for six years: three sites, ninety people."),
        ("Conf Room 4B", "Paul here. Note: I ask everyone. Why do you want to leave?"),
        ("Tom Hale", "Because I want to build something."),
    ],
    "fr": [
        ("Locuteur 1", "Bonjour, merci d'être venue. Parlez-nous de votre parcours."),
        ("Locuteur 2", "J'ai géré un dépôt pendant six ans : trois sites."),
        ("Inconnu", "Une question : pourquoi nous ?"),
        ("Locuteur 1", "Et vos prétentions ?"),
        ("Locuteur 2", "Je dirais 52 000 euros."),
        ("Inconnu", "Merci."),
    ],
    "de": [
        ("Weber, Anna (Extern)", "Schön, dass Sie da sind. Erzählen Sie bitte von sich."),
        ("Tom Hale", "Ich habe ein Lager geleitet: drei Standorte."),
        ("Weber, Anna (Extern)", "Warum möchten Sie wechseln?"),
        ("Tom Hale", "Ich will etwas aufbauen."),
    ],
}
NAMES = st.sampled_from(
    ["Anna Weber", "Tom", "Speaker 1", "Unknown Speaker", "Conf Room 4B", "Dr. Zoë d'Ab (Extern)"]
)
SAID = st.sampled_from(
    [
        "What do you do when a truck is late?",
        "Note: I ask everyone. At 10:30: nothing.",
        "We had 5 million: that is all, Tom: really.",
        "1",
        "2026",
        "I: yes.",
        "Budget: five.",
        "Anna Weber",
        "Anna Weber at 0:12",
        "- and so on",
        "* * *",
        "… mm-hm",
        "Q: why? A: because.",
        "NOTE that I said so.",
        "Transcribed by https://otter.ai",
        "Tom started transcription",
        "Parlez-moi de vous : pourquoi nous ?",
        "Warum möchten Sie zu uns?",
        "I led them",
    ]
)
TIMES = st.sampled_from(["12:30", "00:12:31", "It was 12:30 then."])
"""A name before a time is a speaker; a time alone is something said."""
LETTERS = st.characters(categories=("L", "N", "P"), exclude_characters="<>&{}\\ﬀﬁﬂﬃﬄﬅﬆ•·‣⁃⁌⁍※")
"""Without what is drawn before an item of a list: readers take it for that."""
TEXT = st.one_of(
    TIMES,
    st.lists(SAID, min_size=1, max_size=3).map(" ".join),
    st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=6).map(" ".join),
)
TALK = st.lists(st.tuples(NAMES, TEXT), min_size=1, max_size=9).map(placed)


@pytest.mark.parametrize("form", NAMED)
@pytest.mark.parametrize("language", TALKS)
def test_every_form_of_export_gives_the_same_talk(form: str, language: str) -> None:
    name, make = NAMED[form]
    turns = [p for p in passages_in(make(placed(TALKS[language])), name) if p.role == "turn"]
    assert [(turn.speaker, turn.text) for turn in turns] == TALKS[language]


@pytest.mark.parametrize("form", sorted(NAMED.keys() - {"plain", "meet txt", "meet docx"}))
def test_who_speaks_under_one_name_is_told_apart_by_what_is_said(form: str) -> None:
    name, make = NAMED[form]
    one = [("Unknown Speaker", text) for _, text in TALKS["fr"] if text != "Merci."]
    heard = heard_in(passages_in(make(placed(one)), name), "Tom Hale", "fr", say)
    assert [exchange.answer for exchange in heard.exchanges] == [
        "J'ai géré un dépôt pendant six ans : trois sites.",
        "Je dirais 52 000 euros.",
    ]


@pytest.mark.parametrize("form", FORMS)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(talk=TALK)
@example(
    talk=placed(
        [("Tom", "Anna Weber at 0:12"), ("Anna Weber", "Hm."), ("Tom", "Anna Weber at 0:12")]
    )
)
def test_no_word_is_lost_from_the_bytes_on(form: str, talk: list[Said]) -> None:
    name, make = FORMS[form]
    if form in NAMELESS:  # with a colon it is a name and what was said
        talk = [Said(one.who, one.text.replace(":", "."), one.at) for one in talk]
    passages = passages_in(make(talk), name)
    kept = words_kept(heard_in(passages, "Tom", "en", say))
    assert kept == words_said(passages)
    said = Counter(word for one in talk for word in one.text.split() if re.search(r"\w", word))
    named = Counter(word for one in passages for word in f"{one.speaker}:".split())
    assert not said - kept - named
    assert not {
        word for word in kept - said if re.search(r"\w", word) and not is_beside(word, talk)
    }


def passages_in(data: bytes, name: str) -> list[Passage]:
    """What the product makes of a file of this name."""
    return [
        Passage(
            f"t:{place}",
            "t",
            name,
            "transcript",
            place,
            block.locator,
            block.role,
            block.text,
            block.level,
            speaker=block.speaker,
            start=block.start,
            end=block.end,
        )
        for place, block in enumerate(read(data, name).blocks)
    ]


def is_beside(word: str, talk: Iterable[Said]) -> bool:
    """Whether an export holds the word beside what was said: of a name, a time, or a heading."""
    names = " ".join(one.who for one in talk).split()
    bare = word.strip(":,")
    return (
        bare in names
        or bare in AROUND.split()
        or word in AROUND.split()
        or ":" in word
        or word == "-->"
    )
