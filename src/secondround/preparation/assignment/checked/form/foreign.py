"""Names of others in the fields in which a file says what it is about."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from secondround.preparation.assignment.checked.look import Look, finding, pieces_of, quoted
from secondround.preparation.assignment.checked.model import Finding
from secondround.preparation.evidence.concepts.lexicon import tokens_of

SAID = ("title", "subject", "keywords", "category", "comments", "status", "template")
"""Fields in free words; what somebody added ("custom …") goes with them."""

UNRELATED = ("subject", "comments", "category")
"""Of these, fields that say what a file is about and of which every word may be held against it."""

FEWEST = 2
"""Words of a field that nothing explains from which on it speaks of something else."""

_NAME = r"[A-ZÀ-Þ][\w’'&.-]*"
_RUN = re.compile(rf"{_NAME}(?:\s(?:(?:of|and|de|du|des|la|le|von|der|und|et|&)\s)?{_NAME})*")
"""Words that may be one name together."""


def foreign_names(look: Look) -> Iterator[Finding]:
    """One finding for each free field that names a firm or person that neither the file nor what they wrote knows.

    A single word nobody knows may be any noun: it counts where it is said to be of somebody ("mission Xarel") or
    stands with a word that firms carry ("Clinique Xarel"), or with another such word.
    """
    known = _known_words(look)
    theirs = _their_words(look)
    told = {one.casefold() for one in look.known.employers}
    for name, value in look.finished.fields.items():
        if name not in SAID and not name.startswith("custom "):
            continue
        is_working = _is_of_work(value)
        named = next(_foreign_in(value, theirs if is_working else known), "")
        if named and not any(one in value.casefold() for one in told):
            text = look.say(
                "A field of the file still names {company}: change it before you send it.",
                company=named,
            )
            yield finding(look, "metadata", None, quoted(value), text, of=f"{name} {named}")


def unrelated(look: Look) -> Iterator[Finding]:
    """One finding for each free field that speaks of other work: a thesis, a course, or nothing that the file, what
    they wrote or an application is about. Keywords may be any."""
    known = _known_words(look)
    for name in UNRELATED:
        value = look.finished.fields.get(name, "")
        if value and not next(_foreign_in(value, known), "") and _is_unrelated(value, known):
            text = look.say(
                "A field of the file still says {words}: empty it before you send it.",
                words=quoted(value),
            )
            yield finding(look, "metadata", None, quoted(value), text, of=f"{name} {value}")


def _is_unrelated(value: str, known: frozenset[str]) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]{4,}", value) if not _is_ordinary(word)]
    strange = [word for word in words if not _is_known(word, known)]
    is_other = any(_pattern("other_work").fullmatch(word) for word in strange)
    return is_other or (len(strange) >= FEWEST and len(strange) == len(words))


def _is_of_work(value: str) -> bool:
    """Whether it says that the file was taken over from somebody's, or is not for all to see: then a name in it is
    another's though the file speaks of them too."""
    return bool(re.search(rf"(?<!\w)(?:{_pattern('of_work').pattern})", value, re.IGNORECASE))


def _foreign_in(value: str, known: frozenset[str]) -> Iterator[str]:
    is_taken_over = _is_of_work(value)
    for run in _RUN.finditer(value):
        words = [word for word in run[0].split() if word[0].isupper()]
        strange = [word for word in words if not _is_known(word, known)]
        firm = [word for word in words if _pattern("organisations").fullmatch(word)]
        before = value[: run.start()].rstrip()
        led = bool(re.search(rf"(?:^|\W)(?:{_pattern('leads').pattern})$", before, re.IGNORECASE))
        led = led or any(_pattern("leads").fullmatch(word) for word in words[:-1])
        led = led or _is_offered(before) or _is_apposed(value[run.end() :])
        others = [word for word in strange if word not in firm]
        if others and (firm or led or is_taken_over or len(others) > 1):
            yield run[0]


def _is_offered(before: str) -> bool:
    """Whether what stands before offers work to somebody: "Pitch to"."""
    return bool(re.search(rf"(?:^|\W)(?:{_pattern('offers').pattern})$", before, re.IGNORECASE))


def _is_apposed(behind: str) -> bool:
    """Whether what follows says that it is a house: "Xarel, commune de Brie"."""
    return bool(
        re.match(
            rf",\s(?:the |la |le |l['’]|die |der |das )?(?:{_pattern('organisations').pattern})(?!\w)",
            behind,
            re.IGNORECASE,
        )
    )


def _is_known(word: str, known: frozenset[str]) -> bool:
    tokens = tokens_of(word)
    return all(one in known or len(one) < 3 or one.isdigit() for one in tokens) or _is_ordinary(
        word
    )


def _is_ordinary(word: str) -> bool:
    return bool(_pattern("ordinary").fullmatch(word.strip(".,;:")))


def _known_words(look: Look) -> frozenset[str]:
    """What the pages that are shown say, and what is known of who sends it and who reads it."""
    said = " ".join(piece.text for _, piece in pieces_of(look.pages))
    return _their_words(look) | frozenset(tokens_of(said))


def _their_words(look: Look) -> frozenset[str]:
    """What they wrote, and the names of who sends it and who reads it."""
    known = look.known
    words = (known.brief, known.theirs, known.company, known.candidate, *known.people)
    return frozenset(tokens_of(" ".join(words)))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    raw = json.loads(files(__package__).joinpath("foreign.json").read_text("utf-8"))
    return re.compile(raw[name], re.IGNORECASE)
