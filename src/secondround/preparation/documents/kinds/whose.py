"""Whose a document is: the company a page, a mail or a posting is from."""

import re
from email.utils import parseaddr
from urllib.parse import urlsplit

from secondround.preparation.documents.model import Document, Kind

_LEGAL = re.compile(
    r"[\s,]+(?:s\.?a\.?r?\.?l?\.?|sasu?|gmbh|ag|se|kg|inc|ltd|llc|llp|plc|corp|bv|nv|oy|ab)\.?$",
    re.IGNORECASE,
)
_OF_NOBODY: frozenset[Kind] = frozenset({"cv", "notes", "transcript", "profile", "news", "post"})
_SECOND_LEVEL = frozenset("co com org net ac gov gouv".split())
_ANYONES = frozenset(
    "gmail googlemail outlook hotmail live yahoo icloud me gmx web t-online orange free laposte wanadoo sfr proton"
    " protonmail posteo mailbox aol linkedin xing indeed stepstone glassdoor kununu monster welcometothejungle apec"
    " francetravail greenhouse lever workday myworkdayjobs smartrecruiters personio teamtailor recruitee workable"
    " wikipedia google youtube medium github archive web.archive doodle calendly zoom microsoft".split()
)
"""Hosts that mail and pages of anyone come from."""
_SHORTEST = 3


def whose(document: Document, company: str) -> str:
    """The company it is from, empty where nobody tells; `company` is that of the vacancy, taken where it fits.

    A posting is the vacancy's; a page is its site's, a mail its sender's. CVs, notes, news and posts are no company's.
    """
    if document.kind in _OF_NOBODY:
        return ""
    if document.kind == "posting" and company:
        return company
    stated = document.fields.get("site", "").strip() if document.format == "html" else ""
    named = _named(urlsplit(document.url).hostname or "") or _named(_sender(document))
    if not named:
        return ""
    return company if company and _same(named, company) else stated or named


def is_of_another(document: Document, company: str) -> bool:
    """Whether the candidate said it is another company's than the vacancy's; never where either is not known."""
    said = document.company if not document.company_about else ""
    return bool(said and company) and not _same(said, company)


def _same(one: str, other: str) -> bool:
    short, long = sorted((_bare(one), _bare(other)), key=len)
    return (len(short) >= _SHORTEST and short in long) or short == long


def _bare(name: str) -> str:
    return "".join(c for c in _LEGAL.sub("", name.strip()).casefold() if c.isalnum())


def _sender(document: Document) -> str:
    return parseaddr(document.fields.get("from", ""))[1].rpartition("@")[2]


def _named(host: str) -> str:
    """The name in a host: "jobs.nord-lys.example" gives "Nord Lys"; empty for hosts of anyone."""
    labels = host.lower().strip(".").split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return ""
    third = len(labels) > 2 and labels[-2] in _SECOND_LEVEL
    label = labels[-3] if third else labels[-2]
    return "" if label in _ANYONES else label.replace("-", " ").title()
