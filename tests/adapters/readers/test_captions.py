"""WebVTT and SRT."""

import pytest

from adapters.readers.reading import read, told
from adapters.readers.samples import CAPTIONS
from secondround.adapters.readers.text.cues.readers import VttReader
from secondround.foundation.errors import Unreadable


def vtt(*cues: str) -> bytes:
    body = "\n\n".join(
        f"00:00:{place:02}.000 --> 00:00:{place:02}.900\n{cue}" for place, cue in enumerate(cues)
    )
    return f"WEBVTT\n\n{body}\n".encode()


def test_voices_with_times() -> None:
    blocks = read(CAPTIONS, "talk.vtt", "vtt").blocks
    assert [
        (block.speaker, block.text, block.locator, block.start, block.end) for block in blocks
    ] == [
        ("Ines Weiss", "Good morning. Why the mill?", "00:00:01", 1.0, 4.0),
        ("Tom Hale", "I grew up beside one.", "00:00:04", 4.5, 9.0),
    ]


def test_cues_of_one_speaker_in_a_row_are_one_turn() -> None:
    blocks = read(
        vtt("<v Ana>One</v>", "<v Ana>two</v>", "<v Bo>three</v>", "<v Ana>four</v>"), "x.vtt"
    ).blocks
    assert [(block.speaker, block.text, block.end) for block in blocks] == [
        ("Ana", "One two", 1.9),
        ("Bo", "three", 2.9),
        ("Ana", "four", 3.9),
    ]


def test_two_voices_in_one_cue() -> None:
    blocks = read(vtt("<v.loud Ana>Yes?</v>\n<v Bo>No.</v>"), "x.vtt").blocks
    assert [(block.speaker, block.text) for block in blocks] == [("Ana", "Yes?"), ("Bo", "No.")]


def test_without_speakers_a_block_is_a_sentence() -> None:
    reading = read(
        vtt("The garden is", "very old.", "It has", "<i>pears</i> &amp; plums."), "x.vtt"
    )
    assert told(reading) == ["The garden is very old.", "It has pears & plums."]
    assert {block.role for block in reading.blocks} == {"paragraph"}


def test_names_before_a_colon_are_speakers() -> None:
    cues = (
        "Ana Roth: Why?",
        "Bo Lind: I like it.",
        "and bees",
        "Ana Roth: Do you?",
        "Bo Lind: Yes.",
    )
    blocks = read(vtt(*cues), "x.vtt").blocks
    assert [(block.speaker, block.text) for block in blocks] == [
        ("Ana Roth", "Why?"),
        ("Bo Lind", "I like it. and bees"),
        ("Ana Roth", "Do you?"),
        ("Bo Lind", "Yes."),
    ]


def test_names_of_cues_comments_and_styles_are_not_read() -> None:
    data = (
        b"WEBVTT - made by hand\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot this\n\n"
        b"8d0c-13/1-0\n00:00:01.000 --> 00:00:02.000 align:start\n<v Ana>First.</v>\n\n"
        b"8d0c-13/1-1\n00:00:02.000 --> 00:00:03.000\n<v Bo>Second.</v>\n"
    )
    assert told(read(data, "x.vtt")) == ["First.", "Second."]


def test_srt_and_the_times_of_meeting_programs() -> None:
    srt = b"1\r\n00:00:01,000 --> 00:00:02,500\r\n42 trees.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nGood.\r\n"
    assert told(read(srt, "x.srt", "srt")) == ["42 trees.", "Good."]
    said = (
        ("Ana Roth", "Why?"),
        ("Bo Lind", "I like it."),
        ("Ana Roth", "Good."),
        ("Bo Lind", "Yes."),
    )
    cues = (f"0:0:{at}.0 --> 0:0:{at}.82\n{name}\n{text}\n" for at, (name, text) in enumerate(said))
    teams = "\n".join(cues).encode()
    assert [(b.speaker, b.text) for b in read(teams, "x.txt", "srt").blocks][:2] == [
        ("Ana Roth", "Why?"),
        ("Bo Lind", "I like it."),
    ]


def test_captions_without_cues_are_refused() -> None:
    with pytest.raises(Unreadable, match="no cues") as caught:
        VttReader().read(b"WEBVTT\n\nNOTE nothing\n", "x.vtt")
    assert "-->" in caught.value.hint


def test_in_captions_a_name_may_be_any_and_what_looks_like_a_tag_is_said() -> None:
    cues = ("Conf Room 4B: So: why?", "tom's phone: <3 & so -> that", "Conf Room 4B: NOTE it.")
    cues += ("tom's phone: 1",)
    blocks = read(vtt(*cues), "x.vtt").blocks
    assert [(block.speaker, block.text) for block in blocks] == [
        ("Conf Room 4B", "So: why?"),
        ("tom's phone", "<3 & so -> that"),
        ("Conf Room 4B", "NOTE it."),
        ("tom's phone", "1"),
    ]


def test_a_word_in_capitals_that_begins_a_cue_is_no_comment() -> None:
    assert told(read(vtt("NOTE that it rained.", "REGION two."), "x.vtt")) == [
        "NOTE that it rained.",
        "REGION two.",
    ]
