"""The lines of which calendars (RFC 5545) and contact cards (RFC 6350) are made."""

import quopri
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_HEAD = re.compile(
    r"(?:([\w-]+)\.)?([\w-]+)"
    r"((?:;[^:;=]+(?:=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)?)*):"
)
_PARAMETER = re.compile(r";([^:;=]+)(?:=((?:\"[^\"]*\"|[^\";:])*))?")
_ESCAPED = re.compile(r"\\([nN\\,;:\"])")
_SOFT = "QUOTED-PRINTABLE"


@dataclass(frozen=True)
class ContentLine:
    """NAME;PARAMETER=value:value, the name and the parameters' names in capitals."""

    name: str
    value: str
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value with escapes undone; line breaks kept."""
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


@dataclass
class Component:
    """What stands between BEGIN and END."""

    kind: str
    lines: list[ContentLine] = field(default_factory=list)
    inner: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> ContentLine | None:
        """The first line of that name with a value."""
        return next((line for line in self.lines if line.name == name and line.value.strip()), None)

    def all(self, name: str) -> list[ContentLine]:
        """All lines of that name with a value."""
        return [line for line in self.lines if line.name == name and line.value.strip()]


def components(text: str) -> list[Component]:
    """The outermost components; an END too many or missing does no harm."""
    root = Component("")
    stack = [root]
    for line in content_lines(text):
        if line.name == "BEGIN":
            inner = Component(line.value.strip().upper())
            stack[-1].inner.append(inner)
            stack.append(inner)
        elif line.name == "END":
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].lines.append(line)
    return root.inner


def every(roots: Sequence[Component], kind: str) -> Iterator[Component]:
    """All components of a kind, however deep, in order."""
    stack = list(reversed(roots))
    while stack:
        one = stack.pop()
        if one.kind == kind:
            yield one
        stack.extend(reversed(one.inner))


def content_lines(text: str) -> Iterator[ContentLine]:
    """The lines, unfolded; what is no content line is left out."""
    for row in _rows(text):
        if found := _HEAD.match(row):
            parameters = {
                key.strip().upper(): value.replace('"', "")
                for key, value in _PARAMETER.findall(found[3])
            }
            value = _plain(row[found.end() :], parameters)
            yield ContentLine(found[2].upper(), value, parameters)


def _rows(text: str) -> Iterator[str]:
    """Unfolded lines; those in quoted-printable (vCard 2.1) go on after each "=" at their end."""
    pieces: list[str] = []
    for row in text.replace("\ufeff", "").split("\n"):
        if pieces and pieces[-1].endswith("=") and _SOFT in pieces[0].partition(":")[0].upper():
            pieces[-1] = pieces[-1][:-1]
            pieces.append(row)
        elif pieces and row[:1] in (" ", "\t"):
            pieces.append(row[1:])
        else:
            yield "".join(pieces)
            pieces = [row]
    yield "".join(pieces)


def _plain(value: str, parameters: dict[str, str]) -> str:
    """The value with quoted-printable undone (vCard 2.1)."""
    coded = (
        parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE"
        or "QUOTED-PRINTABLE" in parameters
    )
    if not coded:
        return value
    raw = quopri.decodestring(value.encode("utf-8", errors="replace"))
    try:
        return raw.decode(parameters.get("CHARSET") or "utf-8", errors="replace")
    except LookupError:
        return raw.decode("utf-8", errors="replace")
