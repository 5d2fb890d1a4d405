"""What is not read says what to do; heavy libraries wait until they are needed."""

import subprocess
import sys

import pytest

from adapters.readers.making import packed
from secondround.adapters.readers.choose import choose, why_not

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100

UNREAD = [
    (OLE, "cv.doc", "docx or PDF"),
    (OLE, "mail.msg", ".eml"),
    (OLE, "cv.docx", "password"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "scan.png", "picture"),
    (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "cv.pdf", "picture"),
    (b"RIFF\0\0\0\0WAVEfmt ", "talk.wav", "recording"),
    (b"\0\0\0\x20ftypM4A \0\0", "talk.m4a", "recording"),
    (b"\0\0\0\x20ftypisom\0\0", "talk.mp4", "video"),
    (b"ID3\x04\0\0\0", "talk.mp3", "recording"),
    (OLE, "pay.xls", ".xlsx"),
    (OLE, "pay.xlsx", "password"),
    (
        packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "pay.ods",
        "spreadsheet",
    ),
    (packed({"mimetype": "application/epub+zip"}), "book.epub", "e-book"),
    (b"MZ\x90\0\x03\0\0\0\x04\0", "setup.pdf", "program"),
    (b"{\\rtf1\\ansi Hello}", "cv.rtf", "rich text"),
    (b"a;b\n1;2\n", "data.csv", "data"),
    (b'{"a": 1}', "data.json", "data"),
    (b"<?xml version='1.0'?><x>y</x>", "data.xml", "data"),
    (b"\x1f\x8b\x08\0\0\0\0\0", "all.tar.gz", "unpack"),
    (b"", "x.txt", "empty"),
    (b"\x00\x9c\xff\xee" * 40, "x", "not known"),
]


@pytest.mark.parametrize(("head", "name", "word"), UNREAD)
def test_what_is_not_read_says_what_it_is_and_what_to_do(head: bytes, name: str, word: str) -> None:
    assert choose(head, name) is None
    assert word in why_not(head, name)


@pytest.mark.parametrize(
    ("members", "format"),
    [
        ({"[Content_Types].xml": "<x>wordprocessingml</x>", "a": "b"}, "docx"),
        ({"docProps/app.xml": "x" * 100, "word/document.xml": "<x/>"}, "docx"),
        ({"_rels/.rels": "x", "ppt/presentation.xml": "<x/>"}, "pptx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "odt"),
        ({"letters/word.txt": "x"}, "zip"),
    ],
)
def test_zips_are_told_by_what_is_in_them(members: dict[str, str], format: str) -> None:
    chosen = choose(packed(members), "x.zip")
    assert chosen is not None
    assert chosen.format == format


def test_choosing_and_text_need_no_heavy_library() -> None:
    code = (
        "import sys; from secondround.adapters.readers.choose import choose;"
        "choose(b'plain words', 'x.txt').read(b'plain words', 'x.txt');"
        "heavy = {'lxml', 'pypdfium2', 'feedparser', 'icalendar', 'markdown_it', 'numpy'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
