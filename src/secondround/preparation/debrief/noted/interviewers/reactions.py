"""What notes say about how an answer was taken, and how an interviewer seemed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from secondround.preparation.debrief.noted.entries import Entry
from secondround.preparation.debrief.noted.lines import Line
from secondround.preparation.debrief.noted.signs import NAME, shows, sign
from secondround.preparation.evidence.talk.turns import Piece

_THEIR_VERB = re.compile(r"(?:a|ont|hat|haben)\s+\w+(?:é|i|t|en)\b|(?:smil|nodd|frown|laugh)ed\b")
Tone = Literal["doubt", "half", "liking", "neutral"]

_CLAUSE = re.compile(
    r"(?<!\b[A-Z])[,;.()–—!]+\s*|\t\s*|\s-\s|\s(?=(?:and|but|et|mais|und|aber) (?:s?he|they|elle|il|er|sie)\b)"
)
_JOINERS = re.compile(r"^(?:and|but|et|mais|und|aber|then|puis|dann)\s+", re.IGNORECASE)
_NOT_NAMED = frozenset(
    "how what why where when who our we you there this that she he they i both elle il ils "
    "elles on er sie ich je q a me the la le der die das and but it went good bad really "
    "very not seemed looked nodded smiled frowned said told asked long short".split()
)


@dataclass(frozen=True)
class Reaction:
    """A clause of the notes: `person` as written in it (a name, or empty), `own` about the candidate."""

    piece: Piece
    tone: Tone
    person: str
    own: bool


def split_answer(entry: Entry) -> tuple[tuple[Piece, ...], tuple[Reaction, ...]]:
    """The pieces that answer, and the clauses among them that tell how the answer was taken."""
    answers: list[Piece] = []
    reactions: list[Reaction] = []
    for piece in entry.answers:
        run: list[Piece] = []
        clauses = list(clauses_of(piece))
        for clause in clauses:
            reaction = reaction_in(clause, alone=len(clauses) == 1)
            if reaction:
                reactions.append(reaction)
                answers += _whole(run)
                run = []
            else:
                run.append(clause)
        answers += _whole(run)
    return tuple(answers), tuple(reactions)


def _whole(run: Sequence[Piece]) -> list[Piece]:
    """Neighbouring clauses as one piece, with the marks between them."""
    return [Piece(run[0].passage, run[0].start, run[-1].end)] if run else []


def reactions_in(lines: Sequence[Line]) -> tuple[Reaction, ...]:
    """The clauses of lines outside the entries that tell how someone seemed."""
    found = []
    for line in lines:
        if line.section in ("open", "promised", "people", "wished", "said"):
            continue
        if line.section == "impressions":
            found += _each_seemed(line.piece)
            continue
        for clause in clauses_of(line.piece):
            reaction = reaction_in(clause)
            if reaction and not reaction.own and _is_of_person(reaction):
                found.append(reaction)
    return tuple(found)


def _each_seemed(piece: Piece) -> list[Reaction]:
    """One for the whole, or one for each clause where several people are named."""
    each = [_seemed(clause) for clause in clauses_of(piece)]
    several = len({one.person for one in each if one.person}) > 1
    return each if several else [_seemed(piece)]


def _seemed(piece: Piece) -> Reaction:
    """A sentence of the candidate's own account of how they seemed; mixed signs are neutral."""
    doubt = shows("reactions", "doubt", piece.text)
    liking = shows("reactions", "liking", piece.text)
    found = re.match(rf"({NAME}|[A-ZÀ-ÖØ-Þ]\b)", piece.text)
    person = (
        found[1].removesuffix("'s").removesuffix("’s")
        if found and found[1].split()[0].lower() not in _NOT_NAMED
        else ""
    )
    tone: Tone = "neutral" if doubt == liking else "doubt" if doubt else "liking"
    return Reaction(piece, tone, person, own=False)


def clauses_of(piece: Piece) -> Iterator[Piece]:
    """The clauses of a piece, without the marks between them."""
    at = 0
    ends = [*((m.start(), m.end()) for m in _CLAUSE.finditer(piece.text)), (len(piece.text),) * 2]
    for stop, after in ends:
        words = piece.text[at:stop]
        begin = at + len(words) - len(words.lstrip())
        if joiner := _JOINERS.match(words.strip()):
            begin += joiner.end()
        if words.strip() and begin < stop:
            end = begin + len(piece.text[begin:stop].rstrip())
            yield Piece(piece.passage, piece.start + begin, piece.start + end)
        at = after


def reaction_in(clause: Piece, alone: bool = False) -> Reaction | None:
    """The reaction a clause tells of; `alone`, it counts without naming a person, too."""
    text = clause.text
    if sign("reactions", "mark").fullmatch(text):
        return Reaction(clause, "liking", "", own=True)
    person = person_in(text)
    someone = bool(person) or shows("reactions", "person", text)
    someone = someone or bool(_THEIR_VERB.match(text))
    own = not someone and (
        shows("reactions", "self", text) or not (alone or len(text.split()) <= 4)
    )
    if shows("reactions", "half", text) and not someone:
        return Reaction(clause, "half", "", own=True)
    if shows("reactions", "badly", text) and not someone:
        return Reaction(clause, "doubt", "", own=True)
    if shows("reactions", "well", text) and not someone:
        return Reaction(clause, "liking", "", own=True)
    if own:
        return None
    if shows("reactions", "doubt", text):
        return Reaction(clause, "doubt", person, own=False)
    if shows("reactions", "liking", text):
        return Reaction(clause, "liking", person, own=False)
    if someone and shows("reactions", "came_across", text):
        return Reaction(clause, "neutral", person, own=False)
    return None


def person_in(text: str) -> str:
    """The name a clause begins with, when what follows is told of that person; else empty."""
    found = re.match(
        rf"(?:(?:but|and|mais|et|aber|und) )?({NAME}|[A-ZÀ-ÖØ-Þ]\b\.?(?!'))\s+\w", text
    )
    if not found or found[1].split()[0].lower().strip(".'") in _NOT_NAMED:
        return ""
    after = text[found.end(1) :]
    told = any(sign("reactions", name).search(after) for name in ("doubt", "liking", "came_across"))
    return found[1] if told else ""


def _is_of_person(reaction: Reaction) -> bool:
    return bool(reaction.person) or shows("reactions", "person", reaction.piece.text)
