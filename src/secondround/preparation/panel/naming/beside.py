"""The title that stands beside a name: behind it, or right before it."""

import re
from dataclasses import dataclass

from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.lexicon import given_names, words_of
from secondround.preparation.panel.naming.names import read_name
from secondround.preparation.panel.naming.titles import bare_title, is_department, names_function

_ARTICLE = (
    r"(?:our|your|the|an?|notre|votre|le|la|l['’]|un|une|unser\w{0,2}|ihr\w{0,2}|der|die|dem|den|"
    r"mit|with|avec|meet)"
)
_BEFORE = re.compile(
    rf"(?:^|\b{_ARTICLE}(?:\s+|(?<=['’])))(?P<title>[^,;:().]{{2,70}}?)\s*[,:(–-]?\s*$",
    re.IGNORECASE,
)
_JOINS = re.compile(rf"^(?:(?:and|et|und)\s+)?(?:{_ARTICLE}\s+)?", re.IGNORECASE)
_FIELD = (
    r",\s+((?:[A-ZÀ-Þ&][\w'’&-]*)"
    r"(?:\s+(?:and|et|und|of|de|des|d['’][\w-]+|{word}[\w'’&-]*)){{0,5}})\s*[.!]?\s*$"
)


@dataclass(frozen=True)
class Titled:
    """A title and where it ends in the text."""

    title: str
    stop: int


def past_degrees(text: str, end: int) -> int:
    """Where the letters behind a name end (", MSc, MBA"), else `end`."""
    while (
        degree := re.match(r",?\s+([A-Z][A-Za-z.]{1,5})\b\.?(?=\s*[,(|\t–-]|$)", text[end:])
    ) and (plain(degree[1]).strip(".") in words_of("after_name")):
        end += degree.end()
    return end


def title_behind(text: str, start: int, after: int, surely: bool) -> Titled | None:
    """A title after a comma or dash: the shortest stretch that is one, "Risk and Compliance" taken whole.

    `after` is where the next person begins; `surely` when it is certain that a person stands before.
    """
    limit = min(after, start + 95)
    best: Titled | None = None
    for stop in cue("title_stops").finditer(text, start):
        if stop.start() > limit:
            break
        stretch = text[start : stop.start()]
        if title := bare_title(stretch, loose=surely):
            best = _with_field(text, Titled(title, stop.start()), stop, after)
        if not stop.group().strip().isalpha() or not _joins(text, stop, after):
            return best
    if best is None and (title := bare_title(text[start:limit])):
        # Lines run together: the next person begins where the title ends.
        best = Titled(title, start + len(text[start:limit].rstrip()))
    return best


def _with_field(text: str, one: Titled, stop: re.Match[str], after: int) -> Titled:
    """ "Matron, Older People's Medicine": the field behind a title, where the line or entry ends with it."""
    ends = text.find(";", stop.start())
    listed = ends >= 0
    ends = ends if listed else len(text)
    if stop.group() != "," or after < ends:
        return one
    word = "[A-ZÀ-Þa-zà-ÿ&]" if listed else "[A-ZÀ-Þ&]"
    rest = re.match(_FIELD.format(word=word), text[stop.start() : ends])
    return Titled(f"{one.title}, {rest[1]}", stop.start() + rest.end(1)) if rest else one


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
    if word == "et" and re.search(
        r"(?:ière|ive|ale|elle|ique|ier|if|al|el|aire)s?$", first.strip(",.;)")
    ):
        return True  # "administrative et financière"
    return first[:1].isupper() or is_department(first.strip(",.;)")) or first in ("de", "des", "du")


def title_before(front: str) -> str:
    """ "our Head of Risk, …", "Head of Risk: …", "… Pflegedirektorin …": the fullest title right before a name."""
    return max(_right_before(front), _after_article(front), key=len)


def _after_article(front: str) -> str:
    found = _BEFORE.search(front[-110:])
    if not found:
        return ""
    stretch = found["title"].rpartition("\t")[2]
    pieces = (stretch, *re.split(rf"\b{_ARTICLE}\s+", stretch, flags=re.IGNORECASE)[::-1])
    for piece in (_JOINS.sub("", one.strip()) for one in pieces):
        tie = cue("manager").fullmatch(piece) or cue("peer").fullmatch(piece)
        title = "" if tie or len(piece.split()) > 7 else bare_title(piece)
        if title and (title[:1].isupper() or title.startswith("head of") or _is_function(title)):
            return title
    return ""


def _is_function(title: str) -> bool:
    """Whether a title without capitals begins with what somebody does, or is a word or two that end with it ("yard
    manager")."""
    words = plain(title).split()
    return names_function(words[0]) or (len(words) <= 3 and names_function(words[-1]))


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
