"""A document of every format with scripts wherever one can be written down."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from xml.sax.saxutils import escape

import docx
import openpyxl
import pptx
from openpyxl.comments import Comment
from pptx.util import Inches

from adapters.readers.making import odt, packed, pdf, sheets, slides, word

SHORT = '"><img src=x onerror=hit()>'
EVIL = f"{SHORT}'<svg onload=hit()></textarea></title></script><script>hit()</script>{{{{7*7}}}}"
LINK = "javascript:hit()"
SAID = f"We cut costs by 40 % at {EVIL} in 2024."

AS_XML, AS_LINK = escape(SAID), escape(LINK)


def word_file() -> bytes:
    document = docx.Document()
    document.core_properties.title = document.core_properties.author = EVIL[:200]
    document.core_properties.comments = document.core_properties.keywords = EVIL[:200]
    document.add_heading(f"Risk analyst {EVIL}")
    run = document.add_paragraph("Your profile: experience with SQL. ").add_run(SAID)
    document.add_comment(run, text=SAID, author=EVIL, initials="<b>")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = EVIL, SAID
    return word(document)


def slides_file() -> bytes:
    deck = pptx.Presentation()
    deck.core_properties.title = deck.core_properties.author = EVIL[:200]
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = EVIL
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(1))
    box.name, box.text_frame.text = EVIL, SAID
    box._element.nvSpPr.cNvPr.set("descr", EVIL)
    slide.notes_slide.notes_text_frame.text = SAID
    return slides(deck)


def sheets_file() -> bytes:
    book = openpyxl.Workbook()
    book.properties.title = book.properties.creator = EVIL
    sheet = book.active
    sheet.title = SHORT
    sheet.append([EVIL, "Costs"])
    sheet.append([SAID, 40])
    sheet["A1"].comment = Comment(SAID, EVIL)
    sheet["A2"].hyperlink = LINK
    return sheets(book)


def open_file() -> bytes:
    meta = f"<dc:title>{escape(EVIL)}</dc:title><dc:creator>{escape(EVIL)}</dc:creator>"
    return odt(f"<text:h>{escape(EVIL)}</text:h><text:p>{AS_XML}</text:p>", meta)


def pdf_file() -> bytes:
    said = json.dumps(EVIL, ensure_ascii=False)
    return pdf(
        f"#set document(title: {said}, author: {said})\n#text({said})\n\n#text({json.dumps(SAID)})"
    )


def page_file() -> bytes:
    return f"""<!doctype html><html lang="en"><head><title>About us {escape(EVIL)}</title>
<link rel="canonical" href="{AS_LINK}"><base href="{AS_LINK}">
<meta property="og:site_name" content='{escape(EVIL, {"'": "&#39;"})}'><meta property="og:url" content="{AS_LINK}">
<meta name="author" content='{escape(EVIL, {"'": "&#39;"})}'></head><body onload="hit()"><main><h1>{escape(EVIL)}</h1>
<p>{AS_XML}</p><p>Founded in 1921 by <a href="{AS_LINK}">them</a>.</p><script>hit()</script>
<img src="x" alt='{escape(EVIL, {"'": "&#39;"})}' onerror="hit()"><iframe srcdoc="<script>hit()</script>"></iframe>
<p>We have 300 people in Luxembourg.</p></main></body></html>""".encode()


def saved_page() -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["Snapshot-Content-Location"] = EVIL, LINK
    mail.set_content(page_file().decode(), subtype="html")
    mail.make_related()
    return mail.as_bytes()


def mail_file() -> bytes:
    mail = EmailMessage()
    mail["From"] = '"\\"><img src=x onerror=hit()>" <ines@mill.example>'
    mail["To"], mail["Subject"] = "anna@post.example", f"Second interview {EVIL}"
    mail["Date"] = "Mon, 30 Nov 2026 09:15:00 +0100"
    mail.set_content(
        f"Dear Anna,\n\nplease present {EVIL} in ten minutes.\n\n{SAID}\n\nInes {EVIL}"
    )
    mail.add_alternative(page_file().decode(), subtype="html")
    mail.add_attachment(SAID.encode(), maintype="text", subtype="plain", filename=f"{SHORT}.txt")
    return mail.as_bytes()


def invitation() -> bytes:
    said = EVIL.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return f"""BEGIN:VCALENDAR\r
