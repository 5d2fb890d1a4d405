"""Plain text: encodings, paragraphs, items, headings; no word lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.readers.reading import read, roles, told
from secondround.adapters.readers.text.decode import decode
from secondround.adapters.readers.text.plain import PlainReader
from secondround.foundation.errors import Unreadable

WORDS = re.compile(r"[^\W_]+")


def text(*lines: str) -> bytes:
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Größe, où, cœur".encode(), "Größe, où, cœur"),
        ("Größe, où, cœur".encode("utf-8-sig"), "Größe, où, cœur"),
        ("Größe, où, cœur".encode("utf-16"), "Größe, où, cœur"),
        ("Größe, où, cœur, a longer line".encode("utf-16-le"), "Größe, où, cœur, a longer line"),
        ("Größe, où, cœur, a longer line".encode("utf-16-be"), "Größe, où, cœur, a longer line"),
        ("Größe, où, cœur – 5 €".encode("cp1252"), "Größe, où, cœur – 5 €"),
        (b"old mac\rline ends\r", "old mac\nline ends\n"),
        (b"windows\r\nline ends", "windows\nline ends"),
    ],
)
def test_every_usual_encoding(data: bytes, expected: str) -> None:
    decoded = decode(data)
    assert decoded.text == expected
    assert decoded.notes == ()


def test_invalid_bytes_are_replaced_and_counted() -> None:
    reading = read(
        "dépôt à réparer \xff\xfe là".encode().replace(b"\xc3\xbf", b"\xff"), "x.txt", "text"
    )
    assert "dépôt à réparer" in told(reading)[0]
    assert "\ufffd" in told(reading)[0]
    assert re.match(r"\d characters could not be read", reading.notes[0])


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not() -> None:
    wrapped = text(
        "The garden lies behind the house and is reached by a small gate",
        "that nobody locks. In spring the pears bloom before the plums,",
        "and the bees come from the village.",
        "",
        "Second paragraph.",
    )
    assert [len(one.split()) for one in told(read(wrapped, "x.txt"))] == [31, 2]
    notes = text(
        "asked about pears", "liked the answer on frost", "will call on Friday", "no word on pay"
    )
    assert told(read(notes, "x.txt")) == [
        "asked about pears",
        "liked the answer on frost",
        "will call on Friday",
        "no word on pay",
    ]


def test_a_paragraph_wrapped_by_hand_is_whole_among_lines_of_their_own() -> None:
    source = text(
        "They want me back on 9 December at half past ten. The yard manager",
        "and the harbour master will be there, and I am to bring a plan for",
        "the winter, ten minutes at most.",
        "",
        "asked: why leave Tidewell? -> said that the yard is sold, she nodded",
        "asked: have you run a budget? -> said yes",
        "liked how i talked about the crane",
    )
    assert [len(one.split()) for one in told(read(source, "x.txt"))] == [35, 13, 9, 7]


def test_items_with_their_depth_and_hanging_lines() -> None:
    data = text(
        "- pears",
        "  and plums",
        "  - late ones",
        "- apples",
        "1. first",
        "2) second",
        "* star",
        "• dot",
        "–5 degrees",
    )
    assert roles(read(data, "x.txt")) == [
        ("item", 1, "pears and plums"),
        ("item", 2, "late ones"),
        ("item", 1, "apples"),
        ("item", 1, "1. first"),
        ("item", 1, "2) second"),
        ("item", 1, "star"),
        ("item", 1, "dot"),
        ("paragraph", 0, "–5 degrees"),
    ]


def test_headings_by_line_capitals_or_colon() -> None:
    data = text(
        "The garden",
        "==========",
        "",
        "PEARS AND PLUMS",
        "They grow.",
        "",
        "Who was there:",
        "",
        "Ana",
        "-----",
        "x",
    )
    assert [(role, one) for role, _, one in roles(read(data, "x.txt")) if role == "heading"] == [
        ("heading", "The garden"),
        ("heading", "PEARS AND PLUMS"),
        ("heading", "Who was there:"),
        ("heading", "Ana"),
    ]


def test_lines_are_located_as_an_editor_counts_them() -> None:
    blocks = read(text("one", "", "", "four"), "x.txt").blocks
    assert [block.locator for block in blocks] == ["line 1", "line 4"]


def test_a_date_at_the_start_of_a_wrapped_line_is_no_list() -> None:
    data = text(
        "Wir haben uns das erste Mal gesehen, und zwar nach meiner Erinnerung am",
        "12. Dezember in der Werkstatt, wo es kalt war und niemand Zeit hatte für",
        "ein langes Gespräch über Holz.",
    )
    assert len(read(data, "x.txt").blocks) == 1


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4])
def test_what_is_no_text_is_not_taken(data: bytes) -> None:
    assert PlainReader().takes(data, "x.txt") == 0.0


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co"])
        | st.sampled_from("\n -*•"),
        max_size=300,
    )
)
def test_no_word_is_lost(source: str) -> None:
    if not source.strip():
        return
    try:
        reading = PlainReader().read(source.encode(), "x.txt")
    except Unreadable:
        assert not WORDS.findall(source)
        return
    kept = WORDS.findall(" ".join(told(reading)))
    assert kept == WORDS.findall(" ".join(source.replace("\ufb00", "ff").split())) or _opened(
        source
    )


def _opened(source: str) -> bool:
    """Ligatures are opened, so their words differ."""
    return any("\ufb00" <= letter <= "\ufb06" for letter in source)
