"""Where words stand, in the candidate's language: readers name places in English."""

import re
from collections.abc import Mapping
from functools import cache

from secondround.foundation.wording import Say

_WORD = re.compile(r"[A-Za-z]+")
_SHEET = re.compile(r"(sheet) (.*?)((?:, (?:row|column) \w+)?)", re.DOTALL)


def place_name(locator: str, say: Say) -> str:
    """ "page 3" as it is said in the language; what is no common word (a time zone, a field's own name) stays."""
    names = _names(say)
    if in_sheet := _SHEET.fullmatch(locator):
        sheet, name, cell = in_sheet.groups()
        column = cell.replace("row", names["row"]).replace("column", names["column"])
        return f"{names[sheet]} {name}{column}"

    def said(match: re.Match[str]) -> str:
        word = match.group()
        name = names.get(word.lower(), word)
        return name[:1].upper() + name[1:] if word[0].isupper() else name

    return _WORD.sub(said, locator)


@cache
def _names(say: Say) -> Mapping[str, str]:
    return _of_pages(say) | _of_fields(say)


def _of_pages(say: Say) -> dict[str, str]:
    return {
        "page": say("page"),
        "paragraph": say("paragraph"),
        "line": say("line"),
        "slide": say("slide"),
        "notes": say("notes"),
        "table": say("table"),
        "row": say("row"),
        "entry": say("entry"),
        "header": say("header"),
        "footer": say("footer"),
        "earlier": say("earlier"),
        "mail": say("mail"),
        "event": say("event"),
        "footnote": say("footnote"),
        "feed": say("feed"),
        "card": say("card"),
        "sheet": say("sheet"),
        "column": say("column"),
        "about": say("about"),
        "endnote": say("endnote"),
    }


def _of_fields(say: Say) -> dict[str, str]:
    return {
        "date": say("date"),
        "start": say("start"),
        "end": say("end"),
        "location": say("location"),
        "organizer": say("organizer"),
        "attendee": say("attendee"),
        "summary": say("summary"),
        "description": say("description"),
        "subject": say("subject"),
        "basics": say("basics"),
        "work": say("work"),
        "position": say("position"),
        "highlights": say("highlights"),
        "skills": say("skills"),
        "keywords": say("keywords"),
        "languages": say("languages"),
        "language": say("language"),
        "education": say("education"),
        "certificates": say("certificates"),
        "name": say("name"),
        "from": say("from"),
        "to": say("to"),
        "cc": say("cc"),
        "status": say("status"),
        "organisation": say("organisation"),
        "title": say("title"),
        "role": say("role"),
        "email": say("email"),
        "telephone": say("telephone"),
        "address": say("address"),
        "note": say("note"),
        "interests": say("interests"),
        "institution": say("institution"),
    }
