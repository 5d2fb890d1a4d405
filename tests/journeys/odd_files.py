"""The files people really have: broken, hostile, mislabelled."""

import io
import zipfile
from pathlib import Path

import pypdf
import typst
from docx import Document as WordDocument
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

POSTING = """# Maintenance planner

## Your profile

- At least three years in maintenance planning
- Good command of SAP PM
- German at level B2

## We offer

- Salary from 52 000 EUR
"""

NOTES = """# First interview, my notes

Q: Why do you want to leave? -> said growth, she frowned
Q: How many planners did you lead? -> five
I asked how the team is organised -> two shifts
"""


def lay_odd_files(folder: Path) -> None:
    """Thirteen files that go wrong, each in its own way, and two that are as they should be."""
    folder.mkdir()
    files = {
        "posting.md": POSTING.encode(),
        "notes.txt": NOTES.encode(),
        "encrypted.pdf": _encrypted(),
        "truncated.pdf": _pdf()[:600],
        "scan.pdf": _scan(),
        "bomb.zip": _bomb(),
        "climbing.zip": _climbing(),
        "really a pdf.docx": _pdf(),
        "bytes.txt": "Conditions: 30 days off, caf\u00e9 included ".encode()
        + b"\x81\x8d and a car for the area",
        "empty.txt": b"",
        "scripts.html": _scripts(),
        "no date.ics": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "tracked.docx": _tracked(),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    with (folder / "film.pdf").open("wb") as film:
        film.truncate(2_000_000_000)
    outside = folder.parent / "secret.txt"
    outside.write_text("nobody may read this")
    (folder / "link.txt").symlink_to(outside)


def _pdf(text: str = "Minutes of the works council, March 2024.") -> bytes:
    made = typst.compile(f"#set document(date: none)\n{text}".encode())
    assert isinstance(made, bytes)
    return made


def _encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(_pdf()))
    writer.encrypt("a password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _scan() -> bytes:
    made = typst.compile(b"#rect(width: 5cm, height: 5cm, fill: gray)")
    assert isinstance(made, bytes)
    return made


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("page.html", b"<p>" + b"0" * 300_000_000)
    return out.getvalue()


def _climbing() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../outside.txt", "climbed out")
        archive.writestr("inside.txt", "Our depot in Trier opened in 2011 and employs 80 people.")
    return out.getvalue()


def _scripts() -> bytes:
    return (
        b"<!doctype html><title>About us</title><script>alert('the script ran')</script>"
        b"<main><h1>About us</h1><p>Our workshop in Trier was founded in 1987 and repairs trams for "
        b"eleven cities.</p><p onclick='alert(1)'>We employ 240 people <img src=x onerror=alert(2)> "
        b"at three sites in the region.</p></main>"
    )


def _tracked() -> bytes:
    document = WordDocument()
    paragraph = document.add_paragraph("The contract is ")
    paragraph._p.append(
        parse_xml(f'<w:ins {W} w:id="1" w:author="x"><w:r><w:t>permanent</w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {W} w:id="2" w:author="x"><w:r><w:delText>temporary</w:delText></w:r></w:del>'
        )
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
