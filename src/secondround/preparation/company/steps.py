"""Researching the company in what was brought in."""

from collections.abc import Sequence

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import store
from secondround.preparation.company.facts.dossier import told
from secondround.preparation.company.facts.weighing import (
    Need,
    Weighed,
    closeness,
    nearest,
    need_words,
    weighed,
)
from secondround.preparation.company.missing import missing_themes
from secondround.preparation.company.model import Fact, MissingTheme
from secondround.preparation.company.names import names
from secondround.preparation.company.sifting import SOURCES, findings
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence import steps as evidence_steps

MOST_FACTS, MOST_DEMANDS = 120, 30
"""Facts and sentences of the posting that are compared by meaning."""


def draw_up(kit: Kit, candidacy_id: str) -> None:
    """Keep every fact about the company, the weightiest for this round first, and the themes without any."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    passages = document_steps.passages_of(kit, candidacy_id)
    pages = [one for one in passages if one.kind in SOURCES]
    known = names(candidacy.company, documents, pages)
    today = kit.now.date()
    parts = told(findings(documents, pages, known, today), known, today)
    posting = [one.text for one in passages if one.kind == "posting"]
    past = [one.date for one in documents if one.kind in ("notes", "transcript") and one.date]
    need = Need(
        words=need_words(posting, _panel(passages)),
        last_round=max(past, default=None),
        closeness=_closeness(kit, candidacy.language, parts, posting),
    )
    facts = weighed(parts, need, today)
    told_of = {one.fact.theme for one in parts}.union(*(one.also for one in parts))
    missing = missing_themes(told_of, say_in(candidacy.language))
    with kit.db.write() as db:
        store.facts.replace(db, kit.owner, candidacy_id, facts)
        store.missing_themes.replace(db, kit.owner, candidacy_id, missing)


def facts_of(kit: Kit, candidacy_id: str, most: int | None = None) -> tuple[Fact, ...]:
    """What is known, the weightiest first, with the candidate's changes; `facts.dossier.shown` picks.

    With `most` only so many of those that were found, and all of the candidate's own.
    """
    with kit.db.read() as db:
        found = store.facts.list(db, kit.owner, candidacy_id, most)
    return candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, found)


def fact_counts_of(kit: Kit, candidacy_id: str) -> dict[str, int]:
    """How many facts were found for each theme that has any."""
    with kit.db.read() as db:
        return store.facts.tally(db, kit.owner, candidacy_id, "theme")


def missing_themes_of(kit: Kit, candidacy_id: str) -> tuple[MissingTheme, ...]:
    """The themes nothing was found for."""
    with kit.db.read() as db:
        found = store.missing_themes.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "missing_themes", MissingTheme, found)


def _panel(passages: Sequence[Passage]) -> list[str]:
    return [one.text for one in passages if one.kind in ("invitation", "profile")]


def _closeness(
    kit: Kit, language: str, parts: Sequence[Weighed], posting: Sequence[str]
) -> dict[str, float]:
    demands = [span.text for text in posting for span in sentences(text) if len(span.text) > 30]
    facts = nearest(parts, language, MOST_FACTS)
    texts = [*demands[:MOST_DEMANDS], *(fact.text for fact in facts)]
    rows = evidence_steps.meaning(kit, language, texts) if demands and facts else None
    if rows is None:
        return {}
    split = len(texts) - len(facts)
    cosines = (rows[split:] @ rows[:split].T).max(axis=1)
    return closeness([fact.key for fact in facts], [float(each) for each in cosines])
