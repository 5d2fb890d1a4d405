"""Mails as Outlook and Gmail save them: plain text, the same in HTML, and what is attached."""

import html
from email import policy
from email.message import EmailMessage
from pathlib import Path

from making.text import crlf, read


def eml(source: Path) -> bytes:
    """The mail of a source whose head holds `headers` and, perhaps, `attach` (files beside it)."""
    head, body = read(source)
    message = EmailMessage(policy=policy.SMTP)
    for name, value in head["headers"].items():
        message[name] = value
    message.set_content(body, cte="quoted-printable")
    message.add_alternative(_as_html(body, head["style"]), subtype="html", cte="quoted-printable")
    for name in head.get("attach", []):
        _attach(message, source.parent / name)
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"_00{number}_{head['boundary']}_")
    return message.as_bytes()


def _attach(message: EmailMessage, attached: Path) -> None:
    content = crlf(attached)
    message.add_attachment(content, "text", "calendar", filename=attached.name.lstrip("_"))
    part = message.get_payload(-1)
    if isinstance(part, EmailMessage):
        part.set_param("method", "REQUEST")
        part.set_param("charset", "utf-8")


def _as_html(body: str, style: str) -> str:
    paragraphs = (html.escape(block).replace("\n", "<br>\n") for block in body.split("\n\n"))
    return HEADS[style] + "\n".join(f"<p{CLASSES[style]}>{p}</p>" for p in paragraphs) + TAIL


CLASSES = {"outlook": " class=MsoNormal", "gmail": ' style="margin:0 0 1em"'}
HEADS = {
    "outlook": """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri";} --></style>
</head><body lang="EN-GB" link="#0563C1" vlink="#954F72"><div class="WordSection1">
""",
    "gmail": '<div dir="ltr">',
}
TAIL = "\n</div></body></html>\n"
