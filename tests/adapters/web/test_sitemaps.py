"""Sitemaps and links: what is named, and what is built to exhaust whoever reads it."""

import gzip
import time

import pytest

from secondround.adapters.web.links import read_links
from secondround.adapters.web.sitemaps import MOST_PAGES, read_sitemap

HOME = "https://halvenne.example/"


def urls(data: bytes) -> list[str]:
    return [one.url for one in read_sitemap(data).pages]


def test_pages_and_further_sitemaps_are_named() -> None:
    xml = (
        b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> '
        b"https://halvenne.example/about </loc></url><url><loc>/relative</loc></url></urlset>"
    )
    index = b"<sitemapindex><sitemap><loc>https://halvenne.example/news.xml</loc></sitemap></sitemapindex>"
    assert urls(xml) == ["https://halvenne.example/about"]
    assert urls(gzip.compress(xml)) == ["https://halvenne.example/about"]
    assert read_sitemap(index).further == ("https://halvenne.example/news.xml",)
    assert urls(b"https://halvenne.example/a\nhttps://halvenne.example/b\nnonsense\n") == [
        "https://halvenne.example/a",
        "https://halvenne.example/b",
    ]


BILLION = (
    '<!DOCTYPE urlset [<!ENTITY a "https://halvenne.example/">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><urlset><url><loc>&j;</loc></url><url><loc>https://halvenne.example/x</loc></url></urlset>"
).encode()
QUADRATIC = (
    f'<!DOCTYPE u [<!ENTITY a "{"x" * 50_000}">]><urlset><url><loc>{"&a;" * 50_000}</loc></url></urlset>'
).encode()
OUTSIDE = (
    b'<!DOCTYPE u [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:1/">]>'
    b"<urlset><url><loc>https://halvenne.example/&a;&b;</loc></url></urlset>"
)


@pytest.mark.parametrize(
    "data",
    [
        BILLION,
        QUADRATIC,
        OUTSIDE,
        gzip.compress(bytes(200_000_000)),
        b"<urlset>" + b"<url>" * 200_000,
        b"<urlset><url><loc>https://halvenne.example/" + b"a" * 3_000_000,
        bytes(range(256)) * 1_000,
        b"\x1f\x8bnot packed",
        b"",
    ],
    ids=["billion", "quadratic", "outside", "gzip", "deep", "long", "binary", "broken", "empty"],
)
def test_what_is_built_to_do_harm_names_little_and_soon(data: bytes) -> None:
    begun = time.monotonic()
    found = urls(data)
    assert time.monotonic() - begun < 5
    assert all(len(one) < 2_100 and "root:" not in one for one in found)


def test_of_many_the_first_are_taken() -> None:
    many = b"".join(b"<url><loc>https://halvenne.example/%d</loc></url>" % n for n in range(20_000))
    assert len(urls(b"<urlset>" + many + b"</urlset>")) == MOST_PAGES


def test_links_are_whole_addresses_with_their_words_and_feeds_apart() -> None:
    page = (
        b"<html><head><title> Halvenne  </title><base href='/en/'><link rel='alternate' "
        b"type='application/rss+xml' title='News' href='/feed'></head><body><a href='about#team'> About <b>us</b></a>"
        b"<a href='about'>again</a><a href='mailto:x@halvenne.example'>Mail</a><a href='javascript:x()'>x</a>"
        b"<a href='https://user:word@halvenne.example/'>y</a><a href='//other.example/'>Other</a>"
        b"<a rel=nofollow href=/login>In</a><a href='http://[bad/'>z</a></body></html>"
    )
    found = read_links(page, HOME)
    assert found.title == "Halvenne"
    assert [(one.url, one.words) for one in found.pages] == [
        ("https://halvenne.example/en/about", "About us"),
        ("https://other.example/", "Other"),
    ]
    assert [(one.url, one.words) for one in found.feeds] == [
        ("https://halvenne.example/feed", "News")
    ]


@pytest.mark.parametrize("data", [b"", b"\0" * 100, bytes(range(256)), b"<a href=" * 100_000])
def test_other_bytes_lead_nowhere(data: bytes) -> None:
    assert read_links(data, HOME).feeds == ()