VERSION:2.0\r
METHOD:REQUEST\r
BEGIN:VEVENT\r
UID:{said}\r
DTSTART:20261208T130000Z\r
DTEND:20261208T140000Z\r
SUMMARY:Second interview {said}\r
LOCATION:{said}\r
URL:{LINK}\r
ORGANIZER;CN='{SHORT.replace('"', "")}':mailto:ines@mill.example\r
ATTENDEE;CN='{SHORT.replace('"', "")}':{LINK}\r
DESCRIPTION:{said}\\n{LINK}\r
END:VEVENT\r
END:VCALENDAR\r
""".encode()


def card() -> bytes:
    said = EVIL.replace(";", "\\;").replace(",", "\\,")
    return f"""BEGIN:VCARD\r
VERSION:3.0\r
FN:Ines {said}\r
N:{said};Ines\r
ORG:{said}\r
TITLE:Head of risk {said}\r
URL:{LINK}\r
NOTE:{said}\r
END:VCARD\r
""".encode()


def feed() -> bytes:
    title, words = f"<title>{escape(EVIL)}</title><link>{AS_LINK}</link>", escape(AS_XML)
    item = f"<item>{title}<description>{words}</description></item>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel>{title}{item}</channel></rss>'.encode()
    )


def resume() -> bytes:
    work = {"name": EVIL, "position": f"Risk analyst {EVIL}", "url": LINK, "startDate": "2019-01"}
    basics = {"name": f"Anna {EVIL}", "label": EVIL, "url": LINK, "summary": SAID}
    return json.dumps({"basics": basics, "work": [work | {"highlights": [SAID]}]}).encode()


def table(*rows: tuple[str, ...]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def captions() -> bytes:
    return f"""WEBVTT

NOTE {SHORT}

00:00:01.000 --> 00:00:04.000
<v {escape(EVIL)}>Why do you want to leave {AS_XML}?</v>

00:00:05.000 --> 00:00:09.000
<v Anna><script>hit()</script>{AS_XML}</v>
""".encode()


def transcript() -> bytes:
    turns = [
        {"speaker": SHORT, "text": f"Why us? {EVIL}", "start": 1},
        {"speaker": "Anna", "text": SAID},
    ]
    return json.dumps({"title": EVIL, "segments": turns}).encode()


DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "posting.docx": word_file,
    "deck.pptx": slides_file,
    "figures.xlsx": sheets_file,
    "essay.odt": open_file,
    "report.pdf": pdf_file,
    "about.html": page_file,
    "saved.mhtml": saved_page,
    "invitation.eml": mail_file,
    "talk.ics": invitation,
    "ines.vcf": card,
    "news.rss": feed,
    "resume.json": resume,
    "Connections.csv": lambda: table(
        ("First Name", "Last Name", "URL", "Company", "Position"), ("Ines", EVIL, LINK, EVIL, EVIL)
    ),
    "Positions.csv": lambda: table(
        ("Company Name", "Title", "Description", "Started On"), (EVIL, EVIL, SAID, "2019")
    ),
    "interview.vtt": captions,
    "first.srt": f"1\n00:00:01,000 --> 00:00:04,000\nInes {SHORT}: Why {EVIL}?\n".encode,
    "transcript.json": transcript,
    "notes.md": f"---\ntitle: '{EVIL}'\n---\n# {EVIL}\n\n{SAID}\n\n[x]({LINK}) <script>hit()</script>\n".encode,
    "notes.txt": f"Notes\nThey asked: why {EVIL}?\nI said: {SAID}\nThe salary is 62,000 {EVIL}.\n".encode,
    "pages.zip": lambda: packed({f"{SHORT.replace('/', '')}.html": page_file(), "b.txt": SAID}),
    f"{SHORT}.txt": SAID.encode,
}
"""By the name that each is brought in under."""
