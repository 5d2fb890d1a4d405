"""From whose point of view a person will judge, and from what that is inferred."""

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from secondround.foundation.wording import Say
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.panel.model import Lens
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.titles import bare_title
from secondround.preparation.panel.people.mentions import Mention

_STOP = re.compile(
    r"[,.;:()]|\s(?:and|et|und|who|qui|within|in the|at|for|with|based|au sein|dans|avec|chez|bei|mit)\s|$"
)


@dataclass(frozen=True)
class Line:
    """To whom the post reports, by title, and the words that say so."""

    title: str
    citation: Citation


@dataclass(frozen=True)
class Seen:
    """A lens with its reason in words and the words of documents it rests on."""

    lens: Lens
    reason: str
    citations: tuple[Citation, ...] = ()


def reporting_line(posting: Sequence[Passage]) -> Line | None:
    """The title the posting says one reports to ("reporting to the Head of Risk"), when it gives one."""
    for passage in posting:
        found = next(
            (
                one
                for one in cue("superior").finditer(passage.text)
                if is_of_the_post(passage.text, one.start())
            ),
            None,
        )
        if not found:
            continue
        start = (
            found.end()
            + len(passage.text[found.end() :])
            - len(passage.text[found.end() :].lstrip(" :\t"))
        )
        for stop in _STOP.finditer(passage.text, start):
            if title := bare_title(
                re.sub(
                    r"^(?:au|à la|à l['’]|du|de la|the|an?)\s*",
                    "",
                    passage.text[start : stop.start()],
                )
            ):
                return Line(title, cite(passage, found.start(), stop.start()))
    return None


def is_of_the_post(text: str, start: int) -> bool:
    """Whether "reports to" at `start` is said of the post and not of a department or of somebody else."""
    return not cue("not_the_post").search(text[:start])


def lens_of(title: str, mentions: Sequence[Mention], line: Line | None, say: Say) -> Seen:
    """The lens of a person: what is said of the tie first, then the reporting line, then the title."""
    for mention in mentions:
        if mention.part == "superior":
            return Seen("manager", say("The post is said to report to them."), (mention.citation,))
        if mention.tie == "manager":
            return Seen(
                "manager", say("They are named as the future manager."), (mention.citation,)
            )
    if line and title and _same_title(line.title, title):
        reason = say("The posting says the post reports to the “{title}”.", title=line.title)
        return Seen("manager", reason, (line.citation,))
    for mention in mentions:
        if mention.tie == "peer":
            return Seen("peer", say("They are named as a future colleague."), (mention.citation,))
    return _by_title(title, mentions, line, say)


def _by_title(title: str, mentions: Sequence[Mention], line: Line | None, say: Say) -> Seen:
    if not title:
        return _untitled(mentions, say)
    lens = lens_by_title(title)
    if lens == "manager" and line and not _same_title(line.title, title):
        reason = say(
            "Their title, “{title}”, leads people; the posting names “{other}” as the superior.",
            title=title,
            other=line.title,
        )
        return Seen("manager", reason, (line.citation,))
    said = {
        "recruiter": say(
            "Their title, “{title}”, is in recruitment or human resources.", title=title
        ),
        "executive": say("Their title, “{title}”, is in the leadership.", title=title),
        "manager": say("Their title, “{title}”, leads people.", title=title),
        "peer": say("Their title, “{title}”, names no leading part.", title=title),
    }
    return Seen(lens, said[lens])


def _untitled(mentions: Sequence[Mention], say: Say) -> Seen:
    organised = [one for one in mentions if one.part in ("sender", "organizer")]
    if organised:
        reason = say("They arrange the interview; nothing states their title.")
        return Seen("recruiter", reason, (organised[0].citation,))
    return Seen("unknown", say("Nothing states their title."))


def lens_by_title(title: str) -> Lens:
    """The lens a title alone suggests."""
    if role_cue("recruiter").search(title):
        return "recruiter"
    if role_cue("executive").search(title):
        return "executive"
    if role_cue("manager").search(title) and not role_cue("not_manager").search(title):
        return "manager"
    return "peer"


def _same_title(one: str, other: str) -> bool:
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return first == second or (
        min(len(first), len(second)) > 1 and (first <= second or second <= first)
    )


def _words(title: str) -> frozenset[str]:
    small = {
        "of",
        "the",
        "and",
        "de",
        "des",
        "du",
        "la",
        "le",
        "les",
        "et",
        "der",
        "die",
        "und",
        "our",
        "d",
        "l",
    }
    return frozenset(re.findall(r"[^\W\d_]+", plain(title))) - small


@functools.cache
def role_cue(name: str) -> re.Pattern[str]:
    """One pattern of `roles.json`, without regard to case."""
    raw: dict[str, str] = json.loads(files(__package__).joinpath("roles.json").read_text("utf-8"))
    return re.compile(raw[name], re.IGNORECASE)
