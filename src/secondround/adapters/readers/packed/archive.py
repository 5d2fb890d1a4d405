"""ZIP: several documents in one file."""

from secondround.adapters.readers.guard import guarded
from secondround.adapters.readers.packed.safe_zip import MemberRefused, SafeZip
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.foundation.errors import Unreadable
from secondround.foundation.ports.readers import Part, Reading
from secondround.foundation.wording import sentence

_LITTER = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".git")
_LEFT_OUT = sentence("{name} was left out: it {why}.")
_MANY = sentence("Only the first {count} files in it were read.")
_NOTHING = sentence("Unpack it yourself and bring the documents.")
_NOTES_SHOWN = 20


class ZipReader:
    """A zip of documents: no blocks, each file a part under its path in the zip."""

    format = "zip"

    def takes(self, head: bytes, name: str) -> float:
        """A zip that is not itself a document."""
        return 0.9 if zip_kind(head) == "zip" else 0.0

    @guarded
    def read(self, data: bytes, name: str) -> Reading:
        """Every file that is safe to unpack; a note for each that is not."""
        archive = SafeZip(data)
        parts: list[Part] = []
        notes: list[str] = []
        for member in archive.members:
            if any(piece in _LITTER for piece in member.name.split("/")):
                continue
            try:
                parts.append(Part(member.name, archive.unpack(member)))
            except MemberRefused as refusal:
                notes.append(_LEFT_OUT.format(name=member.name, why=refusal))
        if archive.too_many:
            notes.append(_MANY.format(count=len(archive.members)))
        if not parts:
            hint = "\n".join((*notes[:3], _NOTHING))
            raise Unreadable("{name}: nothing in it can be read.", hint, name=name)
        return Reading((), parts=tuple(parts), notes=_brief(notes))


def _brief(notes: list[str]) -> tuple[str, ...]:
    more = len(notes) - _NOTES_SHOWN
    rest = (
        [sentence("{count} more files were left out in the same way.").format(count=more)]
        if more > 0
        else []
    )
    return (*notes[:_NOTES_SHOWN], *rest)
