"""The promise every reader gives: a reading, or `Unreadable` with what to do; nothing else."""

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from secondround.adapters.readers.fold import fold, folded
from secondround.adapters.readers.limits import MAX_BLOCKS, MAX_CHARACTERS
from secondround.foundation.errors import SecondRoundError, Unreadable
from secondround.foundation.ports.readers import Block, Reader, Reading
from secondround.foundation.wording import sentence

OWN_EXTENSIONS: Mapping[str, frozenset[str]] = {
    "pdf": frozenset({"pdf"}),
    "docx": frozenset({"docx", "docm", "dotx"}),
    "pptx": frozenset({"pptx", "pptm", "ppsx", "potx"}),
    "xlsx": frozenset({"xlsx", "xlsm", "xltx"}),
    "odt": frozenset({"odt", "ott"}),
    "html": frozenset({"html", "htm", "xhtml"}),
    "mhtml": frozenset({"mhtml", "mht"}),
    "eml": frozenset({"eml", "mbox"}),
    "ics": frozenset({"ics", "ical"}),
    "vcf": frozenset({"vcf", "vcard"}),
    "vtt": frozenset({"vtt"}),
    "srt": frozenset({"srt"}),
    "feed": frozenset({"rss", "atom"}),
    "zip": frozenset({"zip"}),
}
"""Extensions that promise one format; a file with the promise of another gets a note."""

ReaderT = TypeVar("ReaderT", bound=Reader)
Read = Callable[[ReaderT, bytes, str], Reading]

_EMPTY = sentence("It holds no text. Bring another copy, or remove it.")
_AGAIN = sentence("Open it in the program it came from, save it again and bring the new copy.")


def guarded(read: Read[ReaderT]) -> Read[ReaderT]:
    """Wrap a reader's `read`: folds and caps what it gives, turns every failure into `Unreadable`."""

    @functools.wraps(read)
    def wrapper(reader: ReaderT, data: bytes, name: str) -> Reading:
        if not data.strip(b"\0 \t\r\n"):
            raise Unreadable("{name}: the file is empty.", _EMPTY, name=name)
        try:
            return finish(read(reader, data, name), reader.format, name)
        except SecondRoundError:
            raise
        except Exception as cause:  # whatever a parser throws at damaged bytes
            raise Unreadable(
                "{name}: it looks like {format} but is damaged.",
                _AGAIN,
                name=name,
                format=reader.format.upper(),
            ) from cause

    return wrapper


def finish(reading: Reading, format_: str, name: str) -> Reading:
    """The reading folded and capped, with notes on what that left out; raises when nothing is left."""
    blocks = folded(reading.blocks)
    if not blocks and not reading.parts:
        hint = "\n".join((*reading.notes, _EMPTY))
        raise Unreadable("{name}: there is no text in it.", hint, name=name)
    kept, cut = _capped(blocks)
    notes = (*_misnamed(format_, name), *reading.notes, *cut)
    fields = {key: value for key, raw in reading.fields.items() if (value := fold(raw))}
    return replace(reading, blocks=tuple(kept), fields=fields, notes=tuple(dict.fromkeys(notes)))


def extension(name: str) -> str:
    """The part of a file name after the last dot, in lower case; empty when there is none."""
    return name.rpartition(".")[2].lower().strip() if "." in name else ""


def _capped(blocks: list[Block]) -> tuple[list[Block], tuple[str, ...]]:
    total = 0
    for place, block in enumerate(blocks):
        total += len(block.text)
        if total > MAX_CHARACTERS or place >= MAX_BLOCKS:
            return blocks[:place], (
                sentence("It is too long: read as far as {place}.").format(place=block.locator),
            )
    return blocks, ()


def _misnamed(format_: str, name: str) -> tuple[str, ...]:
    given = extension(name)
    own = OWN_EXTENSIONS.get(format_, frozenset())
    promised = any(given in names for names in OWN_EXTENSIONS.values())
    if not promised or given in own:
        return ()
    return (
        sentence("The name ends in .{given}, but it is {format} and was read as that.").format(
            given=given, format=format_.upper()
        ),
    )
