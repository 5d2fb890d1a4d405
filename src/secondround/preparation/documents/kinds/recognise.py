"""The kind of every document of a folder, each with a reason a person can check."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from secondround.foundation.wording import Say, say_in
from secondround.preparation.documents.kinds.evidence import scores
from secondround.preparation.documents.kinds.people import person_of, whose_cv
from secondround.preparation.documents.model import Document, Kind, Passage

ENOUGH = 5.0
"""Below this nothing is said about the kind: one weak word in passing is no reason."""

MOST_POSTINGS = 2
"""The posting, and perhaps a longer version of it."""

A_SITE_OF_POSTINGS = 5
"""Where more than so many look like postings, and all faintly, none of them is: it is how the company writes."""

CLEARLY_A_POSTING = 24.0
"""Most signals of a posting, some of them in headings."""

PROSE = 120
"""Characters of a paragraph that is written out, not jotted down."""

SAVED_PAGES = ("html", "mhtml")

PAPERS = ("pdf", "docx", "odt", "pptx")
"""What a company writes about itself in one of these is a report, not a page of its site."""

_NEWSROOM = re.compile(
    r"/(news|newsroom|press|media|stories|actualit|presse|aktuell|neuigkeit|medien|nouvelles|communiqu)",
    re.IGNORECASE,
)

ENOUGH_IN_PROSE = 9.0
"""What it takes to call running text under headings anything but a page: its many words hold many signals."""

Kinds = dict[str, tuple[Kind, str]]


AT_ONCE = 50
"""Documents whose passages are held at once: a site has a thousand."""

Passages = Callable[[Sequence[Document]], Sequence[Passage]]
"""Gives the passages of some documents."""


@dataclass(frozen=True)
class _Look:
    """What is remembered of one document once its passages were looked at.

    `written_out`: it is prose under headings, in a format that pages are kept in. `ends`: the role of its last
    passage, empty where it has none.
    """

    document: Document
    scores: dict[Kind, tuple[float, str]]
    written_out: bool
    ends: str


def recognise(documents: Mapping[str, Document], passages: Passages) -> Kinds:
    """Kind and reason by document name. What could not be read, and what nothing speaks for, is "other"."""
    looks: dict[str, _Look] = {}
    names = list(documents)
    for start in range(0, len(names), AT_ONCE):
        looks |= _looked_at(
            {one: documents[one] for one in names[start : start + AT_ONCE]}, passages
        )
    say = say_in(_language(documents.values()))
    kinds = {name: _alone(look, say) for name, look in looks.items()}
    _find_the_vacancy(looks, kinds, say)
    _tell_sites_apart(looks, kinds, say)
    _tell_people_apart(documents, kinds, passages, say)
    _set_own_work_apart(documents, kinds, passages, say)
    return kinds


def _looked_at(documents: Mapping[str, Document], passages: Passages) -> dict[str, _Look]:
    by_document: dict[str, list[Passage]] = {}
    for passage in passages(list(documents.values())):
        by_document.setdefault(passage.document_id, []).append(passage)
    return {name: _look(one, by_document.get(one.id, [])) for name, one in documents.items()}


def _look(document: Document, passages: Sequence[Passage]) -> _Look:
    ends = passages[-1].role if passages else ""
    return _Look(document, scores(document, passages), _is_written_out(document, passages), ends)


def _alone(look: _Look, say: Say) -> tuple[Kind, str]:
    if not look.ends:
        return "other", ""
    if look.document.url and "company_page" not in look.scores:
        look.scores["company_page"] = (ENOUGH, look.document.url)
    if not look.scores and not look.written_out:
        return "other", say("Nothing in it says what it is.")
    strongest = max(look.scores.items(), key=lambda one: one[1][0], default=("other", (0.0, "")))
    kind, (weight, words) = strongest
    if weight < ENOUGH_IN_PROSE and kind != "transcript" and look.written_out:
        return "company_page", say("It is running text, and nothing says that it is anything else.")
    if weight < ENOUGH and look.document.format not in SAVED_PAGES:
        return "other", say("Nothing in it says what it is.")
    if kind == "post":
        return kind, say("It has what a social network puts around a post.")
    if kind == "company_page" and look.document.format in PAPERS:
        kind = "report"
    return kind, _reason(look, words, say)


def _is_written_out(document: Document, passages: Sequence[Passage]) -> bool:
    """Whether it is prose under headings in a format that pages are kept in: somebody's page, saved as text."""
    prose = [one for one in passages if len(one.text) > PROSE]
    headed = any(one.role in ("title", "heading") for one in passages)
    return document.format in ("markdown", "text") and headed and bool(prose)


