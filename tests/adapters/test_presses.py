"""The four presses: what comes in is data, what comes out is whole."""

import io
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pypdf
import vobject
from hypothesis import given
from hypothesis import strategies as st

from secondround.adapters.html_page import HtmlPage
from secondround.adapters.ics_calendar import IcsCalendar
from secondround.adapters.typst_paper import TypstPaper
from secondround.adapters.vcf_cards import VcfCards

START = datetime(2026, 12, 8, 12, 30, tzinfo=UTC)
HOSTILE = '<script>alert(1)</script> #import "x" $x$ {{ 7*7 }} \\ * _ `'


def sheet(text: str) -> dict[str, Any]:
    names = ("people", "say", "ready", "ask", "mind", "notes")
    return {
        "title": text,
        "when": [text],
        "labels": dict.fromkeys(names, text),
        "people": [{"name": text, "title": text}],
        "say": [text],
        "ready": [text],
        "ask": [{"text": text, "whom": text}],
        "mind": [text],
    }


def paper(text: str) -> dict[str, Any]:
    line = dict.fromkeys(("text", "tag", "note", "quote", "place"), text)
    return {
        "title": text or "x",
        "candidate": text,
        "subtitle": text,
        "where": text,
        "language": "fr",
        "blocks": [{"title": text, "lines": [line]}],
        "sheet": sheet(text),
    }


def page(text: str) -> dict[str, Any]:
    cited = dict.fromkeys(
        ("quote", "before", "after", "document", "label", "locator", "date"), text
    )
    entry = {
        "text": text,
        "theirs": True,
        "tag": text,
        "tone": "good",
        "notes": [text],
        "inferred": True,
        "cited": [cited | {"href": ""}],
        "under": [],
    }
    group = {"title": text, "entries": [entry], "empty": text, "folded": False}
    labels = ("inferred", "open", "contents", "sheet", "notes", "skip", "more")
    heads = ("title", "candidate", "subtitle", "prepared", "compared")
    return {
        **dict.fromkeys(heads, text),
        "language": "de",
        "labels": dict.fromkeys(labels, text),
        "sections": [{"id": "fit", "title": text, "purpose": text, "groups": [group]}],
        "sheet": sheet(text),
    }


def test_text_on_paper_is_only_text() -> None:
    pdf = TypstPaper().print("brief", paper(HOSTILE))
    text = " ".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert "#import" in text
    assert "{{ 7*7 }}" in text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(str.strip))
def test_any_text_can_be_set_on_paper(text: str) -> None:
    assert TypstPaper().print("brief", paper(text)).startswith(b"%PDF")


def test_the_same_data_makes_the_same_paper() -> None:
    assert TypstPaper().print("brief", paper("x")) == TypstPaper().print("brief", paper("x"))


def test_text_on_the_page_is_only_text() -> None:
    html = HtmlPage().print("brief", page(HOSTILE)).decode()
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7*7 }}" in html


def test_the_page_asks_nobody_for_anything() -> None:
    html = HtmlPage().print("brief", page("x")).decode()
    assert "default-src 'none'" in html
    assert "http" not in html.replace('http-equiv="Content-Security-Policy"', "")


def appointment(text: str, stamp: datetime = START) -> dict[str, object]:
    return {
        "uid": "one@two",
        "start": START,
        "end": None,
        "summary": text,
        "location": text,
        "url": "",
        "description": text,
        "stamp": stamp,
    }


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_a_calendar_entry_comes_back_as_it_went_in(text: str) -> None:
    made = IcsCalendar().print("appointment", appointment(text))
    (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert event.decoded("dtstart") == START
    assert event.decoded("dtend") - START == timedelta(hours=1)
    assert str(event.get("summary", "")) == text


def test_a_later_entry_replaces_an_earlier_one() -> None:
    numbers = []
    for minutes in (0, 5):
        made = IcsCalendar().print("a", appointment("x", START + timedelta(minutes=minutes)))
        (event,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
        numbers.append(int(event["sequence"]))
    assert numbers[0] < numbers[1]


def test_several_entries_are_one_calendar() -> None:
    later = START + timedelta(days=1)
    entries = [appointment("x"), appointment("x") | {"uid": "b", "start": later, "end": None}]
    made = IcsCalendar().print("plan", {"entries": entries})
    events = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [START, later]


@given(st.text())
def test_whatever_is_in_a_name_a_contact_is_one_card(text: str) -> None:
    fields = ("uid", "name", "given", "family", "title", "organisation", "email", "phone")
    one = dict.fromkeys(fields, f"a{text}\r\nEND:VCARD\r\nX-EVIL:1") | {"uid": "u"}
    made = VcfCards().print("people", {"people": [one, one]}).decode()
    cards = list(vobject.readComponents(made))
    assert len(cards) == 2
    assert not any("x-evil" in card.contents for card in cards)
