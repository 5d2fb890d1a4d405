"""Produces the example candidacies from `source/`: `python examples/make.py [NAME …]`.

A source is named after the file it makes, then what it is written in: `CV.pdf.typ` makes `CV.pdf`.
Names that begin with `_` are shared (layouts, typographic styles). Two runs give the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import files
from pathlib import Path

import typst
from making import mail, opendocument, pages, slides, talk, word
from making.text import crlf, packed

HERE = Path(__file__).parent
SAVED = 1_780_000_000  # the second every PDF says it was made

Maker = Callable[[Path], bytes]


def main(names: list[str]) -> None:
    """Writes each named candidacy (all, when none is named) beside this file."""
    for name in names or sorted(p.name for p in (HERE / "source").iterdir() if p.is_dir()):
        target = HERE / name
        target.mkdir(exist_ok=True)
        for source in sorted((HERE / "source" / name).iterdir()):
            if not source.name.startswith("_"):
                (target / _name(source)).write_bytes(_made(source))


def _made(source: Path) -> bytes:
    if source.is_dir():
        return packed([(_name(s), _made(s)) for s in sorted(source.iterdir())])
    for ending, maker in MAKERS.items():
        if source.name.endswith(ending):
            return maker(source)
    raise SystemExit(f"{source}: no maker for this ending")


def _name(source: Path) -> str:
    return source.name if source.is_dir() or source.suffix in PLAIN else source.stem


def _pdf(source: Path) -> bytes:
    press = typst.Compiler(str(source), root=str(HERE / "source"), font_paths=_fonts())
    made = press.compile(timestamp=SAVED)
    if not isinstance(made, bytes):
        raise SystemExit(f"{source}: a PDF is one file")
    return made


def _fonts() -> typst.Fonts:
    """Lato and what typst brings; no font of this machine may change the pictures."""
    folders = {str(Path(str(file.locate())).parent) for file in files("font-lato") or []}
    return typst.Fonts(include_system_fonts=False, font_paths=sorted(folders))


PLAIN = {".ics", ".vcf"}
MAKERS: dict[str, Maker] = {
    ".pdf.typ": _pdf,
    ".docx.md": word.docx,
    ".pptx.md": slides.pptx,
    ".odt.md": opendocument.odt,
    ".mhtml.md": pages.mhtml,
    ".html.md": pages.html,
    ".eml.md": mail.eml,
    ".vtt.txt": talk.vtt,
    ".ics": crlf,
    ".vcf": crlf,
}

if __name__ == "__main__":
    main(sys.argv[1:])
