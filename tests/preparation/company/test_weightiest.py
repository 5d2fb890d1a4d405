"""A source larger than memory should be: page by page, the weightiest of each theme."""

import weakref
from collections.abc import Iterator
from datetime import date

from secondround.preparation.company.facts.weighing import Need
from secondround.preparation.company.facts.weightiest import (
    AT_ONCE,
    OF_A_THEME,
    SOURCES,
    weightiest,
)
from secondround.preparation.company.names import Names
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.sifting import Finding
from secondround.preparation.documents.model import Document, Passage

TODAY = date(2026, 11, 29)
KNOWN = Names(frozenset({"brackwater"}), frozenset())
NEED = Need({}, None, {})


def finding(page: int, number: int, text: str, strength: float = 5.0) -> Finding:
    name = f"page{page}.html"
    passage = Passage(
        f"{name}:{number}", name, name, "company_page", 0, "line 1", "paragraph", text
    )
    sentence = Sentence(passage, 0, len(text), 0, "", (), "en")
    return Finding(sentence, Document(name, name, "html", 1, "read"), "figures", strength)


def mill(page: int, number: int) -> str:
    return f"The mill in parish{page} has {page * 100 + number} sacks of barley{number} to grind."


def test_of_a_small_source_everything_is_told() -> None:
    pages = [[finding(page, n, mill(page, n)) for n in range(5)] for page in range(40)]
    assert len(weightiest(pages, NEED, KNOWN, TODAY)) == 200


def test_a_large_source_is_never_in_memory_as_a_whole() -> None:
    alive: weakref.WeakSet[Passage] = weakref.WeakSet()
    most = 0

    def pages() -> Iterator[list[Finding]]:
        nonlocal most
        for page in range(500):
            found = [finding(page, n, mill(page, n)) for n in range(10)]
            alive.update(one.sentence.passage for one in found)
            most = max(most, len(alive))
            yield found

    parts = weightiest(pages(), NEED, KNOWN, TODAY)
    assert len(parts) == OF_A_THEME
    assert most <= AT_ONCE + OF_A_THEME * SOURCES + 20


def test_what_is_surest_stays_wherever_it_stands() -> None:
    sure = "Brackwater employs 212 millers in Oamaru."
    pages = [[finding(page, n, mill(page, n)) for n in range(10)] for page in range(300)]
    pages[3].append(finding(3, 10, sure, 9.0))
    pages[290].append(finding(290, 10, sure, 9.0))
    (kept,) = [one.fact for one in weightiest(pages, NEED, KNOWN, TODAY) if one.fact.text == sure]
    assert [each.document for each in kept.citations] == ["page3.html", "page290.html"]
