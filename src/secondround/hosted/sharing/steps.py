"""Sharing an item with a coach, taking it back, and the one way in which a coach comes to read anything."""

from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.storage.database import Transaction
from secondround.foundation.wording import say_in
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.acting import note, seen_by
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.roles import need
from secondround.hosted.premises import Premises
from secondround.hosted.sharing import store
from secondround.hosted.sharing.items import steps as item_steps
from secondround.hosted.sharing.model import Item, Share


def share(
    premises: Premises,
    actor: Actor,
    item: Item,
    coach_id: str,
    *,
    with_words: bool = False,
    with_sound: bool = False,
    may_show: bool = False,
) -> Share:
    """From now on the coach reads this item of the actor's own and nothing else; once more changes what goes with it.

    Raises `NotFound` for an item that is not there and for somebody who is no coach of the workspace, and `Refused` for
    an exercise where the candidate did not say that they may show it (`may_show`).
    """
    need(actor, "candidate")
    _check(premises, actor, item, coach_id, may_show=may_show)
    made = Share(
        id=uuid4().hex,
        workspace_id=actor.workspace_id,
        person_id=actor.person_id,
        coach_id=coach_id,
        item=item,
        with_words=with_words,
        with_sound=with_sound and item.kind == "take",
        shared_at=premises.now,
    )
    with seen_by(premises, actor).write() as db:
        before = store.list_own(db, actor.workspace_id, actor.person_id)
        for one in before:
            if one.revoked_at is None and (one.item, one.coach_id) == (item, coach_id):
                _revoke(premises, db, actor, one.id)
        if store.add(db, made):
            note(premises, db, actor, "shared", made.id)
    return made


def revoke(premises: Premises, actor: Actor, share_id: str) -> None:
    """The coach finds nothing there any more, from the next request on. Raises `NotFound`."""
    need(actor, "candidate")
    with seen_by(premises, actor).write() as db:
        if not share_id or not _revoke(premises, db, actor, share_id):
            raise NotFound("the share")


def revoke_all(premises: Premises, db: Transaction, actor: Actor) -> None:
    """Everything the actor shares, in the transaction of a deed that ends it."""
    _revoke(premises, db, actor)


def own_shares(premises: Premises, actor: Actor) -> tuple[Share, ...]:
    """What the actor shares and has shared, the newest first."""
    need(actor, "candidate")
    with seen_by(premises, actor).read() as db:
        return store.list_own(db, actor.workspace_id, actor.person_id)


def own_share(premises: Premises, actor: Actor, share_id: str) -> tuple[Share, Kit]:
    """One of the actor's own, standing or not, and their tools. Raises `NotFound`."""
    found = next((one for one in own_shares(premises, actor) if one.id == share_id), None)
    if found is None:
        raise NotFound
    return found, _own_kit(premises, actor)


def shared_with(premises: Premises, actor: Actor) -> tuple[Share, ...]:
    """What candidates of the workspace share with the actor, a coach, now; the newest first."""
    need(actor, "coach")
    with seen_by(premises, actor).read() as db:
        found = store.list_with(db, actor.workspace_id, actor.person_id)
    still = account_steps.who_are(premises, actor, "candidate", {one.person_id for one in found})
    return tuple(one for one in found if one.person_id in still)


def opened(premises: Premises, actor: Actor, person_id: str, share_id: str) -> tuple[Share, Kit]:
    """What is shared with the actor, a coach, and then the tools of whose it is: in this order alone.

    Raises `NotFound` for whatever does not stand: never there, revoked, another coach's, of somebody who left.
    """
    need(actor, "coach")
    with seen_by(premises, actor).read() as db:
        found = store.find_with(db, actor.workspace_id, actor.person_id, person_id, share_id)
    if found is None or not account_steps.who_are(premises, actor, "candidate", {person_id}):
        raise NotFound
    return found, premises.kit_of(Owner(found.workspace_id, found.person_id))


def opened_of(premises: Premises, actor: Actor, person_id: str) -> tuple[tuple[Share, ...], Kit]:
    """All that one candidate shares with the actor, and then their tools. Raises `NotFound` where that is nothing."""
    found = tuple(one for one in shared_with(premises, actor) if one.person_id == person_id)
    if not found:
        raise NotFound
    return found, premises.kit_of(Owner(actor.workspace_id, person_id))


def looked(premises: Premises, actor: Actor, share: Share) -> None:
    """That the coach opened it stands in the audit log."""
    with seen_by(premises, actor).write() as db:
        note(premises, db, actor, "looked", share.id)


def _check(premises: Premises, actor: Actor, item: Item, coach_id: str, *, may_show: bool) -> None:
    if coach_id == actor.person_id or coach_id not in account_steps.who_are(
        premises, actor, "coach"
    ):
        raise NotFound("the coach", "Choose one of those in this workspace.")
    if item.kind == "assignment" and not may_show:
        raise Refused(
            "an exercise may be confidential", "Tick that you may show it, or keep it to yourself."
        )
    item_steps.shown(_own_kit(premises, actor), item, say_in("en"))


def _own_kit(premises: Premises, actor: Actor) -> Kit:
    return premises.kit_of(Owner(actor.workspace_id, actor.person_id))


def _revoke(premises: Premises, db: Transaction, actor: Actor, share_id: str = "") -> bool:
    ended = store.revoke(db, actor.workspace_id, actor.person_id, premises.now, share_id)
    for one in ended:
        note(premises, db, actor, "share revoked", one)
    return bool(ended)
