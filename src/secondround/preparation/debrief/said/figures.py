"""Other figures the candidate gave: shares, sums, counted things; and levels of languages."""

import re
from collections.abc import Iterator

from secondround.foundation.keys import key_of
from secondround.preparation.debrief.model import Statement
from secondround.preparation.debrief.said.numbers import Number, numbers_in
from secondround.preparation.debrief.said.statements import Source, shown

LEAST_COUNT = 3
"""Counted things below this are hardly ever what a sentence states."""

_SHARE = re.compile(r"\s?(?:%|per ?cent\b|pour ?cent\b|prozent\b)", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"\s?(?:€|£|\$|eur(?:os?)?\b|chf\b|francs?\b|pounds?\b|dollars?\b)", re.I)
_MONEY_BEFORE = re.compile(r"(?:€|£|\$|chf|eur)\s?$", re.IGNORECASE)
_THING = re.compile(r"\s(?P<thing>[^\W\d_][\w'’-]{3,})")
_NO_THING = frozenset(
    "people personnes leute times fois percent more less different other others years year months "
    "month weeks week days hours minutes years' months' autres anderen andere jahre jahren monate "
    "monaten wochen tage stunden minuten semaines jours heures minutes mois that with which from "
    "when they were have then there and und oder avec dans pour oder nach things dinge choses "
    "million millions half o'clock thousand hundred point points percent questions reasons sides "
    "steps ways january february march april june july august september october november december "
    "janvier février avril juin juillet août septembre octobre novembre décembre januar februar märz "
    "juni juli oktober dezember".split()
)
_LEVEL = re.compile(
    r"\b(?P<language>(?i:English|French|German|Spanish|Italian|Portuguese|Dutch|Polish|Russian|Arabic|"
    r"Luxembourgish|Turkish|Chinese|Mandarin|Japanese|"
    r"anglais|français|allemand|espagnol|italien|portugais|néerlandais|luxembourgeois|arabe|"
    r"Englisch|Französisch|Deutsch|Spanisch|Italienisch|Portugiesisch|Niederländisch|"
    r"Luxemburgisch|Russisch|Türkisch))\b[^.;\n]{0,30}?\b(?P<level>[ABC][12])\b"
)
_SAME_LANGUAGE = {
    **dict.fromkeys(("anglais", "englisch"), "english"),
    **dict.fromkeys(("français", "französisch"), "french"),
    **dict.fromkeys(("allemand", "deutsch"), "german"),
    **dict.fromkeys(("espagnol", "spanisch"), "spanish"),
    **dict.fromkeys(("italien", "italienisch"), "italian"),
    **dict.fromkeys(("portugais", "portugiesisch"), "portuguese"),
    **dict.fromkeys(("néerlandais", "niederländisch"), "dutch"),
    **dict.fromkeys(("luxembourgeois", "luxemburgisch"), "luxembourgish"),
    **dict.fromkeys(("arabe",), "arabic"),
    **dict.fromkeys(("russisch",), "russian"),
    **dict.fromkeys(("türkisch",), "turkish"),
}


def figures_in(source: Source) -> tuple[Statement, ...]:
    """At most one figure of a sentence, the first; years and clock times are none.

    Of a CV, only shares and sums: its numbers stand by dates and addresses as often as by things.
    """
    for number in numbers_in(source.text):
        value = _value(source.text, number)
        if value and not (source.where == "cv" and value[-1].isalpha()):
            return (_statement(source, "figure", value),)
    return ()


def levels_in(source: Source) -> tuple[Statement, ...]:
    """Languages with a level of the Common European Framework; subject "level of german", value "C1"."""
    return tuple(_levels(source))


def _levels(source: Source) -> Iterator[Statement]:
    for found in _LEVEL.finditer(source.text):
        spoken = found["language"].lower()
        subject = f"level of {_SAME_LANGUAGE.get(spoken, spoken)}"
        yield _statement(source, subject, found["level"])


def _value(text: str, number: Number) -> str:
    after = text[number.end :]
    if number.article or (after[:1] == ":" and after[1:2].isdigit()):
        return ""
    about = "about " if number.rough else ""
    amount = f"{number.value:.0f}" if number.value == int(number.value) else f"{number.value:g}"
    if _SHARE.match(after):
        return f"{about}{amount} %"
    if _MONEY_AFTER.match(after) or _MONEY_BEFORE.search(text[: number.start]):
        return f"{about}{amount}"
    thing = _THING.match(after)
    if number.year or number.value < LEAST_COUNT or not thing:
        return ""
    word = thing["thing"]
    # Three or more of a thing are plural: an "s" or "x" in English and French, a capital in German.
    if word.lower() in _NO_THING or not (word[0].isupper() or word[-1] in "sx"):
        return ""
    return f"{about}{amount} {word.lower()}"


def _statement(source: Source, subject: str, value: str) -> Statement:
    return Statement(
        key=key_of("statement", source.where, subject, value, source.text),
        subject=subject,
        text=shown(source.text),
        value=value,
        where=source.where,
        citations=source.citations,
    )
