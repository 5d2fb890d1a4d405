"""Listeners, criteria and points as loosely set briefs word them, in three languages, with what is none."""

import pytest

from secondround.preparation.assignment.decoded.reading.asked import asked_in
from secondround.preparation.assignment.decoded.reading.audience import audience_in
from secondround.preparation.assignment.decoded.reading.criteria import criteria_in
from secondround.preparation.assignment.decoded.reading.limits import limits_told
from secondround.preparation.assignment.decoded.reading.lines import Line
from secondround.preparation.documents.model import Passage


def line(text: str) -> list[Line]:
    passage = Passage("m:0", "m", "m.eml", "invitation", 0, "line 1", "paragraph", text)
    return [Line(passage, 0, len(text), text, is_item=False, sense=None)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Talk the governors through what you see.", "the governors"),
        ("C'est le président de l'association qui le lira.", "le président de l'association"),
        ("Gehalten wird es vor dem Betriebsrat.", "vor dem Betriebsrat"),
        ("Der Bericht richtet sich an die Geschäftsführung.", "die Geschäftsführung"),
        ("Present your plan for the claims desk.", ""),
        ("La visite dure une heure.", ""),
        ("Wir freuen uns auf Sie.", ""),
    ],
)
def test_who_listens_or_reads(text: str, who: str) -> None:
    found = [one.text for one in audience_in(line(text))]
    assert who in " ".join(found) if who else not found


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("What we care about is honesty.", ["honesty"]),
        ("Rigour and tone will be marked.", ["Rigour", "tone"]),
        ("Une attention particulière sera portée à la faisabilité.", ["la faisabilité"]),
        ("La rigueur et le ton seront appréciés.", ["La rigueur", "le ton"]),
        ("Uns kommt es auf Bodenhaftung an, weniger auf Vollständigkeit.", ["Bodenhaftung"]),
        ("Your presentation will be marked.", []),
        ("Votre exposé sera évalué.", []),
    ],
)
def test_by_what_it_is_judged(text: str, by: list[str]) -> None:
    assert [one.text for one in criteria_in(line(text))] == by


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Governors will want to know who noticed and what you would do.", 2),
        ("Seront notamment traités le coût, les usages et le calendrier.", 3),
        ("Dabei soll deutlich werden, wo Sie ansetzen und mit wem Sie sprechen.", 2),
        ("We will meet you at the gate.", 0),
        ("La visite dure une heure.", 0),
        ("Wir treffen uns am Tor.", 0),
    ],
)
def test_what_is_asked(text: str, points: int) -> None:
    assert len(asked_in(line(text))) == points


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("ten minutes or thereabouts", 9, 11),
        ("un quart d’heure", None, 15),
        ("eine Viertelstunde", None, 15),
        ("mindestens acht und höchstens zwölf Minuten", 8, 12),
    ],
)
def test_lengths_in_words(text: str, least: int | None, most: int) -> None:
    (found,) = limits_told(text)
    assert (found.of, found.least, found.most) == ("minutes", least, most)
