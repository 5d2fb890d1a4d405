"""What the candidate said of pay, notice and start, once each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from secondround.preparation.conditions.model import OwnWords, Term
from secondround.preparation.debrief.model import Statement
from secondround.preparation.documents.model import Document, Kind

_WHERE: dict[Kind, str] = {"notes": "notes", "invitation": "mail", "other": "mail"}


def own_words(
    statements: Sequence[Statement], terms: Sequence[Term], documents: Mapping[str, Document]
) -> tuple[OwnWords, ...]:
    """Every statement, and of the sheet's terms those whose words no statement stands on; the oldest first."""
    found = [*_stated(statements, documents), *_termed(statements, terms, documents)]
    return tuple(sorted(found, key=lambda one: one.date or date.min))


def _stated(
    statements: Sequence[Statement], documents: Mapping[str, Document]
) -> Iterator[OwnWords]:
    for one in statements:
        for cited in one.citations[:1]:
            document = documents.get(cited.document_id)
            day = document.date if document else None
            yield OwnWords(one.key, one.subject, one.text, one.where, day, cited)


def _termed(
    statements: Sequence[Statement], terms: Sequence[Term], documents: Mapping[str, Document]
) -> Iterator[OwnWords]:
    places = [(c.passage_id, c.start, c.end) for one in statements for c in one.citations]
    for one in terms:
        for cited in one.citations[:1] if one.origin == "you" else ():
            known = any(
                passage == cited.passage_id and start < cited.end and cited.start < end
                for passage, start, end in places
            )
            document = documents.get(cited.document_id)
            if document and not known:
                where = _WHERE.get(document.kind, "first interview")
                yield OwnWords(one.key, one.topic, one.text, where, one.date, cited)
