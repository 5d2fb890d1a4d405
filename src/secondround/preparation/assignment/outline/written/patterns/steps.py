"""Keeping the candidate's own template, and leaving it out again."""

from collections.abc import Mapping

from secondround.foundation.errors import Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.foundation.ports.office.written import WORDS, Leaf, Manuscript
from secondround.preparation.assignment.outline import store
from secondround.preparation.assignment.outline.written.model import FORMATS, Pattern

KINDS: Mapping[str, str] = {
    **{str(one): str(one) for one in FORMATS},
    "potx": "pptx",
    "dotx": "docx",
    "xltx": "xlsx",
}
"""Endings of names, and the format each is a template for."""

_TRIAL = Manuscript("–", "–", "", "en", (Leaf("0", "–"),), dict.fromkeys(WORDS, "–"))


def keep_pattern(kit: Kit, candidacy_id: str, name: str, data: bytes) -> Pattern:
    """A template that the files of its format are written in from now on, in place of an earlier one.

    Raises `Unreadable` where nothing can be written in it, and `Refused` for another kind of file.
    """
    format_ = KINDS.get(name.rpartition(".")[2].lower(), "")
    if format_ not in kit.writers:
        raise Refused(
            "{name} is no template",
            "Give a PPTX, DOCX or XLSX file, or a POTX, DOTX or XLTX.",
            name=name,
        )
    kit.writers[format_].write(_TRIAL, data)
    key = object_key(kit.owner, data)
    kit.objects.put(key, data)
    pattern = Pattern(format_, name.rpartition("/")[2], key)
    with kit.db.write() as db:
        store.patterns.put(db, kit.owner, candidacy_id, pattern)
    return pattern


def patterns_of(kit: Kit, candidacy_id: str) -> tuple[Pattern, ...]:
    """Those that are kept."""
    with kit.db.read() as db:
        return store.patterns.list(db, kit.owner, candidacy_id)


def forget_pattern(kit: Kit, candidacy_id: str, format_: str) -> None:
    """From now on ours again."""
    with kit.db.write() as db:
        store.patterns.remove(db, kit.owner, candidacy_id, format_)


def pattern_bytes(kit: Kit, candidacy_id: str, format_: str) -> bytes | None:
    """The template's bytes; None where there is none."""
    found = next((one for one in patterns_of(kit, candidacy_id) if one.key == format_), None)
    return kit.objects.get(found.object) if found and kit.objects.has(found.object) else None
