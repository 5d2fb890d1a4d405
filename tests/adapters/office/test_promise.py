"""Whatever the bytes, an inspector gives what a file holds or `Unreadable`; what it gives keeps the port's word."""

import math
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.damage import CHANGES, Changes, cut, damaged
from adapters.office.test_refusals import FORMATS, whole
from adapters.readers.making import packed, pdf
from secondround.adapters.office.inspecting.every import all_inspectors
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.office.finished import Finished, Inspector

INSPECTORS = {one.format: one for one in all_inspectors()}
ALL = (*FORMATS, "pdf")
EXAMPLES = settings(max_examples=40, deadline=None)


@cache
def sample(format_: str) -> bytes:
    return pdf("= Costs\nRye and wheat") if format_ == "pdf" else whole(format_)


@cache
def unpacked(format_: str) -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(sample(format_))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def check(inspector: Inspector, data: bytes) -> None:
    found = looked_at(inspector, data)
    if isinstance(found, Unreadable):
        assert found.message
        assert found.hint
    else:
        keeps_its_word(found)


def looked_at(inspector: Inspector, data: bytes) -> Finished | Unreadable:
    try:
        return inspector.inspect(data, "x")
    except Unreadable as told:
        return told


def keeps_its_word(found: Finished) -> None:
    assert [page.number for page in found.pages] == list(range(1, len(found.pages) + 1))
    for page in found.pages:
        for picture in page.pictures:
            assert 0 <= picture.share <= 1
        for one in page.pieces:
            assert one.text.strip()
            assert one.text.isprintable() or "\t" in one.text
            assert one.contrast is None or 1 <= one.contrast <= 21
            assert one.size is None or (one.size > 0 and math.isfinite(one.size))
            assert (one.role == "cells") == bool(one.cells)
            assert not one.cells or one.text == "\t".join(one.cells)
            assert len(one.numbers) in (0, len(one.cells))
            assert len(one.formulas) in (0, len(one.cells))
    assert all(found.fields.values())


@pytest.mark.parametrize("format_", ALL)
def test_samples_keep_the_word(format_: str) -> None:
    found = INSPECTORS[format_].inspect(sample(format_), "x")
    assert found.pages[0].pieces
    keeps_its_word(found)


@pytest.mark.parametrize("format_", ALL)
@EXAMPLES
@given(data=st.binary(max_size=300))
def test_no_bytes_do_harm(format_: str, data: bytes) -> None:
    check(INSPECTORS[format_], data)


@pytest.mark.parametrize("format_", ALL)
@EXAMPLES
@given(share=st.floats(0, 1))
def test_no_cut_does_harm(format_: str, share: float) -> None:
    check(INSPECTORS[format_], cut(sample(format_), share))


@pytest.mark.parametrize("format_", ALL)
@EXAMPLES
@given(changes=CHANGES)
def test_no_damage_does_harm(format_: str, changes: Changes) -> None:
    check(INSPECTORS[format_], damaged(sample(format_), changes))


@pytest.mark.parametrize("format_", FORMATS)
@EXAMPLES
@given(which=st.floats(0, 1, exclude_max=True), at=st.floats(0, 1), put=st.binary(max_size=20))
def test_no_damage_inside_a_part_does_harm(
    format_: str, which: float, at: float, put: bytes
) -> None:
    parts = dict(unpacked(format_))
    name = [one for one in parts if one.endswith((".xml", ".rels"))]
    chosen = name[int(which * len(name))]
    place = int(at * len(parts[chosen]))
    parts[chosen] = parts[chosen][:place] + put + parts[chosen][place + len(put) :]
    check(INSPECTORS[format_], packed(parts))


@pytest.mark.parametrize("format_", FORMATS)
@EXAMPLES
@given(digits=st.text("0123456789-+.eE%", max_size=12), which=st.integers(0, 40))
def test_no_number_does_harm(format_: str, digits: str, which: int) -> None:
    """Every number in the file's own parts replaced by something that looks like one."""
    import re

    parts = dict(unpacked(format_))
    counted = [0]

    def put(match: re.Match[bytes]) -> bytes:
        counted[0] += 1
        return b'="%b"' % digits.encode() if counted[0] % 41 == which else match.group()

    for name, data in parts.items():
        if name.endswith(".xml") and not name.startswith("["):
            parts[name] = re.sub(rb'="-?\d+"', put, data)
    check(INSPECTORS[format_], packed(parts))
