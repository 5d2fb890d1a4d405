"""What goes along with a file and should not be sent: who made it, comments, changes, what is hidden, its name."""

import re
from collections.abc import Iterator

from secondround.foundation.ports.office.finished import Remark
from secondround.preparation.assignment.checked.form.foreign import foreign_names, unrelated
from secondround.preparation.assignment.checked.form.places import capital, told_place
from secondround.preparation.assignment.checked.look import Look, finding, quoted
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.assignment.checked.wording.near import spelled_out
from secondround.preparation.evidence.concepts.lexicon import tokens_of

_PEOPLE = ("author", "last_modified_by", "manager")
_WORDS = ("title", "subject", "keywords", "category", "comments", "status", "template")
_NOBODY = re.compile(
    r"^(?:microsoft(?: office)?(?: user)?|office user|windows[- ]?(?:user|benutzer)?|users?|admin\w*|owner|"
    r"author|unknown|inconnu|unbekannt|benutzer|utilisateur|python-\w+|openpyxl|libreoffice|openoffice|"
    r"steve canny|google\b.*|apple|word|powerpoint|excel|keynote|canva|pdf\w*|\W*)$",
    re.IGNORECASE,
)
"""Names that programs write for nobody in particular."""

_OF_A_CHART = re.compile(
    r"Microsoft_(?:Excel|Office_Excel)\w*Sheet|Microsoft_Excel_Worksheet|\.bin$", re.IGNORECASE
)
"""The sheet every chart of a presentation brings along."""

_UNFINISHED = re.compile(
    r"(?:^|[\s_.()-])(?:draft|entwurf|brouillon|ébauche|copy|copie|kopie|wip|old|alt|todo|final[\s_-]*(?:final|v\d+|\d+|neu|new|bis)|"
    r"v\d+[\s_-]*final|do[\s_-]not[\s_-]send|internal|intern|interne)(?=$|[\s_.()-])|\(\d+\)(?=\.\w+$)",
    re.IGNORECASE,
)
"""Names of files that show how they came to be; a plain "v2" shows nothing amiss."""


_NOTED = ("subject", "keywords", "category", "comments", "status")
_WORKING = re.compile(
    r"\b(?:drafts?|entwurf|brouillon|ébauche|todo|tbc|tbd|wip|tracked changes|do not send|(?:ne )?pas envoyer|"
    r"nicht (?:senden|schicken)|v\d+|version \d+)\b|\?\s*$",
    re.IGNORECASE,
)
"""Words of a note for those who still work on it; a question is one too."""


def fields(look: Look) -> Iterator[Finding]:
    """Who the file says made it, for whom, and the former employer it still names."""
    yield from _makers(look)
    company = look.finished.fields.get("company", "").strip()
    if company and not _NOBODY.match(company) and not _same_name(company, look.known.company):
        text = look.say(
            "The file says it comes from {company}: empty that field before you send it.",
            company=company,
        )
        yield finding(look, "metadata", None, company, text, of=f"company {company}")
    yield from _former(look, company)
    yield from _notes(look)
    yield from foreign_names(look)
    yield from unrelated(look)


def _makers(look: Look) -> Iterator[Finding]:
    seen: set[str] = set()
    said = (look.finished.fields.get(name, "").split(";") for name in _PEOPLE)
    for who in (each.strip() for names in said for each in names):
        if not who or who.casefold() in seen or _NOBODY.match(who) or _is_candidate(look, who):
            continue
        seen.add(who.casefold())
        text = look.say(
            "The file says it was made by {name}: put your own name there or empty the field.",
            name=who,
        )
        yield finding(look, "metadata", None, who, text, of=f"made by {who}")


def _former(look: Look, company: str) -> Iterator[Finding]:
    for name in _WORDS:
        said = look.finished.fields.get(name, "")
        former = next((one for one in look.known.employers if _names(said, one, look)), "")
        if former and former not in company:
            text = look.say(
                "A field of the file still names {company}: change it before you send it.",
                company=former,
            )
            yield finding(look, "metadata", None, quoted(said), text, of=f"{name} {former}")


def _notes(look: Look) -> Iterator[Finding]:
    """What was noted in a field while the file was being made."""
    for name in _NOTED:
        said = look.finished.fields.get(name, "").strip()
        if _WORKING.search(said):
            text = look.say(
                "A field of the file still says {words}: empty it before you send it.",
                words=quoted(said),
            )
            yield finding(look, "metadata", None, quoted(said), text, of=f"{name} {said}")


def file_name(look: Look) -> Iterator[Finding]:
    """A name that shows a draft, a copy or several last versions."""
    found = _UNFINISHED.search(look.name)
    if found:
        text = look.say(
            "The file is called {name}: give it a name that can be sent, with your own in it.",
            name=look.name,
        )
        yield finding(look, "metadata", None, look.name, text, of="file name")


