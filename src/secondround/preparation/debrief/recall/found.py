"""From what a candidate brought to lines, and from lines that answer to what is shown."""

from collections.abc import Mapping, Sequence

from secondround.preparation.debrief.model import AskedEnquiry, Exchange, Found, FoundTurn
from secondround.preparation.debrief.recall.lines import Line, lines_of_notes, lines_of_turns
from secondround.preparation.debrief.recall.search import Hit
from secondround.preparation.documents.language import language_of
from secondround.preparation.documents.model import Document, Passage
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.turns import Side

AROUND = 2
"""Lines shown before and after the one that answers, where the stretch has them not already."""

FIRST_ROUND = 1
"""What a document of the talks tells of where nobody said which round it was."""


def lines_of(
    documents: Sequence[Document],
    passages: Mapping[str, Sequence[Passage]],
    candidate: str,
    language: str,
    asks: Mapping[str, frozenset[Side]],
) -> tuple[Line, ...]:
    """Every line of the transcripts and notes; `passages` and `asks` by document id and by passage id."""
    found: list[Line] = []
    for document in documents:
        mine = passages.get(document.id, ())
        round_ = document.round or FIRST_ROUND
        if document.kind == "transcript":
            spoken_in = language_of(" ".join(one.text for one in mine)) or language
            found += lines_of_turns(turns_of(mine, candidate, spoken_in), asks, round_, spoken_in)
        elif document.kind == "notes":
            found += lines_of_notes(mine, asks, round_)
    return tuple(found)


def asks_by_passage(
    exchanges: Sequence[Exchange], enquiries: Sequence[AskedEnquiry]
) -> dict[str, frozenset[Side]]:
    """Which sides ask something in a passage, as the debrief has it."""
    found: dict[str, frozenset[Side]] = {}
    sides: tuple[tuple[Side, Sequence[Exchange | AskedEnquiry]], ...] = (
        ("interviewer", exchanges),
        ("candidate", enquiries),
    )
    for side, ones in sides:
        for citation in (citation for one in ones for citation in one.citations):
            found[citation.passage_id] = found.get(citation.passage_id, frozenset()) | {side}
    return found


def found_at(lines: Sequence[Line], hit: Hit) -> Found:
    """The line that answers with the lines around it, and a question's answer or an answer's question."""
    best = lines[hit.best]
    first, last = _reach(lines, hit)
    return Found(
        document=best.citations[0].document,
        round=best.round,
        place=best.citations[0].locator,
        start=best.start,
        sure=hit.sure,
        turns=tuple(
            FoundTurn(
                line.speaker, line.side, line.text, answers=at == hit.best, citations=line.citations
            )
            for at, line in enumerate(lines[first:last], first)
        ),
    )


def _reach(lines: Sequence[Line], hit: Hit) -> tuple[int, int]:
    """The stretch, at least `AROUND` lines about the best; never into another document."""
    first, last = (
        min(hit.stretch.start, hit.best - AROUND),
        max(hit.stretch.end, hit.best + AROUND + 1),
    )
    same = [
        at
        for at in range(max(first, 0), min(last, len(lines)))
        if lines[at].document == lines[hit.best].document
    ]
    return same[0], same[-1] + 1
