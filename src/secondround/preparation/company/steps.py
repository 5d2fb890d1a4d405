"""Researching the company in what was brought in."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.spacing import GRADES, dues_after
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import store
from secondround.preparation.company.facts.dating import is_stale
from secondround.preparation.company.facts.dossier import MOST, SHOWN, shown, side_by_side
from secondround.preparation.company.facts.talked import last_talk
from secondround.preparation.company.facts.weighing import (
    Need,
    Weighed,
    closeness,
    is_new,
    nearest,
    need_words,
    weighed,
)
from secondround.preparation.company.facts.weightiest import weightiest
from secondround.preparation.company.model import (
    THEMES,
    Fact,
    MissingTheme,
    RecallCard,
    Recalled,
    Sitting,
    Summary,
)
from secondround.preparation.company.names import names
from secondround.preparation.company.prose.boilerplate import repeated
from secondround.preparation.company.recall.cards import cards, of_fact, sitting
from secondround.preparation.company.sifting import findings, sources
from secondround.preparation.company.summary.telling import summarised
from secondround.preparation.company.themes.missing import missing_themes
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.kinds.whose import is_of_another
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence import steps as evidence_steps

MOST_FACTS, MOST_DEMANDS = 120, 30
"""Facts and sentences of the posting that are compared by meaning."""

_PAGES_AT_ONCE = 20
_AROUND: tuple[Kind, ...] = ("posting", "invitation", "profile", "notes", "transcript")


def draw_up(kit: Kit, candidacy_id: str) -> None:
    """Keep every fact about the company, the weightiest for this round first, and the themes without any."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    ours = [one for one in documents if not is_of_another(one, candidacy.company)]
    around, today = document_steps.passages_of(kit, candidacy_id, *_AROUND), kit.now.date()
    posting = [one.text for one in around if one.kind == "posting"]
    words = need_words(posting, _panel(around))
    need = Need(words, last_talk(documents, around, today), closeness={})
    read = partial(_pages, kit, candidacy_id, sources(ours))
    known = names(candidacy.company, ours, (one for _, page in read() for one in page))
    again = repeated(one for _, page in read() for one in page)
    found = (findings(document, page, again, known, today) for document, page in read())
    parts = weightiest(found, need, known, today)
    close = _closeness(kit, candidacy.language, parts, posting)
    facts = weighed(parts, replace(need, closeness=close), today)
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


def dossier_of(kit: Kit, candidacy_id: str) -> tuple[Fact, ...]:
    """The best of each theme, and the candidate's own: what a page shows and what is learnt by heart."""
    with kit.db.read() as db:
        best = store.facts.list(db, kit.owner, candidacy_id, MOST)
        first = store.facts.first_of_each(db, kit.owner, candidacy_id, "theme", SHOWN)
    found = tuple({one.key: one for one in (*best, *first)}.values())
    return shown(candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, found))


def summary_of(kit: Kit, candidacy_id: str, dossier: Sequence[Fact] | None = None) -> Summary:
    """What to answer to "What do you know about us?" in about a minute: facts as they stand, none worded anew.

    `dossier` is that of `dossier_of` where it was read already.
    """
    candidacy = candidacy_steps.find(kit, candidacy_id)
    facts = dossier_of(kit, candidacy_id) if dossier is None else dossier
    say = say_in(candidacy.language)
    return summarised(facts, candidacy.company, candidacy.language, say)


def disputes_of(kit: Kit, candidacy_id: str, facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], ...]:
    """Facts that cannot all be true, side by side, the newest first; each stands in one of them."""
    keys = {key for one in facts for key in one.contradicted_by}
    known = {one.key: one for one in (*facts, *facts_named(kit, candidacy_id, keys))}
    return tuple(sides for _, sides in side_by_side(facts, known) if sides)


def new_of(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Those of after the last interview, the newest first."""
    new = [one for one in facts if one.new and one.date]
    return tuple(sorted(new, key=lambda one: (one.date or date.min, one.weight), reverse=True))


def facts_on(kit: Kit, candidacy_id: str, theme: str) -> tuple[Fact, ...]:
    """All that is known on one theme, the weightiest first, with the candidate's changes and own facts."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, "facts")
    moved = {one.key for one in edits if one.field == "theme" and one.value == theme}
    with kit.db.read() as db:
        found = store.facts.list(db, kit.owner, candidacy_id, only={"theme": theme})
        moved_here = store.facts.named(db, kit.owner, candidacy_id, moved)
    kept = {one.key: one for one in (*found, *moved_here)}
    changed = candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, tuple(kept.values()))
    return tuple(
        sorted((one for one in changed if one.theme == theme), key=lambda one: -one.weight)
    )


def facts_named(kit: Kit, candidacy_id: str, keys: Collection[str]) -> tuple[Fact, ...]:
    """Those of these keys that are known, with the candidate's changes; a removed one is not."""
    with kit.db.read() as db:
        found = store.facts.named(db, kit.owner, candidacy_id, keys)
    changed = candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, found)
    return tuple(one for one in changed if one.key in keys)


def fact_counts_of(kit: Kit, candidacy_id: str) -> dict[str, int]:
    """How many facts are known on each theme that has any, the candidate's own included; in the themes' order."""
    touched = {one.key for one in candidacy_steps.edits_of(kit, candidacy_id, "facts")}
    with kit.db.read() as db:
        counts = Counter(store.facts.tally(db, kit.owner, candidacy_id, "theme"))
        before = store.facts.named(db, kit.owner, candidacy_id, touched)
    counts.subtract(one.theme for one in before)
    after = candidacy_steps.with_edits(kit, candidacy_id, "facts", Fact, before)
    counts.update(one.theme for one in after)
    return {theme: counts[theme] for theme in THEMES if counts[theme] > 0}


