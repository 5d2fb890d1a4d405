"""HTML: what a saved page says, and nothing of what surrounds it."""

import pytest

from adapters.readers.reading import block_with, read, roles, told
from secondround.foundation.errors import Unreadable

CONSENT = """<div id="CybotCookiebotDialog"><h2>This website uses cookies</h2><p>We use cookies to personalise
content, to provide features and to analyse our traffic. {}</p><button>Allow all</button></div>""".format(
    "You may change your mind at any time in the settings. " * 20
)

SITE = """<!DOCTYPE html><html><head><title>What we do | Orchard House</title></head><body class="menu-open">
<a class="skip-link" href="#c">Skip to content</a>
<div class="main-navigation"><ul class="menu"><li><a>Home</a></li><li><a>Fruit</a>
<ul><li><a>Pears</a></li></ul></li></ul></div>
{content}
<div class="site-footer"><h4>Company</h4><ul><li><a>Privacy policy</a></li></ul><p>© 2026 Orchard House</p></div>
</body></html>"""


def page(content: str) -> bytes:
    return SITE.replace("{content}", content).encode()


def test_navigation_consent_footer_and_scripts_are_gone() -> None:
    reading = read(
        page("<h1>What we do</h1><script>var no = '<p>no</p>'</script><p>Pears.</p>" + CONSENT),
        "x.html",
        "html",
    )
    assert told(reading) == ["What we do", "Pears."]


def test_a_consent_box_larger_than_the_page_is_gone() -> None:
    assert told(read(page("<p>We grow pears near the sea.</p>" + CONSENT), "x.html")) == [
        "We grow pears near the sea."
    ]


def test_cards_and_short_lists_are_kept() -> None:
    cards = """<main><h1>Orchard</h1><div class="cards"><a href="/p"><h3>Pears</h3><p>Twelve kinds.</p>
    <span>Learn more</span></a></div><h2>Our clients</h2><ul><li><a href="#">Hale &amp; Co</a></li>
    <li><a href="#">The Old Mill</a></li><li><a href="#">Inn</a></li></ul></main>"""
    assert roles(read(page(cards), "x.html")) == [
        ("title", 1, "Orchard"),
        ("heading", 3, "Pears"),
        ("paragraph", 0, "Twelve kinds."),
        ("heading", 2, "Our clients"),
        ("item", 1, "Hale & Co"),
        ("item", 1, "The Old Mill"),
        ("item", 1, "Inn"),
    ]


def test_a_figure_and_its_caption_are_one_block() -> None:
    stats = """<main><h1>Figures</h1><div><div><div>1,400</div><div>trees</div></div>
    <div><span class="n">38</span><span class="l">gardeners</span></div>
    <div><h3>€9m</h3><p>sales in 2025</p></div></div></main>"""
    assert told(read(page(stats), "x.html"))[1:] == [
        "1,400 trees",
        "38 gardeners",
        "€9m sales in 2025",
    ]


def test_tables_terms_and_nested_lists() -> None:
    content = """<main><h1>Facts</h1>
    <table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2025</td><td>90</td></tr></table>
    <dl><dt>Seat</dt><dd>Annecy</dd><dt>Staff</dt><dd>640</dd></dl>
    <ul><li>Pears<ul><li>late ones</li></ul></li></ul></main>"""
    reading = read(page(content), "x.html")
    assert roles(reading)[1:] == [
        ("row", 0, "Year\tTonnes"),
        ("row", 0, "2025\t90"),
        ("row", 0, "Seat\tAnnecy"),
        ("row", 0, "Staff\t640"),
        ("item", 1, "Pears"),
        ("item", 2, "late ones"),
    ]
    assert block_with(reading, "2025").locator == "table 1, row 2"


def test_what_opens_on_a_click_is_read_with_its_heading() -> None:
    folded = """<main><h1>Questions</h1>
    <div class="accordion"><button aria-expanded="false">Do you sell cider?</button>
    <div class="panel" hidden><p>In autumn.</p></div></div>
    <details><summary>And jam?</summary>Always.</details></main>"""
    assert roles(read(page(folded), "x.html"))[1:] == [
        ("heading", 4, "Do you sell cider?"),
        ("paragraph", 0, "In autumn."),
        ("heading", 4, "And jam?"),
        ("paragraph", 0, "Always."),
    ]


def test_what_leads_elsewhere_is_gone_and_the_text_after_it_is_not() -> None:
    article = f"""<article><h1>A new orchard</h1><p>It lies by the sea.</p>
    <div><h3>Read more</h3><p><a>Older news</a></p></div><p>{"The trees came by boat. " * 8}</p>
    <h3>You may also like</h3><ul><li><a>Ten pies</a></li></ul></article>"""
    assert [text[:19] for text in told(read(page(article), "x.html"))] == [
        "A new orchard",
        "It lies by the sea.",
        "The trees came by b",
    ]


