"""Finding out when the next round is and who will be there."""

from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import store
from secondround.preparation.panel.identifying import Known, identified
from secondround.preparation.panel.model import Interviewer, Round


def identify(kit: Kit, candidacy_id: str) -> None:
    """Keep the rounds, the one to come last, and everyone met or to be met."""
    known = Known(
        candidacy=candidacy_steps.find(kit, candidacy_id),
        documents=document_steps.documents_of(kit, candidacy_id),
        passages=document_steps.passages_of(kit, candidacy_id),
        employments=evidence_steps.employments_of(kit, candidacy_id),
        now=kit.now,
    )
    rounds, interviewers = identified(known)
    with kit.db.write() as db:
        store.rounds.replace(db, kit.owner, candidacy_id, rounds)
        store.interviewers.replace(db, kit.owner, candidacy_id, interviewers)


def rounds_of(kit: Kit, candidacy_id: str) -> tuple[Round, ...]:
    """The known rounds, the one to come last."""
    with kit.db.read() as db:
        found = store.rounds.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "rounds", Round, found)


def coming_round_of(kit: Kit, candidacy_id: str) -> Round | None:
    """The round to prepare for: the last one from the second on, None where nothing names it."""
    later = [one for one in rounds_of(kit, candidacy_id) if one.number >= 2]
    return later[-1] if later else None


def interviewers_of(kit: Kit, candidacy_id: str) -> tuple[Interviewer, ...]:
    """Those who will be there first, then those met before or only named."""
    with kit.db.read() as db:
        found = store.interviewers.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "interviewers", Interviewer, found)
