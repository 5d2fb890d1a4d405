"""Whatever the bytes, a reader gives a reading or `Unreadable`; what it gives keeps the port's word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.damage import CHANGES, Changes, cut, damaged
from adapters.readers.samples import FORMATS, name_of, sample
from secondround.adapters.readers.choose import all_readers, choose, why_not
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Reader, Reading

READERS = {reader.format: reader for reader in all_readers()}
EXAMPLES = settings(max_examples=60)
FEWER = settings(max_examples=40)


def test_there_is_a_sample_of_every_format() -> None:
    assert set(FORMATS) == set(READERS)


@pytest.mark.parametrize("format", FORMATS)
def test_every_sample_is_read_by_its_own_reader(format: str) -> None:
    data = sample(format)
    chosen = choose(data, name_of(format))
    assert chosen is not None
    assert chosen.format == format
    reading = chosen.read(data, name_of(format))
    assert reading.blocks or reading.parts
    assert reading.notes == ()


@pytest.mark.parametrize("format", FORMATS)
def test_the_content_decides_whatever_the_name(format: str) -> None:
    data = sample(format)
    for name in ("x", "x.bin", "x.pdf", "x.html", "x.docx"):
        chosen = choose(data, name)
        assert chosen is not None
        assert chosen.format == format


@pytest.mark.parametrize("format", FORMATS)
@EXAMPLES
@given(data=st.binary(max_size=400))
def test_no_bytes_do_harm(format: str, data: bytes) -> None:
    check(READERS[format], data)


@pytest.mark.parametrize("format", FORMATS)
@EXAMPLES
@given(text=st.text(max_size=400))
def test_no_text_does_harm(format: str, text: str) -> None:
    check(READERS[format], text.encode("utf-8", errors="surrogatepass"))


@pytest.mark.parametrize("format", FORMATS)
@FEWER
@given(share=st.floats(0, 1))
def test_no_cut_does_harm(format: str, share: float) -> None:
    check(READERS[format], cut(sample(format), share))


@pytest.mark.parametrize("format", FORMATS)
@EXAMPLES
@given(changes=CHANGES)
def test_no_damage_does_harm(format: str, changes: Changes) -> None:
    check(READERS[format], damaged(sample(format), changes))


@EXAMPLES
@given(data=st.binary(max_size=300), name=st.text(max_size=20))
def test_choosing_never_fails(data: bytes, name: str) -> None:
    reader = choose(data, name)
    if reader is None:
        assert why_not(data, name).endswith(".")
    else:
        check(reader, data)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_file_is_refused_with_its_name(format: str) -> None:
    for data in (b"", b"\n \n", b"\0\0"):
        with pytest.raises(Unreadable, match=r"notes\.x.*empty") as caught:
            READERS[format].read(data, "notes.x")
        assert caught.value.hint


def check(reader: Reader, data: bytes) -> None:
    assert 0.0 <= reader.takes(data, "file") <= 1.0
    outcome = outcome_of(reader, data)
    if isinstance(outcome, Unreadable):
        assert "file" in outcome.message
        assert outcome.hint
    else:
        check_reading(outcome)


def outcome_of(reader: Reader, data: bytes) -> Reading | Unreadable:
    try:
        return reader.read(data, "file")
    except Unreadable as refusal:
        return refusal


def check_reading(reading: Reading) -> None:
    assert reading.blocks or reading.parts
    for block in reading.blocks:
        cells = block.text.split("\t") if block.role == "row" else [block.text]
        assert block.text.strip()
        assert all(cell == " ".join(cell.split()) for cell in cells)
        assert block.locator
        assert block.level >= 0
        assert block.text.encode()
        assert "\0" not in block.text
    for text in (*reading.fields, *reading.fields.values(), *reading.notes):
        assert text.encode()
    assert all(part.name for part in reading.parts)
