"""Every word of a transcript is in one exchange, one enquiry or one aside."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preparation.debrief.talks import say, spoken
from secondround.adapters.readers.text.plain import PlainReader
from secondround.preparation.debrief.heard.account import Heard, heard_in
from secondround.preparation.documents.model import Passage

GOLD = Path(__file__).parents[3] / "evals" / "gold" / "transcripts"

SAID = st.sampled_from(
    [
        "What do you do when a truck is late?",
        "I see.",
        "Mm-hm.",
        "Really?",
        "Because in spring we had eight people in the team, and I led them.",
        "Parlez-moi de vous.",
        "Wie geht es Ihnen?",
        "Do you have any questions for us?",
        "And how big is the team",
        "how big is the team? and is there a bonus?",
        "Moving on. Why us.",
        "Is she gone?",
        "…",
        "Sure, thanks. Did you find us all right?",
    ]
)
LINES = st.lists(
    st.tuples(st.sampled_from(["Tom", "Ada Quill", "Ruth", ""]), st.lists(SAID, max_size=4)),
    max_size=18,
)


def words_kept(heard: Heard) -> Counter[str]:
    """The words of the nouns; an answer shared by questions put together counts once."""
    texts = [text for e in heard.exchanges for text in (e.question, e.answer, *e.follow_ups)]
    texts += [text for e in heard.exchanges for text in e.follow_up_answers]
    texts += [aside.text for aside in heard.asides]
    before: Sequence[object] = ()
    for one in heard.enquiries:
        texts.append(one.text)
        replied = one.citations[-1:] if one.answer else ()
        texts += [] if replied and replied == before else [one.answer]
        before = replied
    return Counter(word for text in texts for word in text.split())


def words_said(passages: Sequence[Passage]) -> Counter[str]:
    return Counter(word for passage in passages for word in passage.text.split())


@given(LINES, st.booleans())
def test_every_word_is_somewhere_once(lines: list[tuple[str, list[str]]], labelled: bool) -> None:
    passages = [
        spoken(" ".join(said), name if labelled else "", place)
        for place, (name, said) in enumerate(lines)
    ]
    heard = heard_in(passages, "Ada Quill", "en", say)
    assert words_kept(heard) == words_said(passages)


@given(st.lists(st.tuples(st.sampled_from(["A", "B", ""]), st.text(max_size=80)), max_size=9))
def test_every_word_of_whatever_is_written_is_somewhere_once(lines: list[tuple[str, str]]) -> None:
    passages = [
        spoken(" ".join(text.split()), name, place) for place, (name, text) in enumerate(lines)
    ]
    heard = heard_in(passages, "B", "en", say)
    assert words_kept(heard) == words_said(passages)


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("labelled", [True, False])
def test_no_word_of_a_long_transcript_is_lost(path: Path, labelled: bool) -> None:
    blocks = PlainReader().read(path.read_bytes(), path.name).blocks
    passages = [
        spoken(block.text, block.speaker if labelled else "", place)
        for place, block in enumerate(blocks)
    ]
    heard = heard_in(passages, "", "en", say)
    assert words_kept(heard) == words_said(passages)
    keys = [aside.key for aside in heard.asides]
    assert len(keys) == len(set(keys))


def test_what_stands_above_and_between_is_an_aside() -> None:
    heading = Passage("t:0", "t", "t.txt", "transcript", 0, "line 1", "heading", "Round one")
    heard = heard_in(
        [
            heading,
            spoken("Hello, did you find us?", "Tom", 1),
            spoken("Yes, thanks.", "Ada Quill", 2),
            spoken("Why nursing?", "Tom", 3),
            spoken("Because of my grandmother.", "Ada Quill", 4),
        ],
        "Ada Quill",
        "en",
        say,
    )
    assert [(a.speaker, a.text) for a in heard.asides] == [
        ("Tom", "Hello, did you find us?"),
        ("Ada Quill", "Yes, thanks."),
        ("", "Round one"),
    ]
