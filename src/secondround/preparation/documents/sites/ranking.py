"""Which pages of a site a second interviewer expects one to know, the most telling first."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast
from urllib.parse import unquote, urlsplit

from secondround.foundation.ports.fetching import Link, site_of
from secondround.preparation.documents.sites.model import SitePage, Subject

LANGUAGES = frozenset({"en", "fr", "de", "es", "it", "nl", "pt", "pl", "zh", "ja", "lb"})

MANY = 0.6
"""What each further page of one subject loses: ten pieces of news do not come before the only page on values."""

DEEP, QUERIED, OTHER_LANGUAGE, REPORT = 0.8, 2.0, 5.0, 1.0
"""What each step down, a query, and a page in another language lose; what a PDF of a known subject gains."""

OLD = 0.7
"""What each year in an address that lies further back loses."""

_NO_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp|avif|ico|css|js|json|zip|gz|mp[34]|m4a|mov|avi|webm|woff2?|ttf|eot|exe|dmg|apk"
    r"|docx?|xlsx?|pptx?|ics|vcf|xml|rss|atom)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:^|[/_-])(20\d\d)(?=[/_-]|$)")
_BETWEEN = re.compile(r"[-_+.\s]+")


@dataclass(frozen=True)
class _Judged:
    link: Link
    subject: Subject
    weight: float
    depth: int


def same_page(url: str) -> str:
    """An address by which one page is known: whatever its scheme, "www.", its last slash or index page."""
    parts = urlsplit(url)
    path = re.sub(r"/(?:index|default)\.\w{3,5}$", "", parts.path).rstrip("/")
    return f"{site_of(url)}{path}?{parts.query}"


def ranked(
    links: Iterable[Link], site: str, language: str, year: int, most: int
) -> tuple[SitePage, ...]:
    """The pages of the site among the links, each once; pictures and other files left out."""
    first: dict[str, Link] = {}
    for link in links:
        if site_of(link.url) == site and not _NO_PAGE.search(urlsplit(link.url).path):
            known = first.setdefault(same_page(link.url), link)
            if link.words and not known.words:
                first[same_page(link.url)] = Link(known.url, link.words)
    judged = sorted(
        (_judge(one, language, year) for one in first.values()),
        key=lambda one: (-one.weight, one.depth, one.link.url),
    )
    best = _spread(judged)[:most]
    return tuple(
        SitePage(one.link.url, _words(one.link), one.subject, place)
        for place, one in enumerate(best)
    )


def _spread(judged: Sequence[_Judged]) -> list[_Judged]:
    """The further pages of one subject each a little behind."""
    before: Counter[Subject] = Counter()
    placed: list[tuple[float, _Judged]] = []
    for one in judged:
        placed.append((one.weight - MANY * before[one.subject], one))
        before[one.subject] += 1
    return [one for _, one in sorted(placed, key=lambda pair: -pair[0])]


def _judge(link: Link, language: str, year: int) -> _Judged:
    parts = urlsplit(link.url)
    steps = [one for one in unquote(parts.path).split("/") if one]
    if not steps and not parts.query:
        return _Judged(link, "about", 12.0, 0)
    subject, weight = _subject(steps, link.words)
    weight -= DEEP * max(0, len(steps) - 1) + QUERIED * bool(parts.query)
    spoken = {
        one.lower()[:2]
        for one in steps[:2]
        if re.fullmatch(r"[a-z]{2}(?:[-_][a-z]{2})?", one, re.I)
    }
    if (spoken & LANGUAGES) and language not in spoken:
        weight -= OTHER_LANGUAGE
    if years := _YEAR.findall(parts.path):
        weight -= OLD * max(0, year - int(years[-1]))
    weight += REPORT * (parts.path.lower().endswith(".pdf") and subject != "other")
    return _Judged(link, subject, weight, len(steps))


def _subject(steps: Sequence[str], words: str) -> tuple[Subject, float]:
    """By the most telling step of the address, or by what the link is called; nothing known weighs 2."""
    best: tuple[Subject, float] = ("other", 2.0)
    for number, text in enumerate((*reversed(steps), words)):
        plain = _BETWEEN.sub(" ", text.casefold()).strip()
        for name, weight, pattern in _topics():
            if not pattern.fullmatch(plain) and not (
                len(plain) < 60 and pattern.match(plain + " ")
            ):
                continue
            if weight < 0 and number < len(steps):
                return "aside", weight
            # What stands above a page tells less of it than its own name.
            own = weight - (1.0 if 0 < number < len(steps) else 0.0)
            if own > best[1]:
                best = (cast(Subject, name), own)
    return best


@cache
def _topics() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    raw = json.loads(files(__package__).joinpath("topics.json").read_text("utf-8"))
    return tuple(
        (
            name,
            float(weight),
            re.compile(rf"(?:{pattern.replace('[- ]', ' ')})(?:\s|$)", re.IGNORECASE),
        )
        for name, (weight, pattern) in raw.items()
    )


def _words(link: Link) -> str:
    """What the page is called: by its links, or else by its address."""
    if link.words:
        return link.words
    steps = [one for one in unquote(urlsplit(link.url).path).split("/") if one]
    last = re.sub(r"\.\w{3,5}$", "", steps[-1]) if steps else site_of(link.url)
    return _BETWEEN.sub(" ", last).strip().capitalize()[:120] or link.url
