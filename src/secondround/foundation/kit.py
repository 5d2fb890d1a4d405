"""The tools every step is handed."""

from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from secondround.foundation.errors import EngineMissing
from secondround.foundation.owner import Owner
from secondround.foundation.ports.fetching import Fetch, WebReaders, no_fetch
from secondround.foundation.ports.language import Language
from secondround.foundation.ports.meaning import Embedder
from secondround.foundation.ports.objects import OwnObjects
from secondround.foundation.ports.office.finished import Inspector
from secondround.foundation.ports.office.written import OfficeWriter
from secondround.foundation.ports.press import Press
from secondround.foundation.ports.readers import Reader
from secondround.foundation.ports.speech import (
    Ear,
    OpenAnswer,
    SoundMeter,
    Speaker,
    Transcriber,
    Voices,
)
from secondround.foundation.settings import Settings
from secondround.foundation.storage.database import Database


def no_voices() -> Voices | None:
    """Voices cannot be told apart on this machine."""
    return None


def no_meter() -> SoundMeter | None:
    """Sound cannot be measured on this machine."""
    return None


def no_mp3(_recording: Path) -> bytes:
    """Sound cannot be made smaller on this machine."""
    raise EngineMissing(
        "what makes sound smaller is not installed",
        "Install it with: pip install 'secondround[speech]'",
    )


@dataclass(frozen=True)
class Kit:
    """Made by `bootstrap`, passed down, never global. `now` is the clock, aware; `--as-of` sets it.

    Database and objects are the owner's alone, also in a copy with another owner: none is made for two.
    """

    settings: Settings
    owner: Owner
    now: datetime
    db: Database
    objects: OwnObjects
    choose_reader: Callable[[bytes, str], Reader | None]
    why_not_read: Callable[[bytes, str], str]
    embedders: Sequence[Embedder]
    presses: Mapping[str, Press]
    """By what comes out: "html", "pdf", "ics", "vcf", "qr"."""
    web: WebReaders
    transcribers: Callable[[], Sequence[Transcriber]] = tuple
    """Those on this machine; the first that is good for a language is taken. Found when they are asked for."""
    fetch: Fetch = no_fetch
    """Gets a page from the web; called on the candidate's word alone."""
    voices: Callable[[], Voices | None] = no_voices
    meter: Callable[[], SoundMeter | None] = no_meter
    speakers: Callable[[], Sequence[Speaker]] = tuple
    """What speaks on this machine; the first that has a language is taken."""
    mp3: Callable[[Path], bytes] = no_mp3
    """A recording as MP3, for a browser anywhere. Raises `Unreadable`, `EngineMissing`."""
    language: Language | None = None
    """A language model, where the candidate set one; called on their word alone, and nothing needs it."""
    ears: Callable[[], Sequence[Ear]] = tuple
    """What hears an answer while it is spoken; the first that is good for a language is taken."""
    inspectors: Sequence[Inspector] = ()
    """What looks at finished files, one a format."""
    writers: Mapping[str, OfficeWriter] = field(default_factory=dict)
    """What writes office files and reads them back, by format: "pptx", "docx", "xlsx"."""
    answers: MutableMapping[str, OpenAnswer] = field(default_factory=dict)
    """Those being spoken now, by their owner, candidacy and take; of this process alone."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "db", self.db.of(self.owner))
        object.__setattr__(self, "objects", self.objects.of(self.owner))

    def of(self, owner: Owner, now: datetime) -> "Kit":
        """The same tools for another, at another moment; what they share is open once."""
        return replace(self, owner=owner, now=now)
