"""What the posting is for, and whose it is."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence.reading.cv.headers import is_organisation, is_title
from secondround.preparation.evidence.reading.plain import plain

LONGEST_NAME = 6
NEAR_TITLE = 5
READ = 60
"""Passages of a posting in which title and company are looked for."""

_GENDER = re.compile(
    r"\s*[(\[]\s*(?:[mwfdxhi]|gn|all genders?|tous|div(?:ers)?)\s*(?:[/|,*·-]\s*(?:[mwfdxhi]|div\w*|gn)\s*){0,3}[)\]]|"
    r"\s+[-–]?\s*[HFMW]/[HFMW](?:/[XD])?\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\s*[(\[]?(?:ref(?:erence|\.)?|réf(?:érence|\.)?|kennziffer|job id|id)\b.*$"
    r"|\s*[(\[][A-Z0-9/_-]*\d[A-Z0-9/_-]*[)\]]",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s+[|•·–—-]+\s+|\s*\t\s*|\s*[|:]\s+")
_AT = re.compile(r"\s+(?:at|chez|bei)\s+(?:der\s+|the\s+)?(?=[A-ZÀ-Þ])")
_PROPER = (
    r"(?:[A-ZÀ-Þ][\w&'’.+-]*|\d\w*)(?:\s+(?:[A-ZÀ-Þ&][\w&'’.+-]*"
    r"|(?:of|and|for|de|du|des|et|und|für|la|le|the|à)\s+(?=[A-ZÀ-Þ])[A-ZÀ-Þ][\w&'’.-]*)){0,6}"
)
_LEGAL = re.compile(
    _PROPER + r",?\s(?:GmbH(?:\s?&\sCo\.?\s?KG)?|AG|SE|KG|S\.A\.|SA|SAS|SARL|S\.à\.?\s?r\.l\."
    r"|Ltd\.?|Limited|LLC|LLP|PLC|plc|Inc\.?|NHS(?: Foundation)? Trust|e\.\s?V\.)(?!\w)"
)
_FORM = re.compile(
    r",?\s(?:GmbH(?:\s?&\sCo\.?\s?KG)?|AG|SE|KG|S\.A\.|SA|SAS|SARL|S\.à\.?\s?r\.l\.|Ltd\.?|Limited|LLC"
    r"|LLP|PLC|plc|Inc\.?|e\.\s?V\.)$"
)
_SENTENCE = re.compile(
    r"[.!?]\s|\b(?:we|you|nous|vous|wir|sie|is|are|est|sont|ist)\b", re.IGNORECASE
)
_AFTER_TITLE = re.compile(
    r"[.,;:!?]| (?:to|who|for|in|with|at|pour|qui|afin|dans|chez|en|zur|zum|für|mit|der|die|bei|am|im) "
)
LONGEST_TITLE = 12
"""Words."""


def title_of(passages: Sequence[Passage], documents: Sequence[Document]) -> str:
    """The vacancy's title as the posting writes it, without gender marks and numbers; empty when unsure."""
    head = passages[:READ]
    stated = [_after_label(p, "title_label") for p in head]
    marked = [p.text for p in head if p.role in ("title", "heading")]
    named = [d.title for d in documents]
    early = [p.text for p in head[:4] if len(p.text.split()) <= LONGEST_TITLE]
    tries = [*stated, *marked[:3], *named, *early, *_from_prose(head), *marked[3:12]]
    return next((title for text in tries if (title := clean_title(text))), "")


def clean_title(text: str) -> str:
    """The piece of a line that names a post; empty when none does."""
    text = _AT.split(_REFERENCE.sub("", _GENDER.sub("", text)))[0]
    pieces = (piece.strip(' .,:;!*"“”«»') for piece in _CUT.split(text))
    return next((_without_place(piece) for piece in pieces if _is_post(piece)), "")


def _is_post(piece: str) -> bool:
    fits = 1 <= len(piece.split()) <= LONGEST_TITLE and piece[0].isalpha()
    return fits and is_title(piece, "post") and not _SENTENCE.search(piece)


def _without_place(title: str) -> str:
    """ "Ward Manager, Larkspur Ward": what follows the comma is a team or a place, unless it is the post."""
    first = title.partition(", ")[0]
    return first if is_title(first, "post") else title


def company_of(
    posting: Sequence[Passage], documents: Sequence[Document], elsewhere: str = ""
) -> str:
    """The company's name, by the places that can only name a company; empty when nothing does.

    `elsewhere` is what the other documents say: a name on a line of its own counts when they use it too.
    """
    votes: Counter[str] = Counter()
    for passage in posting[:READ]:
        for name, weight in _votes(passage):
            votes[name] += weight
    for passage in posting[:NEAR_TITLE]:
        if name := _alone(passage, elsewhere):
            votes[name] += 3
    for document in documents:
        for name in _from_title(document):
            votes[name] += 2
    text = "\n".join(p.text for p in posting)
    counted = {n: v + min(4, text.count(n)) for n, v in votes.items() if _can_be(n)}
    return _in_full(_longest_of(counted), elsewhere)


