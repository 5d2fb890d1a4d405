"""Predicting what they will ask, and the stories to answer with."""

from collections.abc import Sequence

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import Say, say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import Alike, comparer
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.model import Citation, Evidence
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import store
from secondround.preparation.questions.bank import bank_for
from secondround.preparation.questions.came.forecast import coming_round, forecast
from secondround.preparation.questions.made.draft import Draft
from secondround.preparation.questions.made.from_bank import Ground, from_bank
from secondround.preparation.questions.made.from_company import from_facts
from secondround.preparation.questions.made.from_debrief import from_statements
from secondround.preparation.questions.made.from_exercise import from_exercise
from secondround.preparation.questions.made.from_fit import from_duties, from_requirements
from secondround.preparation.questions.made.from_panel import from_interviewers
from secondround.preparation.questions.made.from_pressure import from_weak_points
from secondround.preparation.questions.model import Came, Question, Story
from secondround.preparation.questions.ranking import FIRST, ranked
from secondround.preparation.questions.told.stories import stories_from, with_missing
from secondround.preparation.questions.use import Shelf, use_for
from secondround.preparation.questions.vacancy.level import level_of
from secondround.preparation.questions.vacancy.naming import vacancy_words
from secondround.preparation.questions.vacancy.trades import is_named, trades_of

ALWAYS = 13
"""Questions that are prepared for whatever is asked."""

OWN = "own"
"""The kind of a question that the candidate added."""

CAME = "came"
"""The part that what was marked as asked is kept under: the candidate's own, whatever is read again."""

MOST_COMPARED = 150
"""Texts compared by meaning, for time (a multilingual model makes about 100 a second); the rest go by
words."""


def predict(kit: Kit, candidacy_id: str) -> None:
    """Keep the questions, ranked, each with its reason and what to use, the stories, and what is foreseen for the
    round to come."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    say = say_in(candidacy.language)
    exchanges = debrief_steps.exchanges_of(kit, candidacy_id)
    shelf = _shelf(kit, candidacy_id)
    drafts = _once((*_made(kit, candidacy_id, say), *_from_bank(kit, candidacy, say)))
    alike = _comparer(kit, candidacy.language, drafts, [one.question for one in exchanges], shelf)
    people = panel_steps.interviewers_of(kit, candidacy_id)
    questions = [
        _question(draft, rank, people, use_for(draft, shelf, alike))
        for rank, draft in enumerate(ranked(drafts, exchanges, alike), 1)
    ]
    posts = evidence_steps.employments_of(kit, candidacy_id)
    stories = stories_from(shelf.evidence, posts, exchanges, say)
    number = coming_round(debrief_steps.rounds_of(kit, candidacy_id).numbers)
    marked = candidacy_steps.with_edits(kit, candidacy_id, CAME, Came, ())
    with kit.db.write() as db:
        store.questions.replace(db, kit.owner, candidacy_id, questions)
        store.stories.replace(db, kit.owner, candidacy_id, stories)
        # What was marked in a round is held against what was foreseen then, not against a later list.
        if all(one.round != number for one in marked):
            store.forecasts.add(db, kit.owner, candidacy_id, forecast(number, questions))


def questions_of(kit: Kit, candidacy_id: str) -> tuple[Question, ...]:
    """The questions in their order, the candidate's own first, with the changes and answers."""
    with kit.db.read() as db:
        found = store.questions.list(db, kit.owner, candidacy_id)
    left = candidacy_steps.with_edits(kit, candidacy_id, "questions", Question, found)
    return tuple(sorted(left, key=lambda one: one.kind != OWN))


def always_asked_of(kit: Kit, candidacy_id: str) -> tuple[Question, ...]:
    """Those that are always asked, with the changes and answers; nothing else is read."""
    keys = [_key(number) for number in range(1, ALWAYS + 1)]
    with kit.db.read() as db:
        found = store.questions.named(db, kit.owner, candidacy_id, keys)
    left = candidacy_steps.with_edits(kit, candidacy_id, "questions", Question, found)
    return tuple(one for one in left if one.thirteen)


