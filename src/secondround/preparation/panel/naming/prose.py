"""Finding people in sentences and lines, with the titles that go with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.preparation.panel.naming.beside import (
    Titled,
    past_degrees,
    title_before,
    title_behind,
)
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import given_names, is_given, words_of
from secondround.preparation.panel.naming.names import (
    Name,
    begins_name,
    is_honorific,
    read_name,
    same,
)
from secondround.preparation.panel.naming.titles import bare_title, names_function

_TOKEN = re.compile(r"(?:[^\W\d_]|['’.‑-])+|[^\w\s]|\d+")
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]{2,90})[)\]]")
_BEHIND = re.compile(
    r"\s*(?:,|[-–—:|\t])\s*(?:(?:who|qui|die|der) (?:is|est|ist)\s+)?"
    r"|\s+(?:is|est|ist|als|en tant que)\s+"
)
_CHAIR = re.compile(
    r"(?:panel )?chair\w*(?: of the panel)?|président\w*(?: du jury)?|vorsitz\w*", re.IGNORECASE
)


_STREET = re.compile(r"(?:str(?:aße|asse|\.)|platz|allee|gasse|chaussee)$", re.IGNORECASE)
_IN_STREETS = re.compile(
    r"(?:street|st|road|rd|avenue|ave|lane|square|row|place|way|drive|court|close|crescent|terrace|yard|quay)\.?$",
    re.IGNORECASE,
)

_ARTICLES = frozenset(("der", "die", "das", "dem", "den"))
"""German articles; at the head of a run they begin a sentence and no name ("Der Auswahlkommission gehören an:")."""

_CALLED = re.compile(
    r"\s*(?:[-–—(]|,? (?:alias|that is|i\.e\.|c['’]est|das ist))\s*", re.IGNORECASE
)

_MOST_WORDS = 5
LONGEST = 4_000
"""Characters of one passage that are searched; a page of print. Longer ones are no invitation."""


@dataclass(frozen=True)
class Person:
    """A person named at `text[start:end]`; the title is in the text, its end in `stop`.

    `tie` is "manager" or "peer" where the text says what the person would be to the candidate. `lone` when
    only one word of a name is there.
    """

    start: int
    end: int
    name: Name
    title: str = ""
    stop: int = 0
    tie: str = ""
    lone: bool = False
    likely: bool = False


def people_in(text: str, organisation: frozenset[str] = frozenset()) -> tuple[Person, ...]:
    """Everyone the first `LONGEST` characters name, in order.

    `organisation` are words of the company's name, never a person's.
    """
    text = text[:LONGEST]
    named = [one for run in _runs(text, organisation) if (one := _person(text, run, organisation))]
    titled: list[Person] = []
    for place, one in enumerate(named):
        # A lone word in capitals may be the beginning of the next one's title ("Chartering Director, Mr …").
        before = max((other.stop for other in titled if not other.lone or other.title), default=0)
        if one.start >= before:
            later = (other.start for other in named[place + 1 :] if _is_surely(other))
            titled.append(_titled(text, one, before, next(later, len(text))))
    every = _jointly(text, _called(text, titled))
    return tuple(one for one in every if not (one.lone and _is_word(text, one)))


def _called(text: str, people: Sequence[Person]) -> list[Person]:
    """ "Big Rob - Robert Keane": what somebody is called and then their name is one person."""
    kept: list[Person] = []
    for one in people:
        before = kept[-1] if kept else None
        if before and not one.lone and _is_call_name(text, before, one):
            kept[-1] = replace(one, start=before.start, tie=before.tie or one.tie)
        else:
            kept.append(one)
    return kept


def _is_call_name(text: str, before: Person, one: Person) -> bool:
    short = before.name.full.split()[-1]
    beside = _CALLED.fullmatch(text, before.stop, one.start)
    return (
        beside is not None and not before.name.formal and same(Name(short, ""), one.name) == "maybe"
    )


def _jointly(text: str, people: Sequence[Person]) -> Iterator[Person]:
    """ "Anna Weber and Tom Lee (both Senior Scientists)": the title behind the last is everyone's."""
    following = [*people[1:], None][: len(people)]
    for one, after in zip(people, following, strict=True):
        joined = after and re.fullmatch(
            r"\s*(?:,|and|et|und|&)\s*", text[one.stop : after.start], re.IGNORECASE
        )
        if after and joined and not one.title and cue("joint").match(text, after.end):
            yield replace(one, title=after.title)
        else:
            yield one


def shifted(one: Person, by: int) -> Person:
    """The same person in a text that begins elsewhere."""
    return replace(one, start=one.start + by, end=one.end + by, stop=one.stop + by)


