"""One valid document of each format, with something of everything in it."""

from collections.abc import Callable
from functools import cache

import docx
import openpyxl
import pptx

from adapters.readers.making import odt, packed, pdf, sheets, slides, word

MAIL = b"""From: "Weiss, Ines" <i.weiss@mill.example>
To: Tom Hale <tom@post.example>
Date: Mon, 2 Mar 2026 09:15:00 +0100
Subject: =?utf-8?q?Zweites_Gespr=C3=A4ch?=
Message-ID: <1@mill.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b1"

--b1
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

Dear Tom,

we would like to meet you again.

On Fri, 27 Feb 2026 at 18:02, Tom Hale <tom@post.example> wrote:
> Thank you for the talk.
>> Was it long?

--b1
Content-Type: text/calendar; charset="utf-8"; method=REQUEST

BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Talk
END:VEVENT
END:VCALENDAR
--b1--
"""

CALENDAR = b"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mill//EN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:77@mill.example
DTSTAMP:20260301T080000Z
DTSTART;TZID=W. Europe Standard Time:20260312T140000
DTEND;TZID=W. Europe Standard Time:20260312T153000
SUMMARY:Second interview\\, mill
LOCATION:Room 4
ORGANIZER;CN="Weiss, Ines":mailto:i.weiss@mill.example
ATTENDEE;CN=Tom Hale;ROLE=REQ-PARTICIPANT:mailto:tom@post.example
DESCRIPTION:Bring your papers.\\nWe start on
  time.
STATUS:CONFIRMED
SEQUENCE:2
END:VEVENT
END:VCALENDAR
"""

PAGE = b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>About us | Mill</title>
<link rel="canonical" href="https://mill.example/about">
<meta property="og:site_name" content="Mill"><meta property="article:published_time" content="2026-01-05">
<script>alert("<p>never shown</p>")</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">Jobs</a></li></ul></nav>
<main><h1>About us</h1><p>We have ground corn since 1921.</p><ul><li>Rye<ul><li>dark</li></ul></li></ul>
<table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2025</td><td>9,000</td></tr></table></main>
<div id="cookie-banner"><p>We use cookies to improve your experience.</p></div>
<footer>All rights reserved</footer></body></html>
"""

ARCHIVE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://mill.example/about\r\nSubject: About us\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="m1"\r\n\r\n'
    b"--m1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    + PAGE
    + b"\r\n--m1--\r\n"
)

FEED = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Mill news</title>
<link>https://mill.example/</link><item><title>A new stone</title><link>https://mill.example/stone</link>
<pubDate>Tue, 03 Feb 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;It turns.&lt;/p&gt;</description></item>
</channel></rss>
"""

MARKDOWN = b"""---
title: Notes
date: 2026-03-01
---

# First talk

They asked about **rye** and [wheat](https://mill.example/wheat).

- Ines: friendly
  - stayed long

| Topic | Said |
|---|---|
| Pay | open |
"""

CAPTIONS = b"""WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:04.000
<v Ines Weiss>Good morning. Why the mill?</v>

2
00:00:04.500 --> 00:00:09.000
<v Tom Hale>I grew up beside one.</v>
"""

SUBTITLES = b"""1
00:00:01,000 --> 00:00:04,000
Good morning.

2
00:00:04,500 --> 00:00:09,000
Why the mill?
"""

RESUME = b"""{"basics": {"name": "Tom Hale", "label": "Miller", "email": "tom@post.example", "summary": "Grinds."},
"work": [{"name": "Old Mill", "position": "Miller", "startDate": "2019-03", "highlights": ["Changed the stones"]}]}
"""

CARD = b"""BEGIN:VCARD
VERSION:3.0
N:Weiss;Ines;;;
FN:Ines Weiss
TITLE:Head miller
ORG:Mill;Milling
EMAIL;TYPE=work:i.weiss@mill.example
END:VCARD
"""

CONTACTS = b"""Notes:
"Some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ines,Weiss,https://network.example/iw,i.weiss@mill.example,Mill,"Head miller, rye",12 Mar 2024
Tom,Hale,https://network.example/th,,Old Mill,,05 May 2025
"""

TEXT = b"""NOTES

- they grind rye
- "very well"

The talk was long and I think that it went rather well on the whole.
"""


def _pdf() -> bytes:
    return pdf("= Tom Hale\nMiller\n- rye\n- wheat\n#lorem(60)\n#pagebreak()\nSecond page.")


def _docx() -> bytes:
    document = docx.Document()
    document.add_heading("Miller wanted", 1)
    document.add_paragraph("We look for a miller.")
    document.add_paragraph("Rye", "List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Hours", "39"
    return word(document)


def _pptx() -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "The mill"
    slide.placeholders[1].text = "Rye\nWheat"
    return slides(deck)


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    for row in (("Grain", "Tons"), ("Rye", 1200), ("Wheat", 900)):
        book.active.append(row)
    return sheets(book)


def _odt() -> bytes:
    return odt(
        '<text:h text:outline-level="1">Mill</text:h><text:p>Since <text:span>1921</text:span>.</text:p>'
        "<text:list><text:list-item><text:p>Rye</text:p></text:list-item></text:list>"
    )


POSITIONS = (
    b"Company Name,Title,Description,Location,Started On,Finished On\n"
    b'Old Mill,Head miller,"Ground rye for 40 bakers.",Leeds,Mar 2019,\n'
)

_MAKERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "pdf": ("cv.pdf", _pdf),
    "docx": ("posting.docx", _docx),
    "pptx": ("deck.pptx", _pptx),
    "xlsx": ("harvest.xlsx", _xlsx),
    "odt": ("paper.odt", _odt),
    "html": ("about.html", lambda: PAGE),
    "mhtml": ("about.mhtml", lambda: ARCHIVE),
    "feed": ("news.xml", lambda: FEED),
    "markdown": ("notes.md", lambda: MARKDOWN),
    "text": ("notes.txt", lambda: TEXT),
    "eml": ("mail.eml", lambda: MAIL),
    "ics": ("invite.ics", lambda: CALENDAR),
    "vcf": ("ines.vcf", lambda: CARD),
    "contacts": ("Connections.csv", lambda: CONTACTS),
    "export": ("Positions.csv", lambda: POSITIONS),
    "vtt": ("talk.vtt", lambda: CAPTIONS),
    "srt": ("talk.srt", lambda: SUBTITLES),
    "resume": ("cv.json", lambda: RESUME),
    "zip": ("all.zip", lambda: packed({"notes.md": MARKDOWN, "in/cv.txt": TEXT})),
}

FORMATS = tuple(_MAKERS)


@cache
def sample(format: str) -> bytes:
    return _MAKERS[format][1]()


def name_of(format: str) -> str:
    return _MAKERS[format][0]
