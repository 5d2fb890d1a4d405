"""Keeping what was said aloud, and gathering what is to be gone over again."""

from secondround.foundation.kit import Kit
from secondround.foundation.spacing import Known, Once
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.plan import store
from secondround.preparation.plan.again.due import Learnt
from secondround.preparation.plan.model import Said


def keep_said(kit: Kit, candidacy_id: str, said: Said) -> None:
    """Keep that an answer was said aloud; the same key again takes the place of what was kept. Lays nothing out."""
    with kit.db.write() as db:
        store.said.add(db, kit.owner, candidacy_id, said)


def forget_said(kit: Kit, candidacy_id: str, key: str) -> None:
    """As if it had not been said."""
    with kit.db.write() as db:
        store.said.remove(db, kit.owner, candidacy_id, key)


def said_of(kit: Kit, candidacy_id: str) -> tuple[Said, ...]:
    """Every answer said aloud, the first first."""
    with kit.db.read() as db:
        found = store.said.list(db, kit.owner, candidacy_id)
    return tuple(sorted(found, key=lambda one: one.at))


def learnt(kit: Kit, candidacy_id: str) -> Learnt:
    """Cards with their dues; each answer as it was said, or else when it was written."""
    past: dict[str, list[Once]] = {
        one.key: [Known(one.made_at)]
        for one in candidacy_steps.edits_of(kit, candidacy_id, "questions")
        if one.field == "answer" and one.value
    }
    said: dict[str, list[Once]] = {}
    for one in said_of(kit, candidacy_id):
        said.setdefault(one.question, []).append(one)
    return Learnt(
        cards=[one.due for one in company_steps.cards_of(kit, candidacy_id)],
        answers=[*(past | said).values()],
    )
