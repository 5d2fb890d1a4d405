"""Who prepares for what: the candidate, the vacancy, the company and the language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.wording import LANGUAGES
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence.reading.names import as_name, person_at_head
from secondround.preparation.evidence.reading.vacancy import company_of, title_of

_TO_THE_CANDIDATE = ("invitation", "assignment")

_NAMING = ("invitation", "notes", "company_page", "news", "report")


@dataclass(frozen=True)
class Identity:
    """What was recognised of a candidacy; empty where nothing says it. `language` is "en", "fr" or "de"."""

    title: str
    company: str
    candidate: str
    language: str


def identity(passages: Sequence[Passage], documents: Sequence[Document]) -> Identity:
    """From the CV the candidate, else from whom they wrote to; from the posting the vacancy and the company.

    The language is the posting's, for the interview follows it; without one the CV's, then the most
    frequent; English where nothing tells.
    """
    postings = [one for one in documents if one.kind == "posting"]
    posting = [one for one in passages if one.kind == "posting"]
    others = [one for one in documents if one.kind in ("posting", "company_page")]
    said = " ".join(one.text for one in passages if one.kind in _NAMING)
    return Identity(
        title=title_of(posting, postings),
        company=company_of(posting, others, said),
        candidate=_candidate(passages, documents),
        language=_language(documents),
    )


def _candidate(passages: Sequence[Passage], documents: Sequence[Document]) -> str:
    cvs = [one for one in documents if one.kind == "cv"]
    stated = [as_name(one.fields.get("name", "")) for one in cvs]
    read = [person_at_head([p for p in passages if p.document_id == one.id]) for one in cvs]
    written = [as_name(one.fields.get("author", "")) for one in cvs]
    return next((name for name in [*stated, *read, *written, *_addressed(documents)] if name), "")


def _addressed(documents: Sequence[Document]) -> list[str]:
    """To whom they wrote, by name, where no CV says who it is."""
    mails = [one for one in documents if one.kind in _TO_THE_CANDIDATE]
    senders = {as_name(_before_address(one.fields.get("from", ""))) for one in mails}
    named = [as_name(_before_address(one.fields.get("to", ""))) for one in mails]
    return [name for name in named if name not in senders]


def _before_address(header: str) -> str:
    return header.partition("<")[0].strip(" \"'")


def _language(documents: Sequence[Document]) -> str:
    told = [one for one in documents if one.language in LANGUAGES]
    for kind in ("posting", "cv"):
        of_kind = Counter(one.language for one in told if one.kind == kind)
        if of_kind:
            return of_kind.most_common(1)[0][0]
    most = Counter(one.language for one in told).most_common(1)
    return most[0][0] if most else "en"
