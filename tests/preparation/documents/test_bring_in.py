"""Bringing a folder in: once each, nothing lost, parts with their names."""

import io
import zipfile
from pathlib import Path

from desk import desk, lay
from secondround.preparation.documents import steps


def archive(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in members.items():
            made.writestr(f"{name}.txt", text)
    return out.getvalue()


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "The first text.", "z.zip": archive(b="The second.")})
    told: list[str] = []
    lay(tmp_path / "folder", {"c.txt": "The third text."})
    steps.bring_in(kit, candidacy, tmp_path / "folder", told.append)
    assert told == ["c.txt"]
    names = [one.name for one in steps.documents_of(kit, candidacy)]
    assert names == ["a.txt", "c.txt", "z.zip", "z.zip/b.txt"]


def test_a_renamed_file_is_the_same_document(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "The only text."})
    (before,) = steps.documents_of(kit, candidacy)
    (tmp_path / "folder" / "a.txt").rename(tmp_path / "folder" / "b.txt")
    steps.bring_in(kit, candidacy, tmp_path / "folder")
    (after,) = steps.documents_of(kit, candidacy)
    assert (after.id, after.name) == (before.id, "b.txt")
    assert {p.document for p in steps.passages_of(kit, candidacy)} == {"b.txt"}


def test_the_same_bytes_twice_are_cited_once(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"a.txt": "The only text.", "copy of a.txt": "The only text."})
    assert len(steps.documents_of(kit, candidacy)) == 2
    assert [p.text for p in steps.passages_of(kit, candidacy)] == ["The only text."]


def test_originals_come_back_byte_for_byte(tmp_path: Path) -> None:
    data = archive(b="The second.")
    kit, candidacy = desk(tmp_path, {"z.zip": data})
    documents = {one.name: one for one in steps.documents_of(kit, candidacy)}
    assert steps.original(kit, documents["z.zip"]) == data
    assert steps.original(kit, documents["z.zip/b.txt"]) == b"The second."


def test_zips_in_zips_end(tmp_path: Path) -> None:
    data = archive(deep="The deepest text.")
    for _ in range(6):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            made.writestr("in.zip", data)
        data = out.getvalue()
    kit, candidacy = desk(tmp_path, {"out.zip": data})
    names = [one.name for one in steps.documents_of(kit, candidacy)]
    assert names == [
        "out.zip",
        "out.zip/in.zip",
        "out.zip/in.zip/in.zip",
        "out.zip/in.zip/in.zip/in.zip",
    ]


def test_a_mail_is_called_by_its_subject(tmp_path: Path) -> None:
    mail = (
        "From: Dana Whitlock <dana@mill.example>\nTo: m@mail.example\nSubject: Re: Next steps\n"
        "Date: Thu, 26 Nov 2026 16:12:44 +0000\nContent-Type: text/plain\n\nWe would love to have you back.\n\n"
        "On Wed, 25 Nov 2026 at 09:20, M wrote:\n> When would I hear?\n"
    )
    kit, candidacy = desk(tmp_path, {"Re Next steps.eml": mail})
    (one,) = steps.documents_of(kit, candidacy)
    assert one.title == "Re: Next steps"