def remarks(look: Look) -> Iterator[Finding]:
    """Comments and tracked changes, one finding for each place."""
    for is_change in (False, True):
        by_place: dict[str, list[Remark]] = {}
        for one in look.finished.remarks:
            if one.is_change == is_change:
                by_place.setdefault(one.place, []).append(one)
        for place, group in by_place.items():
            yield _remark(look, place, group, is_change)


def hidden(look: Look) -> Iterator[Finding]:
    """Slides and sheets that are hidden and still go along."""
    for page in look.finished.pages:
        if page.is_hidden:
            words = page.title or next((piece.text for piece in page.pieces), "")
            text = look.say(
                "{place} is hidden and would be sent along: delete it, or show it.",
                place=capital(told_place(look, page.place)),
            )
            yield finding(look, "hidden", page, quoted(words), text, of=words or page.place)


def unseen(look: Look) -> Iterator[Finding]:
    """Hidden words, rows and columns of pages that are shown, one finding a page."""
    for page in look.finished.pages:
        secret = [one for one in page.pieces if one.is_hidden and one.text.strip()]
        if secret and not page.is_hidden:
            text = look.say(
                "Something on {place} is hidden and would be sent along: delete it, or show it.",
                place=told_place(look, page.place),
            )
            yield finding(look, "hidden", page, quoted(secret[0].text), text, place=secret[0].place)


def carried(look: Look) -> Iterator[Finding]:
    """Files that are inside the file, with more in them than is shown."""
    names = look.finished.fields.get("embedded", "").split("\n")
    whole = [one for one in names if one and not _OF_A_CHART.search(one)]
    if whole:
        text = look.say(
            "A whole file is inside this one ({name}): put a picture of it there instead.",
            name=whole[0].rpartition("/")[2],
        )
        yield finding(look, "metadata", None, whole[0].rpartition("/")[2], text, of="embedded")


def scripts(look: Look) -> Iterator[Finding]:
    """What the file would do of itself when it is opened."""
    language = look.finished.fields.get("scripts", "")
    if language:
        text = look.say(
            "The file runs a script ({language}) when it is opened or filled in: print it to PDF again without it.",
            language=language,
        )
        yield finding(look, "metadata", None, language, text, of="scripts")


def _remark(look: Look, place: str, group: list[Remark], is_change: bool) -> Finding:
    page = next((one for one in look.finished.pages if one.place == place), None)
    page = page or next((one for one in look.finished.pages if place.startswith(one.place)), None)
    where, count = told_place(look, place), len(group)
    if is_change:
        text = (
            look.say(
                "A tracked change is left on {place}: accept or reject it before you send the file.",
                place=where,
            )
            if count == 1
            else look.say(
                "{count} tracked changes are left on {place}: accept or reject them before you send the file.",
                count=count,
                place=where,
            )
        )
    else:
        text = (
            look.say(
                "A comment is left on {place}: delete it before you send the file.", place=where
            )
            if count == 1
            else look.say(
                "{count} comments are left on {place}: delete them before you send the file.",
                count=count,
                place=where,
            )
        )
    return finding(
        look,
        "tracked change" if is_change else "comment",
        page,
        quoted(group[0].text),
        text,
        place=place,
    )


def _is_candidate(look: Look, who: str) -> bool:
    """Whether a name may be the candidate's: whole, turned, with initials, or as one types it to sign in."""
    candidate = look.known.candidate or _signed(look)
    spellings = (candidate, spelled_out(candidate)) if candidate else ()
    return not candidate or any(_is_called(tokens_of(one), tokens_of(who)) for one in spellings)


def _signed(look: Look) -> str:
    """Of the names in the fields the one on the first page, where nothing else says who the candidate is."""
    first = next((" ".join(piece.text for piece in page.pieces) for page in look.pages), "")
    said = (look.finished.fields.get(each, "").split(";") for each in _PEOPLE)
    names = (one.strip() for each in said for one in each)
    return next((name for name in names if " " in name and name in first), "")


def _is_called(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if not ours or not theirs or set(theirs) <= set(ours):
        return True
    given, family = ours[0], ours[-1]
    typed = {f"{given[0]}{family}", f"{given}{family}", f"{family}{given[0]}"}
    shortened = all(any(own.startswith(one) for own in ours) for one in theirs)
    initials = "".join(one[0] for one in ours)
    return (family in theirs and shortened) or "".join(theirs) in {*typed, initials}


def _same_name(one: str, other: str) -> bool:
    mine, theirs = tokens_of(one), tokens_of(other)
    return bool(mine and theirs) and mine[0] == theirs[0]


def _names(field: str, employer: str, look: Look) -> bool:
    name = tokens_of(employer)
    if not name or not field or _same_name(employer, look.known.company):
        return False
    return " ".join(name[:2]) in " ".join(tokens_of(field))
