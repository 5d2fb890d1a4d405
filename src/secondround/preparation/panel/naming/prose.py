"""Finding people in sentences and lines, with the titles that go with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import given_names, is_given, words_of
from secondround.preparation.panel.naming.names import Name, begins_name, is_honorific, read_name
from secondround.preparation.panel.naming.titles import bare_title, is_department, names_function

_TOKEN = re.compile(r"(?:[^\W\d_]|['’.‑-])+|[^\w\s]|\d+")
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]{2,90})[)\]]")
_BEHIND = re.compile(
    r"\s*(?:,|[-–—:|\t])\s*(?:(?:who|qui|die|der) (?:is|est|ist)\s+)?"
    r"|\s+(?:is|est|ist)\s+"
)
_CHAIR = re.compile(
    r"(?:panel )?chair\w*(?: of the panel)?|président\w*(?: du jury)?|vorsitz\w*", re.IGNORECASE
)
_ARTICLE = (
    r"(?:our|your|the|an?|notre|votre|le|la|l['’]|un|une|unser\w{0,2}|ihr\w{0,2}|der|die|dem|den|"
    r"mit|with|avec|meet)"
)
_BEFORE = re.compile(
    rf"(?:^|\b{_ARTICLE}(?:\s+|(?<=['’])))(?P<title>[^,;:().]{{2,70}}?)\s*[,:(–-]?\s*$",
    re.IGNORECASE,
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
    return tuple(one for one in _jointly(text, titled) if not (one.lone and _is_word(text, one)))


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
    if re.match(r"\s\d{1,4}\s?[a-z]?\s*(?:[,;(]|$)", after):
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
    start = _past_degrees(text, one.end)
    found = _PARENTHESIS.match(text, start)
    if found and _CHAIR.fullmatch(found[1].strip()) and _BEHIND.match(text, found.end()):
        start, found = found.end(), None
    if found and (title := bare_title(found[1], loose=_is_surely(one))):
        one = replace(one, title=title, stop=found.end())
    elif found and (cue("manager").search(found[1]) or cue("peer").search(found[1])):
        one = replace(one, stop=found.end())
    elif separator := _BEHIND.match(text, start):
        one = _behind(text, one, separator.end(), after)
    elif (word := re.match(r"\s+([a-zà-ÿ]+)", text[start:])) and names_function(plain(word[1])):
        one = _behind(text, one, start + word.start(1), after)
    front = text[before : one.start]
    if not one.title and not one.lone:
        one = replace(one, title=_before(front))
    likely = one.name.formal or bool(one.title) or is_given(one.name.given)
    near = f"{front[-60:]} {text[one.end : max(one.stop, one.end + 40)]}"
    return replace(one, likely=likely, tie=_tie(near))


def _past_degrees(text: str, end: int) -> int:
    """Where the letters behind a name end (", MSc, MBA"), else `end`."""
    while (
        degree := re.match(r",?\s+([A-Z][A-Za-z.]{1,5})\b\.?(?=\s*[,(|\t–-]|$)", text[end:])
    ) and (plain(degree[1]).strip(".") in words_of("after_name")):
        end += degree.end()
    return end


def _behind(text: str, one: Person, start: int, after: int) -> Person:
    """A title after a comma or dash: the shortest stretch that is one, "Risk and Compliance" taken whole."""
    limit = min(after, start + 95)
    best = one
    for stop in cue("title_stops").finditer(text, start):
        if stop.start() > limit:
            break
        stretch = text[start : stop.start()]
        if title := bare_title(stretch, loose=_is_surely(one)):
            best = replace(one, title=title, stop=stop.start())
            best = _with_field(text, best, stop, after)
        if not stop.group().strip().isalpha() or not _joins(text, stop, after):
            return best
    if best is one and (title := bare_title(text[start:limit])):
        # Lines run together: the next person begins where the title ends.
        best = replace(one, title=title, stop=start + len(text[start:limit].rstrip()))
    return best


def _with_field(text: str, one: Person, stop: re.Match[str], after: int) -> Person:
    """ "Matron, Older People's Medicine": the field behind a title where the line ends with it."""
    ends = text.find(";", stop.start())
    ends = ends if ends >= 0 else len(text)
    if stop.group() != "," or after < ends:
        return one
    rest = re.match(
        r",\s+((?:[A-ZÀ-Þ&][\w'’&-]*)(?:\s+(?:and|et|und|of|de|des|d['’][\w-]+|[A-ZÀ-Þa-z&][\w'’&-]*)){0,5})\s*[.!]?\s*$"
        if ends < len(text)
        else r",\s+((?:[A-ZÀ-Þ&][\w'’&-]*)(?:\s+(?:and|et|und|of|de|des|d['’][\w-]+|[A-ZÀ-Þ&][\w'’&-]*)){0,5})\s*[.!]?\s*$",
        text[stop.start() : ends],
    )
    if rest is None:
        return one
    return replace(one, title=f"{one.title}, {rest[1]}", stop=stop.start() + rest.end(1))


def _joins(text: str, stop: re.Match[str], after: int) -> bool:
    """Whether "and" goes on with the title ("Risk and Compliance") rather than to somebody else."""
    words = text[stop.end() : stop.end() + 60].split()
    word = stop.group().strip().lower()
    if word in ("der", "des") and re.search(
        r"\b(?:mitglied|leit\w+)\s*$", text[: stop.start()], re.IGNORECASE
    ):
        return True
    if word not in ("and", "et", "und") or stop.end() >= after or not words:
        return False
    if names_function(plain(words[0])):
        return True
    somebody = read_name(" ".join(words[:2]).strip(",.;)")) if len(words) > 1 else None
    if somebody and somebody.whole:
        return False
    first = words[0]
    return first[:1].isupper() or is_department(first.strip(",.;)")) or first in ("de", "des", "du")


def _before(front: str) -> str:
    """ "our Head of Risk, …", "Head of Risk: …", "… Pflegedirektorin …": the fullest title right before a name."""
    return max(_right_before(front), _after_article(front), key=len)


def _is_surely(one: Person) -> bool:
    return not one.lone and (one.name.formal or is_given(one.name.given))


def _after_article(front: str) -> str:
    found = _BEFORE.search(front[-110:])
    if not found:
        return ""
    stretch = found["title"].rpartition("\t")[2]
    for piece in (stretch, *re.split(rf"\b{_ARTICLE}\s+", stretch, flags=re.IGNORECASE)[::-1]):
        tie = cue("manager").fullmatch(piece.strip()) or cue("peer").fullmatch(piece.strip())
        title = "" if tie or len(piece.split()) > 7 else bare_title(piece)
        opens = title[:1].isupper() or names_function(plain(title.split()[0])) if title else False
        if title and (opens or title.startswith("head of")):
            return title
    return ""


def _right_before(front: str) -> str:
    """ "… Pflegedirektorin Ursula Frei": the words in capitals right before a name that are a title together."""
    found = re.search(
        r"(?:^|[\s,:(])((?:[A-ZÀ-Þ][\w'’-]*\s+(?:(?:of|and|et|de|des|du|und|für)\s+)?){1,5})$",
        front[-70:],
    )
    words = found[1].split() if found else []
    longest = (" ".join(words[-count:]) for count in range(len(words), 0, -1))
    return next(
        (
            text
            for text in longest
            if _opens_title(text.split()[0]) and bare_title(text, loose=True)
        ),
        "",
    )


def _opens_title(word: str) -> bool:
    return names_function(plain(word)) or (
        plain(word).endswith("erin") and plain(word) not in given_names()
    )


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
