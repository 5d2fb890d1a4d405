"""Headlines of news become dated facts."""

from datetime import date

import pytest

from secondround.foundation.ports.readers import Block
from secondround.preparation.company.facts.dossier import told
from secondround.preparation.company.facts.merging import merged
from secondround.preparation.company.lines.headlines import headlines
from secondround.preparation.company.names import Names
from secondround.preparation.company.prose.boilerplate import repeated
from secondround.preparation.company.sifting import findings
from secondround.preparation.documents.arrival.reading import passages_from
from secondround.preparation.documents.model import Document, Kind

KNOWN = Names(frozenset({"brackwater"}), frozenset())
TODAY = date(2026, 11, 29)
DAY = date(2026, 11, 19)


def page(language: str = "en", kind: Kind = "news", day: date | None = DAY) -> Document:
    return Document("n", "n.html", "html", 1, "read", kind=kind, language=language, date=day)


def found(text: str, document: Document) -> list[str]:
    passages = passages_from(document, (Block(text, "paragraph 1", "heading", 1),))
    return [one.text for one in headlines(document, passages, KNOWN)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Brackwater opens plant in Lyon"),
        ("fr", "Brackwater ouvre une usine à Lyon"),
        ("de", "Brackwater eröffnet Werk in Lyon"),
    ],
)
def test_the_present_tense_of_a_headline_is_a_fact(language: str, text: str) -> None:
    assert found(text, page(language)) == [text]


@pytest.mark.parametrize(
    "text",
    ["How Brackwater mills its flour", "News from Brackwater", "Oamaru opens a new road today"],
)
def test_other_headings_are_none(text: str) -> None:
    assert found(text, page()) == []


def test_without_a_day_or_on_a_page_of_theirs_it_is_none() -> None:
    assert found("Brackwater opens plant in Lyon", page(day=None)) == []
    assert found("Brackwater opens plant in Lyon", page(kind="company_page")) == []


def test_it_has_the_day_of_its_page_or_of_its_entry_in_a_feed() -> None:
    document = page()
    blocks = (
        Block("Brackwater opens plant in Lyon", "entry 1", "heading", 1),
        Block("Thu, 05 Nov 2026 12:10:00 +0100", "entry 1, date", "field"),
        Block("Brackwater hires forty bakers in Oamaru", "entry 2", "heading", 1),
    )
    passages = passages_from(document, blocks)
    sifted = findings(document, passages, repeated(passages), KNOWN, TODAY)
    facts = {one.fact.text: one.fact for one in told(merged(sifted), KNOWN, TODAY)}
    assert facts["Brackwater opens plant in Lyon"].date == date(2026, 11, 5)
    assert facts["Brackwater hires forty bakers in Oamaru"].date == DAY
    assert not facts["Brackwater opens plant in Lyon"].date_about
