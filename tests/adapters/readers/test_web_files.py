"""MHTML and feeds."""

import pytest

from adapters.readers.making import pdf
from adapters.readers.reading import read, told
from adapters.readers.samples import ARCHIVE, FEED
from secondround.adapters.readers.web.feed import FeedReader
from secondround.foundation.errors import Unreadable

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Orchard</title>
<entry><title>New trees</title><link href="https://orchard.example/trees"/><published>2026-02-03T08:00:00Z</published>
<summary>Forty pears.</summary><content type="html">&lt;p&gt;Forty pears.&lt;/p&gt;
&lt;p&gt;From Ghent.&lt;/p&gt;&lt;script&gt;no&lt;/script&gt;</content>
</entry></feed>"""


def test_a_web_archive_is_read_as_its_page() -> None:
    reading = read(ARCHIVE, "about.mht", "mhtml")
    assert told(reading)[:2] == ["About us", "We have ground corn since 1921."]
    assert reading.fields["url"] == "https://mill.example/about"
    assert reading.fields["site"] == "Mill"


def test_a_quoted_printable_archive_without_the_page_s_own_address() -> None:
    data = (
        b"From: <Saved by WebKit>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://orchard.example/\r\n\r\n<html><p>D=C3=A9p=C3=B4t de fruits</p></html>\r\n--x--"
    )
    reading = read(data, "x.mhtml", "mhtml")
    assert told(reading) == ["Dépôt de fruits"]
    assert reading.fields["url"] == "https://orchard.example/"


def test_an_archive_without_a_page_is_refused() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--"
    with pytest.raises(Unreadable, match="no page"):
        read(data, "x.mhtml", "mhtml")


def test_entries_of_rss_with_date_and_link() -> None:
    reading = read(FEED, "news.rss", "feed")
    assert [(block.text, block.locator) for block in reading.blocks] == [
        ("Mill news", "feed"),
        ("A new stone", "entry 1"),
        ("Tue, 03 Feb 2026 08:00:00 GMT", "entry 1, date"),
        ("It turns.", "entry 1"),
    ]
    assert reading.fields["entry 1 date"] == "2026-02-03T08:00:00+00:00"
    assert reading.fields["entry 1 url"] == "https://mill.example/stone"


def test_atom_says_nothing_twice_and_runs_no_script() -> None:
    reading = read(ATOM, "x.atom", "feed")
    assert told(reading) == [
        "Orchard",
        "New trees",
        "2026-02-03T08:00:00Z",
        "Forty pears.",
        "From Ghent.",
    ]


def test_a_feed_without_entries_is_refused() -> None:
    with pytest.raises(Unreadable, match="no entries"):
        read(b"<rss version='2.0'><channel></channel></rss>", "x.rss", "feed")


def test_entities_that_grow_do_no_harm() -> None:
    lines = ['<!ENTITY a0 "aaaaaaaaaa">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)]
    bomb = (
        f"<?xml version='1.0'?><!DOCTYPE r [{''.join(lines)}]><rss><channel><title>News &a8;</title>"
        "<item><title>One</title></item></channel></rss>"
    )
    assert len("".join(told(FeedReader().read(bomb.encode(), "x.rss")))) < 1_000


def test_a_page_named_pdf_is_a_page_and_says_so() -> None:
    (note,) = read(b"<html><p>A page.</p></html>", "x.pdf", "html").notes
    assert ".pdf" in note
    assert "HTML" in note
    assert read(pdf("A page."), "x.html", "pdf").notes[0].startswith("The name ends in .html")
