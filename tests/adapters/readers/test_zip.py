"""Zip: what is safe to unpack is a part, the rest a note."""

import io
import stat
import zipfile

import pytest

from adapters.readers.making import packed
from adapters.readers.reading import read
from adapters.readers.samples import MARKDOWN, TEXT
from secondround.adapters.readers.packed import safe_zip
from secondround.foundation.errors import Unreadable


def test_files_are_parts_under_their_path() -> None:
    data = packed(
        {"notes.md": MARKDOWN, "in/été.txt": TEXT, "__MACOSX/._x": b"x", "in/.DS_Store": b"x"}
    )
    reading = read(data, "all.zip", "zip")
    assert [(part.name, part.data) for part in reading.parts] == [
        ("notes.md", MARKDOWN),
        ("in/été.txt", TEXT),
    ]
    assert reading.notes == ()


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:\\evil.txt", "..\\evil.txt"]
)
def test_paths_that_leave_the_archive_are_left_out(name: str) -> None:
    reading = read(packed({name: b"x", "good.txt": TEXT}), "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]
    assert "evil.txt was left out: it points outside" in reading.notes[0]


def test_links_are_left_out() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/hostname")
        archive.writestr("good.txt", TEXT)
    reading = read(out.getvalue(), "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]
    assert "link" in reading.notes[0]


def test_protected_members_are_left_out() -> None:
    data = bytearray(packed({"locked.txt": b"x" * 20, "good.txt": TEXT}, zipfile.ZIP_STORED))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    reading = read(bytes(data), "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]
    assert "password" in reading.notes[0]


def test_damaged_members_are_left_out() -> None:
    data = packed({"bad.txt": b"a text that is damaged", "good.txt": TEXT}, zipfile.ZIP_STORED)
    reading = read(data.replace(b"that is", b"that WAS"), "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]
    assert "damaged" in reading.notes[0]


def test_a_bomb_is_left_out_and_the_rest_is_read() -> None:
    data = packed({"bomb.txt": b"0" * 50_000_000, "good.txt": TEXT})
    reading = read(data, "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]
    assert "far more" in reading.notes[0]


def test_a_member_that_lies_about_its_size_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(packed({"liar.txt": b"0" * 9_000_000, "good.txt": TEXT}))
    size = data.index(b"PK\x01\x02") + 24
    data[size : size + 4] = (10).to_bytes(4, "little")
    reading = read(bytes(data), "x.zip")
    assert [part.name for part in reading.parts] == ["good.txt"]


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_UNPACKED", 150)
    reading = read(packed({f"{n}.txt": b"x" * 100 for n in range(3)}), "x.zip")
    assert len(reading.parts) == 1
    assert len(reading.notes) == 2


def test_only_so_many_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_MEMBERS", 2)
    reading = read(packed({f"{n}.txt": TEXT for n in range(3)}), "x.zip")
    assert len(reading.parts) == 2
    assert "first 2" in reading.notes[-1]


def test_many_refusals_are_summed_up() -> None:
    reading = read(packed({"good.txt": TEXT, **{f"../{n}": b"x" for n in range(30)}}), "x.zip")
    assert reading.notes[-1] == "10 more files were left out in the same way."


def test_names_in_utf_8_without_the_mark() -> None:
    data = packed({"xxxx.txt": TEXT}).replace(b"xxxx.txt", "été".encode()[:4] + b".txt")
    assert len(read(data, "x.zip").parts) == 1


@pytest.mark.parametrize("members", [{}, {"../evil": b"x"}, {"empty/": b""}])
def test_a_zip_with_nothing_in_it_is_refused(members: dict[str, bytes]) -> None:
    with pytest.raises(Unreadable, match=r"x\.zip: nothing"):
        read(packed(members), "x.zip", "zip")


def test_a_cut_zip_is_refused() -> None:
    data = packed({"good.txt": TEXT * 50})
    with pytest.raises(Unreadable, match="damaged"):
        read(data[:200], "x.zip", "zip")