def _in_full(name: str, elsewhere: str) -> str:
    """ "Vale Hospitals" is written "Vale Hospitals NHS Foundation Trust" where it signs."""
    signed = (_FORM.sub("", match.group()) for match in _LEGAL.finditer(elsewhere))
    longer = Counter(one for one in signed if name and one.startswith(f"{name} "))
    return longer.most_common(1)[0][0] if longer else name


def _votes(passage: Passage) -> Iterator[tuple[str, int]]:
    stated = _after_label(passage, "company_label")
    if stated:
        yield stated, 8
    for what, weight in (("company_heading", 4), ("company_opening", 4), ("company_verbs", 3)):
        for match in _patterns()[what].finditer(plain(passage.text)):
            words = passage.text[match.start("name") : match.end("name")].strip(" .?!")
            short = what != "company_heading" or len(passage.text.split()) <= 8
            if short and _proper(words) == words:
                yield words, weight
    for match in _AT.finditer(passage.text):
        if passage.role in ("title", "heading"):
            yield _proper(passage.text[match.end() :]), 4
    for match in _LEGAL.finditer(passage.text):
        yield match.group(), 3


def _alone(passage: Passage, elsewhere: str) -> str:
    """ "Marle College Library" below the title; "Permanent" and "Leeds" stand there too."""
    text = re.split(r"\s+[·|–—-]\s+|,\s", passage.text.strip(" ."))[0]
    name = _proper(text)
    named = _patterns()["company_heading"].match(plain(text))
    if (
        named
        or name != text
        or "\t" in text
        or not 1 < len(name.split()) <= LONGEST_NAME
        or is_title(name, "post")
    ):
        return ""
    return name if is_organisation(name, "post") or name.split()[0] in elsewhere else ""


def _proper(text: str) -> str:
    match = re.match(_PROPER, text.strip())
    return match.group().strip(" .,'’") if match else ""


def _after_label(passage: Passage, labels: str) -> str:
    match = _patterns()[labels].match(plain(passage.text))
    return passage.text[match.end() :].strip() if match else ""


def _from_prose(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        for match in _patterns()["title_prose"].finditer(plain(passage.text)):
            words = _AFTER_TITLE.split(passage.text[match.end() :])[0]
            yield " ".join(words.split()[:LONGEST_TITLE])


def _from_title(document: Document) -> Iterator[str]:
    if document.fields.get("site"):
        yield document.fields["site"]
    for piece in re.split(r"\s+[|•·–—_-]+\s+", document.title)[1:]:
        if not is_title(piece, "post"):
            yield _proper(piece)


def _can_be(name: str) -> bool:
    words = plain(name).split()
    if len(words) > 1 and words[0] in ("la", "le", "les"):
        words = words[1:]
    if not words or len(name) < 2 or words[0].strip("'.") in _not_company():
        return False
    return not is_title(name, "post") or is_organisation(name, "post")


def _longest_of(votes: dict[str, int]) -> str:
    """The name with most votes, a longer form of the same name standing for the shorter ones."""
    if not votes:
        return ""
    totals = {
        name: sum(v for other, v in votes.items() if plain(other) in plain(name)) for name in votes
    }
    best = max(totals, key=lambda name: (totals[name], len(name)))
    return _FORM.sub("", best) if totals[best] >= 4 else ""


@cache
def _words() -> dict[str, list[str] | str]:
    raw: dict[str, list[str] | str] = json.loads(
        files(__package__).joinpath("identity.json").read_text("utf-8")
    )
    return raw


@cache
def _not_company() -> frozenset[str]:
    return frozenset(str(_words()["not_company"]).split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    any_of = {name: "|".join(f"(?:{row})" for row in rows) for name, rows in _words().items()}
    made = {n: rf"(?:{any_of[n]})\s*(?:\(\w\))?\s*[:\t]\s*" for n in any_of if n.endswith("label")}
    made["title_prose"] = rf"\b(?:{any_of['title_prose']})"
    made["company_heading"] = rf"^(?:{any_of['company_heading']})\s*(?P<name>\S.*)$"
    made["company_opening"] = (
        rf"(?:^|[.!?]\s)(?:{any_of['company_opening']})\s(?P<name>[^,.!?]{{2,60}}),?\s"
        r"(?:we|our|you|nous|notre|on|vous|wir|unser|sie|erwart\w+|find\w+)\b"
    )
    made["company_verbs"] = (
        r"(?:^|[.!?]\s)(?:(?:the|das|der|die) )?(?P<name>[^,.!?]{2,50}?)\s"
        rf"(?:{any_of['company_verbs']})"
    )
    return {name: re.compile(pattern) for name, pattern in made.items()}
