"""Researching the company in what was brought in."""

from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import store
from secondround.preparation.company.facts.dossier import dossier
from secondround.preparation.company.facts.weighing import Need, need_words
from secondround.preparation.company.missing import missing_themes
from secondround.preparation.company.model import Fact, MissingTheme
from secondround.preparation.company.names import names
from secondround.preparation.company.sifting import SOURCES, findings
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document, Passage


def research(kit: Kit, candidacy_id: str) -> None:
    """Keep every fact about the company, the weightiest for this round first, and the themes without any."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    passages = document_steps.passages_of(kit, candidacy_id)
    pages = [one for one in passages if one.kind in SOURCES]
    known = names(candidacy.company, documents, pages)
    today = kit.now.date()
    found = findings(documents, pages, known, today)
    facts = dossier(found, known, _need(documents, passages), today)
    missing = missing_themes(facts, say_in(candidacy.language))
    with kit.db.write() as db:
        store.facts.replace(db, kit.owner, candidacy_id, facts)
        store.missing_themes.replace(db, kit.owner, candidacy_id, missing)


def facts_of(kit: Kit, candidacy_id: str) -> tuple[Fact, ...]:
    """All that is known, the weightiest first, with the candidate's changes; `dossier.shown` picks what to show."""
    with kit.db.read() as db:
        found = store.facts.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, found)


def missing_themes_of(kit: Kit, candidacy_id: str) -> tuple[MissingTheme, ...]:
    """The themes nothing was found for."""
    with kit.db.read() as db:
        found = store.missing_themes.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "missing_themes", MissingTheme, found)


def _need(documents: tuple[Document, ...], passages: tuple[Passage, ...]) -> Need:
    posting = [one.text for one in passages if one.kind == "posting"]
    panel = [one.text for one in passages if one.kind in ("invitation", "profile")]
    past = [one.date for one in documents if one.kind in ("notes", "transcript") and one.date]
    return Need(need_words(posting, panel), max(past, default=None), {})