def question_named(kit: Kit, candidacy_id: str, key: str) -> Question:
    """The one of this key. Raises `NotFound`."""
    found = next((one for one in questions_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the question", "It may have changed when documents were read anew.")
    return found


def add_question(kit: Kit, candidacy_id: str, text: str, for_whom: Sequence[str] = ()) -> Question:
    """Keep a question the candidate expects, before the others. Raises `Refused` without words."""
    words = " ".join(text.split())
    if not words:
        raise Refused("there is no question", "Write what they may ask.")
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    made = Question(
        key=key_of("question", "own", words),
        rank=1,
        text=words,
        kind=OWN,
        competency="",
        reason=say("You expect it yourself."),
        for_whom=tuple(for_whom),
        thirteen=0,
        use=(),
        citations=(),
    )
    candidacy_steps.undo(kit, candidacy_id, "questions", made.key, "removed")
    candidacy_steps.add_own(kit, candidacy_id, "questions", made)
    return made


def stories_of(kit: Kit, candidacy_id: str) -> tuple[Story, ...]:
    """The stories, the most complete first, with the candidate's changes; what is missing is told of them as they
    stand."""
    with kit.db.read() as db:
        found = store.stories.list(db, kit.owner, candidacy_id)
    told = candidacy_steps.with_edits(kit, candidacy_id, "stories", Story, found)
    if told == found:
        return told
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    return tuple(with_missing(one, say) for one in told)


def _once(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Of drafts in the very same words the weightiest, in their order."""
    best: dict[str, Draft] = {}
    for draft in drafts:
        known = best.get(draft.text)
        if known is None or known.weight < draft.weight:
            best[draft.text] = draft
    return tuple(best.values())


def _made(kit: Kit, candidacy_id: str, say: Say) -> tuple[Draft, ...]:
    set_in = document_steps.passages_of(kit, candidacy_id, "invitation", "assignment")
    demands = fit_steps.requirements_of(kit, candidacy_id)
    return (
        *from_weak_points(pressure_steps.weak_points_of(kit, candidacy_id)),
        *from_exercise(set_in, say),
        *from_requirements(demands, say),
        *from_duties(demands, say),
        *from_statements(debrief_steps.statements_of(kit, candidacy_id), say),
        *from_facts(company_steps.facts_of(kit, candidacy_id), say),
        *from_interviewers(panel_steps.interviewers_of(kit, candidacy_id), say),
    )


def _from_bank(kit: Kit, candidacy: Candidacy, say: Say) -> tuple[Draft, ...]:
    demands = fit_steps.requirements_of(kit, candidacy.id)
    posting = document_steps.passages_of(kit, candidacy.id, "posting")
    told = [one.text for one in demands] or [one.text for one in posting]
    trades = trades_of(candidacy.title, told) or trades_of(_last_post(kit, candidacy.id), ())
    ground = Ground(
        requirements=demands,
        interviewers=panel_steps.interviewers_of(kit, candidacy.id),
        posting=frozenset(name for one in posting for name in concepts_of(one.text)),
        vacancy=vacancy_words(posting, candidacy.title, panel_steps.rounds_of(kit, candidacy.id)),
        level=level_of(candidacy.title, trades),
        named=frozenset(one for one in trades if is_named(one, candidacy.title)),
    )
    return from_bank(bank_for(trades), ground, candidacy.language, say)


def _last_post(kit: Kit, candidacy_id: str) -> str:
    """What the candidate was last: few people change their trade."""
    posts = evidence_steps.employments_of(kit, candidacy_id)
    return next((one.title for one in posts if one.nature == "post"), "")


def _shelf(kit: Kit, candidacy_id: str) -> Shelf:
    return Shelf(
        evidence=_beside_posts(kit, candidacy_id),
        facts=company_steps.facts_of(kit, candidacy_id),
        requirements=fit_steps.requirements_of(kit, candidacy_id),
        terms=condition_steps.terms_of(kit, candidacy_id),
    )


def _beside_posts(kit: Kit, candidacy_id: str) -> tuple[Evidence, ...]:
    """Evidence but for the lines that only name a post and its dates."""
    posts = evidence_steps.employments_of(kit, candidacy_id)
    heads = {citation.passage_id for one in posts for citation in one.citations}
    known = evidence_steps.evidence_of(kit, candidacy_id)
    return tuple(one for one in known if one.citations and one.citations[0].passage_id not in heads)


def _comparer(
    kit: Kit, language: str, drafts: Sequence[Draft], asked: Sequence[str], shelf: Shelf
) -> Alike:
    heavy = sorted(drafts, key=lambda draft: -draft.weight)
    claims = [one.claim for one in shelf.evidence]
    weighty = (*asked, *(draft.text for draft in heavy[: FIRST * 2]), *claims)
    texts = list(dict.fromkeys(weighty))[:MOST_COMPARED]
    return comparer(texts, evidence_steps.meaning(kit, language, texts))


def _key(thirteen: int, text: str = "") -> str:
    return key_of("question", str(thirteen or text))


def _question(
    draft: Draft, rank: int, people: Sequence[Interviewer], use: tuple[Citation, ...]
) -> Question:
    there = [one for one in people if one.attends]
    for_whom = [one.name for one in there if one.lens in draft.lenses or one.name in draft.asked_by]
    return Question(
        key=_key(draft.thirteen, draft.text),
        rank=rank,
        text=draft.text,
        kind=draft.kind,
        competency=draft.competency,
        reason=draft.reason,
        for_whom=tuple(for_whom or (one.name for one in there if one.lens == "unknown")),
        thirteen=draft.thirteen,
        use=use,
        citations=draft.citations,
    )
