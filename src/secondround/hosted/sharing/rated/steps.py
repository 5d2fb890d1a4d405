"""A coach rates a shared take as any observer does: blind until both have, beside the candidate's own from then on."""

from collections.abc import Iterable, Mapping
from uuid import uuid4

from secondround.foundation.errors import Refused
from secondround.foundation.wording import Say
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.premises import Premises
from secondround.hosted.sharing import steps as sharing_steps
from secondround.hosted.sharing.model import Share
from secondround.hosted.sharing.rated import store
from secondround.hosted.sharing.rated.model import Told
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.observed import steps as observed_steps
from secondround.preparation.rehearsal.observed.blind import both, own
from secondround.preparation.rehearsal.observed.items import MOST_NAME
from secondround.preparation.rehearsal.observed.model import Rating
from secondround.preparation.rehearsal.observed.sides import sides


def rate(
    premises: Premises, actor: Actor, person_id: str, share_id: str, given: Mapping[str, str]
) -> None:
    """Keep what the coach says of the take, with the candidate's own ratings, under the coach's name.

    `given` is as `observed.steps.rate` takes it. Raises `NotFound` for what is not shared, `Refused` for what is no
    take, for what is not complete, and once both have rated.
    """
    one, kit = sharing_steps.opened(premises, actor, person_id, share_id)
    if one.item.kind != "take":
        raise Refused("only an answer that was said can be rated", "Write a comment instead.")
    take = kept_steps.take_named(kit, one.item.candidacy_id, one.item.key)
    before = observed_steps.ratings_of(kit, one.item.candidacy_id, take=take.key)
    who = _signed(_name(premises, actor), before, _mark(premises, actor, one))
    kept = observed_steps.rate(
        kit, one.item.candidacy_id, take.sitting, take.key, "observer", {**given, "who": who}
    )
    where, me = one.workspace_id, actor.person_id
    with premises.db.within(workspace=where, person=me).write() as db:
        store.put(db, one, uuid4().hex, kept.key, premises.now)
        audit_steps.note(premises, db, me, "rated", workspace_id=where, about=one.id)


def told(premises: Premises, actor: Actor, person_id: str, share_id: str, say: Say) -> Told:
    """What the coach may see of the ratings: of other observers nothing. Raises `NotFound`."""
    one, kit = sharing_steps.opened(premises, actor, person_id, share_id)
    mark = _mark(premises, actor, one)
    found = observed_steps.ratings_of(kit, one.item.candidacy_id, take=one.item.key)
    theirs = own(found)
    pair = [each for each in found if each.key == mark or each is theirs]
    if not both(pair):
        return Told(any(each.key == mark for each in found))
    take = kept_steps.take_named(kit, one.item.candidacy_id, one.item.key)
    return Told(True, sides(pair, take.delivery, take.content, say))


def _mark(premises: Premises, actor: Actor, one: Share) -> str:
    with premises.db.within(workspace=one.workspace_id, person=actor.person_id).read() as db:
        return store.find(db, one)


def _name(premises: Premises, actor: Actor) -> str:
    person = account_steps.who_are(premises, actor, "coach", {actor.person_id})[actor.person_id]
    words = (person.name or person.mail) if person else ""
    return (words or "coach")[: MOST_NAME - len(" (99)")]


def _signed(name: str, before: Iterable[Rating], mark: str) -> str:
    """The name, with a number where another observer of the take has it already; the one it had before stays."""
    theirs = [one for one in before if one.by == "observer"]
    for one in theirs:
        if one.key == mark:
            return one.who
    taken = {one.who for one in theirs}
    numbered = (name if count == 1 else f"{name} ({count})" for count in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)
