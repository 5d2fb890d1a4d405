"""What a PDF says about itself, in its list of properties and in XMP, and what it carries."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from secondround.adapters.office.inspecting.pdf.packed import has_scripts
from secondround.adapters.office.inspecting.pdf.strings import wide
from secondround.adapters.office.inspecting.pdf.xmp import in_xmp
from secondround.adapters.readers.pdf.engine import View
from secondround.adapters.readers.web.dates import iso_date

ASKED: Mapping[str, str] = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Creator": "program",
    "Company": "company",
    "Manager": "manager",
    "Category": "category",
    "CreationDate": "created",
    "ModDate": "modified",
}
DATES = ("created", "modified")
_DATE = re.compile(
    r"D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-]\d{2})'?(\d{2})?'?)?"
)


def fields_of(said: Mapping[str, str], data: bytes) -> dict[str, str]:
    """See `Finished.fields`; where XMP says another thing than the list, both are told, parted by a semicolon."""
    fields = {name: said.get(key, "").strip() for key, name in ASKED.items()}
    for name in DATES:
        fields[name] = pdf_date(fields[name])
    for name, text in in_xmp(data).items():
        if name in DATES:
            fields[name] = fields[name] or iso_date(text)
        elif text.casefold() not in fields.get(name, "").casefold():
            fields[name] = "; ".join(filter(None, (fields.get(name), text)))
    if has_scripts(data):
        fields["scripts"] = "JavaScript"
    return {name: text for name, text in fields.items() if text}


def pdf_date(text: str) -> str:
    """ "D:20261130120000+01'00'" in ISO 8601; empty where it is no date."""
    found = _DATE.match(text)
    if not found:
        return ""
    year, month, day, hour, minute, second, utc, hours, minutes = found.groups()
    date = f"{year}-{month or '01'}-{day or '01'}"
    if not hour:
        return iso_date(date)
    zone = "+00:00" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    return iso_date(f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}")


def language_of(view: View) -> str:
    """The language that the whole document is said to be in."""
    return wide(partial(view.engine.FPDFCatalog_GetLanguage, view.document))


def attached_to(view: View) -> list[str]:
    """The names of files that it carries inside."""
    engine: Any = view.engine
    count = min(engine.FPDFDoc_GetAttachmentCount(view.document), 100)
    held = (engine.FPDFDoc_GetAttachment(view.document, at) for at in range(count))
    return [wide(partial(engine.FPDFAttachment_GetName, one)) for one in held if one]
