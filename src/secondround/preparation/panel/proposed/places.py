"""Where a round takes place: an address or room, or the link of a video meeting."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.panel.proposed.cues import cue, cue_parts, words

_URL = re.compile(
    r"https?://[^\s<>\"'\])]+"
    r"|(?<![\w@/.-])(?:meet\.google\.com|teams\.(?:microsoft|live)\.com|whereby\.com|meet\.jit\.si"
    r"|(?:[\w-]+\.)?zoom\.us|[\w-]+\.webex\.com)/[^\s<>\"'\])]+",
    re.IGNORECASE,
)
"""An address of the web; those of meetings also as people say them, without what goes before the host."""

_INITIAL = re.compile(r"\b[A-Z]\.$")
"""A stop that ends no sentence ("avenue J.F. Kennedy")."""


@dataclass(frozen=True)
class Place:
    """A place or link as text, and the words it stands in."""

    text: str
    citation: Citation

    @property
    def exact(self) -> bool:
        """Whether a street or building can be found by it."""
        return bool(_address().search(self.text))


def link_in(passages: Sequence[Passage]) -> Place | None:
    """The address of the video meeting: the first of a known kind, unwrapped from safety redirects."""
    for passage in passages:
        for match in _URL.finditer(passage.text):
            address = unwrapped(_whole(match.group().rstrip(".,;:!?>")))
            if is_meeting(address):
                return Place(
                    address,
                    cite(
                        passage, match.start(), match.start() + len(match.group().rstrip(".,;:!?>"))
                    ),
                )
    return None


def _whole(address: str) -> str:
    return address if re.match("https?://", address, re.IGNORECASE) else f"https://{address}"


def is_meeting(address: str) -> bool:
    """Whether a web address is a meeting's rather than its help, options or telephone page."""
    parts = urlsplit(address)
    whole = f"{parts.hostname or ''}{parts.path}".lower()
    return any(host in whole for host in words("hosts")) and not cue("not_the_meeting").search(
        whole
    )


def unwrapped(address: str) -> str:
    """The address that a mail filter or search engine put inside another."""
    parts = urlsplit(address)
    host = (parts.hostname or "").lower()
    if host.endswith(("safelinks.protection.outlook.com", "google.com", "urldefense.com")):
        inner = parse_qs(parts.query)
        for name in ("url", "q", "u"):
            if inner.get(name, [""])[0].startswith("http"):
                return unquote(inner[name][0]) if "%3A" in inner[name][0] else inner[name][0]
    return address


def place_in(passages: Sequence[Passage]) -> Place | None:
    """The place a message names: by label, by address, by "at our offices"; with its room where that is near."""
    for passage in passages:
        labelled = cue("place_label").match(passage.text)
        if (
            labelled
            and not _URL.search(labelled["place"])
            and not cue("online").match(labelled["place"])
        ):
            return _stated(passage, *labelled.span("place"))
    for passage in passages:
        if found := _address().search(passage.text):
            return _with_room(passage, *found.span())
    for passage in passages:
        if (found := cue("held").search(passage.text)) and found.lastgroup:
            return _stated(passage, *found.span(found.lastgroup))
    for name in ("offices", "inside"):
        for passage in passages:
            if found := cue(name).search(passage.text):
                return _with_room(passage, *found.span(found.lastgroup or 0))
    return None


def stated_place(passage: Passage) -> Place:
    """A field that holds a place, without the name of the video service that programs add to it."""
    return _stated(passage, 0, len(passage.text))


def _stated(passage: Passage, start: int, end: int) -> Place:
    words = passage.text[start:end]
    ends = (span.end for span in sentences(words) if not _INITIAL.search(words[: span.end]))
    words = words[: next(ends, len(words))]
    cut = re.search(
        r"\s*[/;|]\s*(?:microsoft teams|teams|zoom|google meet|webex|online).*$|[.\s]+$",
        words,
        re.IGNORECASE,
    )
    words = words[: cut.start()] if cut else words
    return Place(words, cite(passage, start, start + len(words)))


def is_online(text: str) -> bool:
    """Whether a stated location only says that the meeting is online."""
    return not text or bool(cue("online").match(text)) or bool(_URL.fullmatch(text.strip()))


def _with_room(passage: Passage, start: int, end: int) -> Place:
    words = passage.text[start:end].strip(" ,")
    inside = [*cue("room").finditer(passage.text), *cue("inside").finditer(passage.text)]
    rooms = [r for r in inside if not (r.start() < end and start < r.end())]
    if not rooms:
        return Place(words, cite(passage, start, end))
    # The room and the address from one passage; the citation spans both.
    spoken = ", ".join(dict.fromkeys((words, *(room.group().strip() for room in rooms))))
    first, last = min(r.start() for r in rooms), max(r.end() for r in rooms)
    return Place(spoken, cite(passage, min(start, first), max(end, last)))


@functools.cache
def _address() -> re.Pattern[str]:
    """A street with its number in any of the three languages, with its town where that follows; case counts."""
    streets, town = cue_parts("streets"), cue_parts("town")
    return re.compile(rf"(?:{'|'.join(streets)}){town[0]}")
