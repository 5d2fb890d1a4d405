"""Web pages as a browser saves them: Markdown set into the layout of a site."""

from email import policy
from email.charset import QP, Charset
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt

from making.text import Head, read


def html(source: Path) -> bytes:
    """The page of a `.html.md` source; `layout` in its head names a `_layout.html.jinja`."""
    return _page(source)[1].encode()


def mhtml(source: Path) -> bytes:
    """The same page as one MHTML file, with the style sheet as a second part."""
    head, page = _page(source)
    archive = MIMEMultipart("related", boundary="----MultipartBoundary--7qPz0kF3vHalv9eNxT----")
    for name in ("From", "Snapshot-Content-Location", "Subject", "Date"):
        archive[name] = head["archive"][name]
    for text, kind, address in ((page, "html", head["url"]), (STYLE, "css", "cid:css-1@mhtml")):
        part = MIMENonMultipart("text", kind)
        part.set_payload(text, PRINTABLE)
        part["Content-Location"] = address
        archive.attach(part)
    return archive.as_bytes(policy=policy.SMTP)


def _page(source: Path) -> tuple[Head, str]:
    head, body = read(source)
    folders = [folder for folder in source.parents if any(folder.glob("_*.html.jinja"))]
    layouts = Environment(
        loader=FileSystemLoader(folders[0]), undefined=StrictUndefined, autoescape=True
    )
    layout = layouts.get_template(f"_{head['layout']}.html.jinja")
    content = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
    return head, layout.render({**DEFAULTS, **head, "content": content})


PRINTABLE = Charset("utf-8")
PRINTABLE.body_encoding = QP
STYLE = "body{font-family:Lato,Arial,sans-serif;margin:0}.site-nav li{display:inline-block}\n"
DEFAULTS: Head = {"crumbs": [], "related": [], "date": "", "section": "", "lead": "", "tags": []}