def test_headings_of_one_word_are_never_taken_for_buttons() -> None:
    values = """<main><h1>Values</h1><h2>Open</h2><p>We say it.</p><h2>Home</h2><p>We stay.</p>
    <ul><li>Contact</li></ul></main>"""
    assert told(read(page(values), "x.html")) == [
        "Values",
        "Open",
        "We say it.",
        "Home",
        "We stay.",
        "Contact",
    ]


def test_pages_that_mark_nothing_are_read_around_their_title() -> None:
    soup = """<div class="bar">New: our app. <a>Try it</a></div><div class="fil">Home &gt; Fruit &gt; Pears</div>
    <div class="box"><h1>Pears</h1>
    <p>They ripen in September and keep until the spring if they are laid in straw.</p></div>
    <div class="lettre"><h2>The Friday letter</h2><p>Once a month.</p><input type="email"><button>Go</button></div>"""
    assert told(read(page(soup), "x.html")) == [
        "Pears",
        "They ripen in September and keep until the spring if they are laid in straw.",
    ]


def test_an_old_page_laid_out_in_a_table() -> None:
    old = b"""<HTML><HEAD><TITLE>Ansorge</TITLE></HEAD><BODY>
    <TABLE><TR><TD><A HREF=a>Start</A><BR><A HREF=b>Products</A><BR>
    <A HREF=c>About</A></TD><TD><H2>&Uuml;ber uns</H2><P>Seit 1957.<P>34 Personen.
    <UL><LI>Geduld<LI>Ruhe</UL></TD></TR></TABLE>"""
    assert told(read(old, "x.htm", "html")) == [
        "Über uns",
        "Seit 1957.",
        "34 Personen.",
        "Geduld",
        "Ruhe",
    ]


def test_lines_parted_by_breaks() -> None:
    text = "<main><h1>Fruit</h1><div>First.<br><br>Second.<br><br>• Pears<br>• Plums</div></main>"
    assert roles(read(page(text), "x.html"))[1:] == [
        ("paragraph", 0, "First."),
        ("paragraph", 0, "Second."),
        ("item", 1, "Pears"),
        ("item", 1, "Plums"),
    ]


def test_fields_from_the_head() -> None:
    head = b"""<!-- saved from url=(0030)https://orchard.example/old --><html><head><title>News - Orchard</title>
    <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "A &amp; B",
    "datePublished": "2026-04-03T08:30:00Z", "publisher": {"name": "The Post"}, "author": [{"name": "Ada"}]}]}</script>
    </head><body><p>Words enough.</p></body></html>"""
    assert dict(read(head, "x.html").fields) == {
        "title": "A & B",
        "date": "2026-04-03T08:30:00+00:00",
        "site": "The Post",
        "author": "Ada",
        "url": "https://orchard.example/old",
    }


@pytest.mark.parametrize(
    ("bytes_", "text"),
    [
        ('<html><meta charset="iso-8859-1"><p>dépôt</p>'.encode("latin-1"), "dépôt"),
        ('<html><meta charset="utf-8"><p>dépôt</p>'.encode(), "dépôt"),
        ("<html><p>prix : 5 €</p>".encode("cp1252"), "prix : 5 €"),
        ("<html><p>dépôt</p>".encode("utf-16"), "dépôt"),
        ('<html><meta charset="nonsense"><p>dépôt</p>'.encode(), "dépôt"),
    ],
)
def test_encodings(bytes_: bytes, text: str) -> None:
    assert told(read(bytes_, "x.html", "html")) == [text]


def test_a_page_that_is_only_a_script_says_what_to_do() -> None:
    app = b"<!doctype html><html><body><noscript>Enable JavaScript.</noscript><div id=root></div></body></html>"
    with pytest.raises(Unreadable, match=r"app\.html: there is no text") as caught:
        read(app, "app.html")
    assert "PDF" in caught.value.hint


def test_depth_does_no_harm() -> None:
    deep = b"<html><body>" + b"<div>" * 20_000 + b"<p>At the bottom.</p>"
    assert "At the bottom." in " ".join(told(read(deep + b"<p>more</p>", "x.html")))


def test_nothing_on_the_page_is_followed_or_included() -> None:
    hostile = b"""<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>a &x; b</p>
    <img src="http://127.0.0.1:1/x.png"><iframe src="http://127.0.0.1:1/"></iframe></body></html>"""
    assert " ".join(told(read(hostile, "x.html"))).replace("&x;", "").split() == ["a", "b"]
