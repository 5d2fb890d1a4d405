"""A PDF, set by typst and tagged, with the notes that a reader left in it."""

import io
import json
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.generic import NameObject, TextStringObject

from finished.manuscript import Block, Leaf, Manuscript
from finished.pictures import bars

_SPECIAL = re.compile(r"([\\#$*_`<>@\[\]=~/\-+\"'])")
_NAMES = {"title": "/Title", "author": "/Author", "keywords": "/Keywords", "subject": "/Subject"}
_FORMS = {
    "a4": 'paper: "a4", margin: 2.2cm',
    "slides": 'paper: "presentation-16-9", margin: 1.5cm',
    "night": 'paper: "presentation-16-9", margin: 1.5cm, fill: rgb("#14213D")',
}


def printed(text: Manuscript, hand: str, fields: Mapping[str, str], language: str) -> bytes:
    """PDF; the hand is "a4", "slides" or "night" (a deck, white on dark)."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        body = "#pagebreak()\n".join(
            _page(leaf, number, root) for number, leaf in enumerate(text.leaves)
        )
        colour = "white" if hand == "night" else "black"
        size = "11pt" if hand == "a4" else "18pt"
        head = (
            f"#set page({_FORMS[hand]})\n"
            f'#set text(font: "Source Sans Pro", size: {size}, lang: "{language}", fill: {colour}, hyphenate: false)\n'
        )
        (root / "main.typ").write_text(head + body, "utf-8")
        made = typst.compile(
            str(root / "main.typ"), root=folder, font_paths=_fonts(), ignore_system_fonts=True
        )
    return _noted(bytes(made), text, fields)


def _fonts() -> list[str]:
    spec = find_spec("font_source_sans_pro")
    places = (spec.submodule_search_locations or []) if spec else []
    return [str(Path(place) / "files") for place in places]


def _page(leaf: Leaf, number: int, root: Path) -> str:
    lines = [f"= {_plain(leaf.title)}\n"] if leaf.title else []
    rows: list[Block] = []
    for index, block in enumerate(leaf.blocks):
        if block.role == "row":
            rows.append(block)
            continue
        lines.extend(_table(rows))
        rows = []
        lines.append(_line(block, f"p{number}-{index}", root))
    lines.extend(_table(rows))
    return "\n".join(lines) + "\n"


def _line(block: Block, name: str, root: Path) -> str:
    words = _styled(_plain(block.text), block.look)
    if block.role in ("picture", "chart"):
        return _picture(block, name, root)
    if block.role == "comment":
        return ""
    if block.role == "caption" and "size" not in block.look:
        return f"#text(size: 9pt)[{words}]\n"
    return {"heading": f"== {words}\n", "item": f"- {words}"}.get(block.role, f"{words}\n")


def _picture(block: Block, name: str, root: Path) -> str:
    (root / f"{name}.png").write_bytes(bars(len(block.text)))
    said = f", alt: {json.dumps(block.text, ensure_ascii=False)}" if block.text else ""
    image = f'image("{name}.png", width: 7cm{said})'
    return f"#pdf.artifact({image})\n" if "decorative" in block.look else f"#{image}\n"


def _table(rows: list[Block]) -> list[str]:
    if not rows:
        return []
    columns = max(len(row.cells) for row in rows)
    cells = [
        f"[{_styled(_plain(cell), row.look)}]"
        for row in rows
        for cell in (*row.text.split("\t"), *[""] * (columns - len(row.cells)))
    ]
    head = f"table.header({', '.join(cells[:columns])})"
    rest = ", ".join(cells[columns:])
    return [f"#table(columns: {columns}, stroke: 0.5pt + gray, {head}, {rest})\n"]


def _styled(words: str, look: Mapping[str, str]) -> str:
    set_as = [f"size: {look['size']}pt"] if "size" in look else []
    set_as += [f'fill: rgb("#{look["colour"]}")'] if "colour" in look else []
    styled = f"#text({', '.join(set_as)})[{words}]" if set_as else words
    box = 'fill: rgb("#{}"), inset: 5pt, width: 100%'.format(look["fill"]) if "fill" in look else ""
    return f"#block({box})[{styled}]" if box else styled


def _plain(text: str) -> str:
    return re.sub(r"^(\d+)\.", r"\1\\.", _SPECIAL.sub(r"\\\1", text))


def _noted(made: bytes, text: Manuscript, fields: Mapping[str, str]) -> bytes:
    """The same with its fields, and the comments as notes on their pages."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    named = {_NAMES.get(name, f"/{name.title()}"): value for name, value in fields.items()}
    writer.add_metadata(named)
    for number, leaf in enumerate(text.leaves):
        for block in leaf.blocks:
            if block.role == "comment":
                note = Text(rect=(400, 400, 420, 420), text=block.text)
                note[NameObject("/T")] = TextStringObject(block.look["author"])
                writer.add_annotation(number, note)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
