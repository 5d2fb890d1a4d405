"""OpenDocument texts, written by hand: no library of ours makes them."""

from pathlib import Path
from xml.sax.saxutils import escape

from making.markup import Block, Run, blocks, plain
from making.text import packed, read

KIND = "application/vnd.oasis.opendocument.text"


def odt(source: Path) -> bytes:
    """Headings, paragraphs, nested lists and tables, as LibreOffice keeps them."""
    head, body = read(source)
    known = {name: escape(head[name]) for name in ("title", "author", "date")}
    return packed(
        [
            ("mimetype", KIND.encode()),
            ("content.xml", CONTENT.format(body="\n".join(map(_as_xml, blocks(body)))).encode()),
            ("meta.xml", META.format(**known).encode()),
            ("META-INF/manifest.xml", MANIFEST.encode()),
        ]
    )


def _as_xml(block: Block) -> str:
    if block.kind == "table":
        rows = "".join(map(_row, block.rows))
        return f'<table:table table:name="Table">{rows}</table:table>'
    words = escape(plain(block.runs))
    if block.kind == "heading":
        return f'<text:h text:outline-level="{block.level}">{words}</text:h>'
    paragraph = f"<text:p>{words}</text:p>"
    for _ in range(block.level if block.kind == "item" else 0):
        paragraph = f"<text:list><text:list-item>{paragraph}</text:list-item></text:list>"
    return paragraph


def _row(row: list[list[Run]]) -> str:
    cells = "".join(
        f"<table:table-cell><text:p>{escape(plain(cell))}</text:p></table:table-cell>"
        for cell in row
    )
    return f"<table:table-row>{cells}</table:table-row>"


SPACE = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="{SPACE}:office:1.0"
 xmlns:text="{SPACE}:text:1.0" xmlns:table="{SPACE}:table:1.0">
<office:body><office:text>
{{body}}
</office:text></office:body></office:document-content>
"""
META = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta office:version="1.3" xmlns:office="{SPACE}:office:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="{SPACE}:meta:1.0">
<office:meta><dc:title>{{title}}</dc:title><dc:creator>{{author}}</dc:creator>
<dc:date>{{date}}</dc:date></office:meta></office:document-meta>
"""
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{SPACE}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
