"""What a CV claims."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from secondround.foundation.keys import key_of
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.lexicon.scales import has_licence
from secondround.preparation.evidence.model import Evidence, cite
from secondround.preparation.evidence.reading.cv.headers import is_organisation, is_title
from secondround.preparation.evidence.reading.cv.periods import duration_only
from secondround.preparation.evidence.reading.cv.sections import Placed, placed
from secondround.preparation.evidence.reading.names import as_name
from secondround.preparation.evidence.reading.plain import plain

LONGEST_WHOLE = 30
"""Words; a longer passage of a CV is taken sentence by sentence."""

LONGEST_LABEL = 4
"""Words; an unknown heading up to here names what stands under it ("Driving licence", "Methods")."""

_NOT_CLAIMED = ("contact", "references", "interests")
_LISTED = ("skills", "languages", "certificates")
_ADDRESS = re.compile(r"\S+@\S+|https?://|www\.|\+?\d[\d\s()/.-]{7,}\d|^\W*\d{4,5}\s+[A-ZÀ-Þ]\w+")
_PAGE = re.compile(
    r"^\W*(?:page|seite)?\s*\d+(?:\s*(?:/|of|de|von|sur)\s*\d+)?\W*$|^\w+, (?:le |den |the )?\d{1,2}\.? \w+ \d{4}\.?$",
    re.IGNORECASE,
)
_LASTING = re.compile(r"(?:19|20)\d\d\s*(?:-|to|a|bis)\s")
_DATES = re.compile(
    r"\b(?:jan|feb|fev|mar|apr|avr|mai|may|jun|juin|jul|juil|aug|aou|sep|oct|okt|nov|dec|dez)[a-z]*\b"
    r"|\b(?:present|current|today|now|heute|aujourd'hui|actuel\w*|derzeit|to|bis|a|und|et|and)\b"
    r"|\b(?:years?|yrs?|months?|mos?|ans?|annees?|mois|jahre?n?|monate?n?)\b",
)
_LICENCE = re.compile(r"driv|permis|führerschein", re.IGNORECASE)
_WISH = re.compile(
    r"^(?:looking for|seeking|i am applying|i would|my goal|a la recherche|je (?:cherche|recherche|souhaite)|"
    r"auf der suche|ich suche|ich mochte|ich bewerbe|objective)\b|\bwould like to\b"
)
_FIELD = re.compile(
    r"(?P<section>work|volunteer|education|awards|certificates|publications|skills|languages|interests|"
    r"references|projects) (?P<number>\d+), .+"
)
_ENTRY_FIELDS = (
    "position",
    "name",
    "area",
    "studyType",
    "institution",
    "language",
    "fluency",
    "title",
)
_DATE_FIELDS = ("startDate", "endDate", "date", "issuer", "organization")
_ENTRIES = ("work", "education", "languages", "certificates", "awards", "volunteer", "projects")


def from_cv(document: Sequence[Passage], candidate: str) -> Iterator[Evidence]:
    """A claim for each sentence, list item or table row; one for the head of each entry of a structured CV."""
    structured = any(_FIELD.fullmatch(passage.locator) for passage in document)
    yield from _from_fields(document) if structured else _from_lines(document, candidate)


def _from_fields(document: Sequence[Passage]) -> Iterator[Evidence]:
    def entry(passage: Passage) -> tuple[str, str]:
        match = _FIELD.fullmatch(passage.locator)
        return (match["section"], match["number"]) if match else ("", passage.id)

    for (section, _), group in groupby(document, key=entry):
        if section == "basics" or section in _NOT_CLAIMED:
            continue
        passages = list(group)
        if section in _ENTRIES:
            yield from _head(passages)
        for passage in passages:
            if passage.role == "item" or passage.locator.endswith("summary"):
                yield from _sentences(passage)


def _head(passages: Sequence[Passage]) -> Iterator[Evidence]:
    """ "Staff nurse, St Mary's, 2019-03": the fields that name an entry, as one claim."""
    names = {passage: passage.locator.partition(", ")[2] for passage in passages}
    told = [one for one in passages if names[one] in _ENTRY_FIELDS]
    if told:
        told += [one for one in passages if names[one] in _DATE_FIELDS]
        yield _evidence(", ".join(one.text for one in told), *told)


def _from_lines(document: Sequence[Passage], candidate: str) -> Iterator[Evidence]:
    label: Passage | None = None
    for one in placed(document):
        passage = one.passage
        if passage.role in ("heading", "title"):
            label = passage if _is_label(one) else None
            if one.opens or label or passage.role == "title":
                continue
        if one.opens or one.section in _NOT_CLAIMED or _is_frame(one, candidate, label):
            continue
        if label and len(passage.text.split()) <= LONGEST_LABEL:
            yield _evidence(f"{label.text}: {passage.text}", label, passage)
        else:
            yield from _sentences(passage)


def _is_label(one: Placed) -> bool:
    text = one.passage.text
    named = is_title(text, "post") or is_organisation(text, "post") or is_title(text, "study")
    named = named and not _LICENCE.match(text)
    named = named or one.passage.role == "title" or bool(as_name(text) and one.section == "")
    return not one.opens and not named and len(text.split()) <= LONGEST_LABEL


def _is_frame(one: Placed, candidate: str, label: Passage | None) -> bool:
    """Names, addresses, page numbers, and single words outside lists."""
    passage = one.passage
    text = passage.text
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1]
    if _PAGE.match(text) or _is_when(text) or (_ADDRESS.search(text) and len(words) <= 12):
        return True
    if candidate and plain(candidate) in plain(text) and len(words) <= len(candidate.split()) + 2:
        return True
    if label:
        return not re.search(r"\w", text)
    if has_licence(text):
        return False
    listed = one.section in _LISTED or passage.role in ("item", "row")
    return not words if listed else len(words) < 2


def _is_when(text: str) -> bool:
    """Whether a line only says from when to when, and how long."""
    spoken = _DATES.sub("", plain(text))
    return duration_only(text) or (
        bool(_LASTING.search(plain(text))) and not re.search(r"[^\W\d_]", spoken)
    )


def _sentences(passage: Passage) -> Iterator[Evidence]:
    whole = len(passage.text.split()) <= LONGEST_WHOLE and passage.role != "paragraph"
    for span in sentences(passage.text):
        start, end = (0, len(passage.text)) if whole else (span.start, span.end)
        words = passage.text[start:end]
        long_enough = whole or len(words.split()) > 2 or words == passage.text
        if long_enough and not _WISH.search(plain(words)):
            citation = cite(passage, start, end)
            yield Evidence(key_of("evidence", "cv", words), words, "cv", (citation,))
        if whole:
            return


def _evidence(claim: str, *passages: Passage) -> Evidence:
    return Evidence(key_of("evidence", "cv", claim), claim, "cv", tuple(map(cite, passages)))
