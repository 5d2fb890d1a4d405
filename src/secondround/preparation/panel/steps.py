"""Finding out when the next round is and who will be there."""

from collections.abc import Sequence
from typing import Any

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import store
from secondround.preparation.panel.address_book import entries
from secondround.preparation.panel.by_hand import Told, interviewer_told
from secondround.preparation.panel.doubts import doubts
from secondround.preparation.panel.identifying import Known, identified
from secondround.preparation.panel.lenses.decision import decided_by_lens
from secondround.preparation.panel.lenses.lens import Line, reporting_line
from secondround.preparation.panel.model import Doubt, Interviewer, Round


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
    return _coming(rounds_of(kit, candidacy_id))


def coming_rounds(kit: Kit) -> dict[str, Round]:
    """The round to prepare for of every candidacy that has one, by its id; two queries, however many there are."""
    with kit.db.read() as db:
        found = store.rounds.list_everywhere(db, kit.owner)
    every = candidacy_steps.with_edits_everywhere(kit, "rounds", Round, found)
    coming = {each: _coming(rounds) for each, rounds in every.items()}
    return {each: one for each, one in coming.items() if one}


def interviewers_of(kit: Kit, candidacy_id: str) -> tuple[Interviewer, ...]:
    """Those who will be there first, then those met before or only named."""
    with kit.db.read() as db:
        found = store.interviewers.list(db, kit.owner, candidacy_id)
    left = candidacy_steps.with_edits(kit, candidacy_id, "interviewers", Interviewer, found)
    return _decided(kit, candidacy_id, left)


def interviewer_of(kit: Kit, candidacy_id: str, key: str) -> Interviewer:
    """One person, with the candidate's changes. Raises `NotFound`."""
    found = next((one for one in interviewers_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the person", "They may have been read anew under another name.")
    return found


def superior_of(kit: Kit, candidacy_id: str) -> Line | None:
    """To whom the posting says the post reports, by title, where nobody known is the manager by that line."""
    line = reporting_line(document_steps.passages_of(kit, candidacy_id, "posting"))
    known = [one for one in interviewers_of(kit, candidacy_id) if one.lens == "manager"]
    return None if any(one.decision == "decides" and one.rests("lens") for one in known) else line


def add_interviewer(
    kit: Kit, candidacy_id: str, name: str, title: str, email: str, attends: bool
) -> Interviewer:
    """Keep a person the candidate knows of; their part is inferred as for all. Raises `Refused`."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    coming = coming_round_of(kit, candidacy_id)
    number = (coming.number if coming else 2) if attends else 0
    told = Told(_one_line(name), _one_line(title), _one_line(email), number)
    if not told.name:
        raise Refused("there is no name", "Write the name of the person first.")
    posting = document_steps.passages_of(kit, candidacy_id, "posting")
    words = document_steps.passages_of(kit, candidacy_id, "invitation", "transcript", "notes")
    made = interviewer_told(told, posting, words, say_in(candidacy.language))
    if any(one.key == made.key for one in interviewers_of(kit, candidacy_id)):
        raise Refused("{name} is there already", "Open their page to change it.", name=made.name)
    candidacy_steps.add_own(kit, candidacy_id, "interviewers", made)
    return made


def address_book_of(kit: Kit, candidacy_id: str, key: str = "") -> bytes:
    """One person, or everyone, as entries of an address book (vCard). Raises `NotFound`."""
    everyone = interviewers_of(kit, candidacy_id)
    people = (interviewer_of(kit, candidacy_id, key),) if key else everyone
    company = candidacy_steps.find(kit, candidacy_id).company
    return kit.presses["vcf"].print("people", entries(people, company, candidacy_id))


def doubts_of(kit: Kit, candidacy_id: str) -> tuple[Doubt, ...]:
    """What is not sure about the people and the candidate has not settled."""
    coming = coming_round_of(kit, candidacy_id)
    settled = {one.key for one in candidacy_steps.edits_of(kit, candidacy_id, "doubts")}
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    found = doubts(interviewers_of(kit, candidacy_id), coming.doubts if coming else (), say)
    return tuple(one for one in found if one.key not in settled)


def settle_doubt(kit: Kit, candidacy_id: str, key: str, answer: str) -> None:
    """Keep what the candidate says to a doubt: the key of who is meant, "same", or "" for neither.

    Two who are the same become one: the second takes what only the first had. Raises `NotFound`.
    """
    found = next((one for one in doubts_of(kit, candidacy_id) if one.key == key), None)
    if found is None:
        raise NotFound("the question", "It may be settled already.")
    if found.kind == "same" and answer == "same":
        _become_one(kit, candidacy_id, *found.people)
    candidacy_steps.edit(kit, candidacy_id, "doubts", key, "settled", answer)


def _decided(
    kit: Kit, candidacy_id: str, people: tuple[Interviewer, ...]
) -> tuple[Interviewer, ...]:
    """With the part in the decision that follows from the point of view the candidate gave them."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, "interviewers")
    own = {
        field: {one.key for one in edits if one.field == field} for field in ("lens", "decision")
    }
    anew = own["lens"] - own["decision"]
    if not anew:
        return people
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    return tuple(decided_by_lens(one, say) if one.key in anew else one for one in people)


def _coming(rounds: Sequence[Round]) -> Round | None:
    later = [one for one in rounds if one.number >= 2]
    return later[-1] if later else None


def _become_one(kit: Kit, candidacy_id: str, key: str, other: str) -> None:
    one, kept = (interviewer_of(kit, candidacy_id, each) for each in (key, other))
    for field, value in _taken_over(one, kept).items():
        candidacy_steps.edit(kit, candidacy_id, "interviewers", other, field, value)
    candidacy_steps.edit(kit, candidacy_id, "interviewers", key, "removed", True)


def _taken_over(one: Interviewer, kept: Interviewer) -> dict[str, Any]:
    taken: dict[str, Any] = {
        field: getattr(one, field)
        for field in ("title", "email", "phone", "attends")
        if getattr(one, field) and not getattr(kept, field)
    }
    if set(one.rounds) - set(kept.rounds):
        taken["rounds"] = sorted({*one.rounds, *kept.rounds})
    return taken


def _one_line(text: str) -> str:
    return " ".join(text.split())