def _runs(text: str, organisation: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches of words that may be one name: capitals, titles of address, particles between them."""
    start = end = -1
    addressed = False
    for token in _TOKEN.finditer(text):
        if start >= 0 and "\t" in text[end : token.start()]:
            yield start, end
            start = -1
        honorific = is_honorific(token.group()) and token.group()[0].isupper()
        if start >= 0 and (
            not _may_be(token.group(), organisation, begun=True) or (honorific and not addressed)
        ):
            yield start, end
            start = -1
        if _may_be(token.group(), organisation, begun=start >= 0):
            start, end = (token.start() if start < 0 else start), token.end()
        addressed = honorific
    if start >= 0:
        yield start, end


def _may_be(word: str, organisation: frozenset[str], begun: bool) -> bool:
    bare = plain(word).strip(".")
    if not bare or not bare[0].isalpha() or (bare in organisation and not begun):
        return False
    if is_honorific(word) and (word[0].isupper() or (begun and "." in word)):
        return True
    if begun and bare in words_of("particles") and len(bare) > 1:
        return True
    if names_function(bare) and bare not in words_of("also_names") | given_names():
        return False
    begins = word[0].isupper() or (begun and begins_name(word))
    return begins and read_name(f"Xanthe {word.strip('.')}") is not None


def _person(text: str, run: tuple[int, int], organisation: frozenset[str]) -> Person | None:
    """The run as a person; a particle left at its end, or a full stop, is not part of it."""
    start, end = run
    words = text[start:end]
    while words and (
        plain(words.split()[-1]) in words_of("particles") and words.split()[-1].islower()
    ):
        words = words.rsplit(None, 1)[0] if " " in words else ""
    words = words.rstrip(".-’'") if not re.search(r"\b[A-Z]\.$", words) else words
    words = re.sub(r"(?<=[a-zà-ÿ])['’]s$", "", words)
    while len(words.split()) > 2 and plain(words.split()[-1]).strip(".") in words_of("after_name"):
        words = words.rsplit(None, 1)[0]
    start, words = _without_noun(start, words)
    if plain(words.split()[0] if words else "") in _ARTICLES:
        return None
    name = read_name(words) if words else None
    if name is None or sum(not is_honorific(word) for word in words.split()) > _MOST_WORDS:
        return None
    lone = not name.family or (not name.given and not name.formal)
    if _is_elsewhere(text, start, start + len(words)) or (lone and words.isupper()):
        return None
    if (
        not lone
        and not name.formal
        and organisation & set(plain(name.full).split())
        and not is_given(name.given)
    ):
        return None
    return Person(start, start + len(words), name, stop=start + len(words), lone=lone)


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Whether a name is a street's, a school's, a company's, or goes on with a figure (a postcode)."""
    before, after = text[max(start - 40, 0) : start], text[end : end + 30]
    if re.match(r"\s\d{1,5}\s?[a-z]?\s*(?:[,;().]|$)", after):
        return True
    words = text[start:end].split()
    if len(words) > 1 and _STREET.search(words[-1]):
        return True
    if (
        len(words) > 1
        and re.search(r"(?:^|[\s,(])\d{1,4}\s$", before)
        and _IN_STREETS.match(words[-1])
    ):
        return True
    if after[:1].isdigit() or cue("not_a_person_before").search(before):
        return True
    return cue("not_a_person_after").search(after) is not None


def _without_noun(start: int, words: str) -> tuple[int, str]:
    """ "Designerin Lea Brodersen", "Schwester Andrea Hölzl": what stands before a first name is no part of it."""
    first, *rest = words.split()
    noun = len(rest) > 1 and not is_given(first) and not is_honorific(first)
    if noun and is_given(rest[0]) and plain(first).endswith(("in", "er", "eur", "ist", "rice")):
        return start + words.index(rest[0], len(first)), " ".join(rest)
    return start, words


def _titled(text: str, one: Person, before: int, after: int) -> Person:
    start = past_degrees(text, one.end)
    found = _PARENTHESIS.match(text, start)
    if found and _CHAIR.fullmatch(found[1].strip()) and _BEHIND.match(text, found.end()):
        start, found = found.end(), None
    if found and (title := bare_title(found[1], loose=_is_surely(one))):
        one = replace(one, title=title, stop=found.end())
    elif found and (cue("manager").search(found[1]) or cue("peer").search(found[1])):
        one = replace(one, stop=found.end())
    elif separator := _BEHIND.match(text, start):
        one = _with_title(one, title_behind(text, separator.end(), after, _is_surely(one)))
    elif (word := re.match(r"\s+([a-zà-ÿ]+)", text[start:])) and names_function(plain(word[1])):
        one = _with_title(one, title_behind(text, start + word.start(1), after, _is_surely(one)))
    front = text[before : one.start]
    if not one.title and not one.lone:
        one = replace(one, title=title_before(front))
    likely = one.name.formal or bool(one.title) or is_given(one.name.given)
    near = f"{front[-60:]} {text[one.end : max(one.stop, one.end + 40)]}"
    return replace(one, likely=likely, tie=_tie(near))


def _with_title(one: Person, found: Titled | None) -> Person:
    return replace(one, title=found.title, stop=found.stop) if found else one


def _is_surely(one: Person) -> bool:
    return not one.lone and (one.name.formal or is_given(one.name.given))


def _tie(near: str) -> str:
    if cue("manager").search(near):
        return "manager"
    return "peer" if cue("peer").search(near) else ""


def _is_word(text: str, one: Person) -> bool:
    """A lone capital at the beginning of a sentence is more often a word than a name."""
    before = text[: one.start].rstrip()
    opens = not before or before[-1] in ".!?:;•"
    belongs = re.search(r"\b(?:of|de|des|du|für|in|the|la|le|les|das|die|der)$", before)
    return bool(belongs) or (opens and not one.title)