def _reason(look: _Look, words: str, say: Say) -> str:
    if words == look.document.format:
        return say("Its format says so: {format}.", format=words)
    if words.isdigit():
        counted = say("turns") if look.ends == "turn" else say("pages")
        return say("Its form says so: {count} {things}.", count=words, things=counted)
    return say("It says “{words}”.", words=words[:80])


def _find_the_vacancy(looks: Mapping[str, _Look], kinds: Kinds, say: Say) -> None:
    """One vacancy is pursued: where many documents look like postings, those that do so faintly are pages."""
    postings = {
        n: looks[n].scores["posting"][0] for n, (kind, _) in kinds.items() if kind == "posting"
    }
    if len(postings) <= MOST_POSTINGS:
        return
    strongest = max(postings, key=lambda name: postings[name])
    for name, weight in postings.items():
        if name == strongest and len(postings) <= A_SITE_OF_POSTINGS:
            continue
        if weight < CLEARLY_A_POSTING and looks[name].document.format not in PAPERS:
            kinds[name] = ("company_page", say("It reads like the other pages of the company."))


def _tell_sites_apart(looks: Mapping[str, _Look], kinds: Kinds, say: Say) -> None:
    """Most saved pages are the company's; a dated page of its newsroom, or of another site, is news."""
    pages = {
        name: look.document
        for name, look in looks.items()
        if look.document.format in SAVED_PAGES
        and kinds[name][0] in ("company_page", "news", "other")
    }
    sites = Counter(filter(None, (_site(one) for one in pages.values())))
    own = sites.most_common(1)[0][0] if sites else ""
    for name, document in pages.items():
        site = _site(document)
        if document.date and (site != own or _NEWSROOM.search(urlsplit(document.url).path)):
            kinds[name] = ("news", say("It is a dated page: {date}.", date=document.date))
        elif site and site == own:
            kinds[name] = ("company_page", say("It comes from {host}.", host=site))


def _tell_people_apart(
    documents: Mapping[str, Document], kinds: Kinds, passages: Passages, say: Say
) -> None:
    """One CV is the candidate's; the CV of anybody else is a profile. Data is exported by its owner alone."""
    told = (name for name, (kind, _) in kinds.items() if kind == "cv")
    cvs = [name for name in told if documents[name].format != "export"]
    if len(cvs) < 2:
        return
    others = passages([one for name, one in documents.items() if name not in cvs])
    mine = whose_cv({name: passages([documents[name]]) for name in cvs}, others)
    for name in cvs:
        if name not in mine:
            kinds[name] = ("profile", say("It is the CV of somebody else."))


def _set_own_work_apart(
    documents: Mapping[str, Document], kinds: Kinds, passages: Passages, say: Say
) -> None:
    """A paper that names the candidate as its author is theirs, perhaps for the exercise, and tells nothing of the
    company."""
    cvs = [documents[name] for name, (kind, _) in kinds.items() if kind == "cv"]
    mine = {one.fields.get("author", "").casefold() for one in cvs} | {
        person_of(passages([one])) for one in cvs
    }
    for name, (kind, _) in kinds.items():
        author = documents[name].fields.get("author", "").casefold()
        if kind in ("report", "other") and author and author in mine:
            kinds[name] = ("other", say("You made it: the file names you as its author."))


def _site(document: Document) -> str:
    """The host, or what the page calls its site where it does not say its address."""
    host = urlsplit(document.url).hostname or document.fields.get("site", "")
    return host.removeprefix("www.").casefold()


def _language(documents: Iterable[Document]) -> str:
    languages = Counter(one.language for one in documents if one.language)
    return languages.most_common(1)[0][0] if languages else "en"