def add_fact(
    kit: Kit, candidacy_id: str, theme: str, text: str, source: str, day: date | None = None
) -> Fact:
    """Keep a fact of the candidate's own, with where it is from. Raises `Refused` without words."""
    words, known = " ".join(text.split()), next((one for one in THEMES if one == theme), None)
    if not words or known is None:
        raise Refused("there is no fact to keep", "Choose a theme and write what you know.")
    made = Fact(
        key=key_of("fact", "own", words),
        theme=known,
        text=words,
        date=day,
        date_about=False,
        stale=is_stale(known, day, kit.now.date()),
        contradicted_by=(),
        weight=1.0,
        citations=(),
        source=" ".join(source.split()),
    )
    candidacy_steps.add_own(kit, candidacy_id, "facts", made)
    return made


def date_fact(kit: Kit, candidacy_id: str, key: str, day: date | None, about: bool) -> None:
    """Keep when a fact was so, as the candidate knows it; None where nobody does. Raises `NotFound`."""
    found = facts_named(kit, candidacy_id, {key})
    if not found:
        raise NotFound("the fact", "Its documents may have been read anew.")
    changes = {
        "date": day.isoformat() if day else None,
        "date_about": about and day is not None,
        "stale": is_stale(found[0].theme, day, kit.now.date()),
        "new": is_new(day, _last_talk(kit, candidacy_id), kit.now.date()),
    }
    for field, value in changes.items():
        candidacy_steps.edit(kit, candidacy_id, "facts", key, field, value)


def missing_themes_of(kit: Kit, candidacy_id: str) -> tuple[MissingTheme, ...]:
    """The themes nothing was found for."""
    with kit.db.read() as db:
        found = store.missing_themes.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "missing_themes", MissingTheme, found)


def cards_of(kit: Kit, candidacy_id: str) -> tuple[RecallCard, ...]:
    """What to know by heart, the weightiest first, as far as it was learnt."""
    return _deck(kit, candidacy_id, dossier_of(kit, candidacy_id), _past(kit, candidacy_id))


def sitting_of(
    kit: Kit,
    candidacy_id: str,
    interview: datetime | None,
    more: int = 0,
    dossier: Sequence[Fact] | None = None,
) -> Sitting:
    """The next card and what is due; `interview` is when the day comes, `more` new cards beyond today's.

    `dossier` is that of `dossier_of` where it was read already.
    """
    facts = dossier_of(kit, candidacy_id) if dossier is None else dossier
    past = _past(kit, candidacy_id)
    return sitting(_deck(kit, candidacy_id, facts, past), past, kit.now, interview, more)


def recall(
    kit: Kit, candidacy_id: str, fact: str, grade: str, interview: datetime | None
) -> Recalled:
    """Keep how well a card was recalled; it comes again accordingly. Raises `Refused` and `NotFound`."""
    given = next((one for one in GRADES if one == grade), None)
    if given is None:
        raise Refused("{grade} is no grade", "Choose again, hard, good or easy.", grade=grade)
    if not facts_named(kit, candidacy_id, {fact}):
        raise NotFound("the card", "Its documents may have been read anew.")
    past = of_fact(_past(kit, candidacy_id), fact)
    due = dues_after(past, kit.now, interview)[given]
    made = Recalled(key_of("recalled", fact, kit.now.isoformat()), fact, given, kit.now, due)
    with kit.db.write() as db:
        store.recalled.add(db, kit.owner, candidacy_id, made)
    return made


def take_back_recall(kit: Kit, candidacy_id: str) -> None:
    """Forget the last grade, as if the card had not been asked; nothing happens where there is none."""
    past = _past(kit, candidacy_id)
    if past:
        with kit.db.write() as db:
            store.recalled.remove(db, kit.owner, candidacy_id, past[-1].key)


def _pages(
    kit: Kit, candidacy_id: str, sources: Sequence[Document]
) -> Iterator[tuple[Document, list[Passage]]]:
    """Page by page, so that a large site is never in memory as a whole."""
    for start in range(0, len(sources), _PAGES_AT_ONCE):
        some = sources[start : start + _PAGES_AT_ONCE]
        read: dict[str, list[Passage]] = {one.id: [] for one in some}
        for passage in document_steps.passages_in(kit, candidacy_id, *some):
            read[passage.document_id].append(passage)
        yield from ((document, read[document.id]) for document in some)


def _last_talk(kit: Kit, candidacy_id: str) -> date | None:
    documents = document_steps.documents_of(kit, candidacy_id)
    told = document_steps.passages_of(kit, candidacy_id, "notes", "transcript")
    return last_talk(documents, told, kit.now.date())


def _past(kit: Kit, candidacy_id: str) -> tuple[Recalled, ...]:
    """Everything that was recalled, the last at the end."""
    with kit.db.read() as db:
        return store.recalled.list(db, kit.owner, candidacy_id)


def _deck(
    kit: Kit, candidacy_id: str, facts: Sequence[Fact], past: Sequence[Recalled]
) -> tuple[RecallCard, ...]:
    return cards(facts, past, candidacy_steps.find(kit, candidacy_id).company)


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
