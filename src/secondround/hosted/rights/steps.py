"""Saving what is one's own, and erasing a person or a workspace."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

from secondround.foundation.errors import NotFound
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import Links, OwnLinks
from secondround.foundation.storage.database import Transaction
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.acting import note, seen_by
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.roles import need, need_operator
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.audit.model import Kind
from secondround.hosted.premises import Premises
from secondround.hosted.rights import store
from secondround.hosted.rights.model import Owned, Receipt
from secondround.hosted.tokens import digest_of, new_secret
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.archive.kept import steps as kept_steps

GETTING = timedelta(minutes=5)
"""How long a link gives a saved archive."""


def save(premises: Premises, jobs: Jobs, actor: Actor) -> str:
    """The id of the job that saves everything of the candidate's in this workspace; noted.

    Raises `NotFound` for anybody else.
    """
    need(actor, "candidate")
    _note_saved(premises, actor)
    return kept_steps.ask(premises.kit_of(_owner(actor)), jobs)


def save_for(premises: Premises, jobs: Jobs, actor: Actor, person_id: str) -> str:
    """The same for a candidate who asked an administrator: the file waits for them on their own page, and nobody else
    sees it. Noted. Raises `NotFound` for others, and for whoever is no candidate there."""
    need(actor, "administrator")
    candidates = account_steps.who_are(premises, actor, "candidate", (person_id,))
    if person_id not in candidates:
        raise NotFound("member {person_id}", person_id=person_id)
    job_id = kept_steps.ask(premises.kit_of(Owner(actor.workspace_id, person_id)), jobs)
    _note_saved(premises, actor, "exported for a person", job_id)
    return job_id


def link_to_saved(kit: Kit, links: Links, job_id: str) -> str:
    """Gives the file of the job for five minutes, from the store itself. Raises `NotFound`."""
    key = kept_steps.place_of(kit, job_id)
    return OwnLinks(links, kit.owner).link(key, "GET", int(GETTING.total_seconds()))


def erase_person(
    premises: Premises, jobs: Jobs, actor: Actor, person_id: str
) -> tuple[Receipt, str]:
    """Nothing of the person is left in the actor's workspace, nor anywhere, where they are in no other.

    Rows, originals, vectors, jobs, shares and what was said to them, sessions: it cannot be taken back.

    By themselves, or by an administrator; `NotFound` for others. Gives the receipt and the secret by which it can be
    looked at afterwards. Raises `Refused` for the only administrator there.
    """
    account_steps.check_leaving(premises, actor, person_id)
    owner = Owner(actor.workspace_id, person_id)
    return _erase(premises, jobs, actor, actor.workspace_id, (owner,), person_id)


def erase_workspace(
    premises: Premises, jobs: Jobs, actor: Actor, workspace_id: str
) -> tuple[Receipt, str]:
    """Nothing of the workspace is left, nor of whoever was in no other. It cannot be taken back.

    By its administrator or an operator. Gives receipt and secret as above; raises `NotFound` for others.
    """
    if workspace_id != actor.workspace_id:
        need_operator(actor)
    else:
        need(actor, "administrator")
    there = owners_in(premises, actor, workspace_id)
    owners = tuple(Owner(workspace_id, one.person_id) for one in there)
    return _erase(premises, jobs, actor, workspace_id, owners, "")


def erase_left(premises: Premises, jobs: Jobs, actor: Actor, owner: Owner) -> None:
    """What is left of somebody who is no member any more, by an operator."""
    need_operator(actor)
    _erase(premises, jobs, actor, owner.workspace_id, (owner,), owner.person_id)


def owners_in(premises: Premises, actor: Actor, workspace_id: str) -> tuple[Owned, ...]:
    """Everybody with rows in the workspace, for its administrator or an operator; nobody for others."""
    with premises.db.within(workspace=workspace_id, person=actor.person_id).read() as db:
        return store.owners_in(db, workspace_id)


def receipt(premises: Premises, secret: str) -> Receipt:
    """The one this secret was handed out with. Raises `NotFound`."""
    digest = digest_of(secret)
    with premises.db.within(digest=digest).read() as db:
        found = store.find_receipt(db, digest)
    if found is None:
        raise NotFound
    return found


def receipts(premises: Premises, actor: Actor) -> tuple[Receipt, ...]:
    """Those of the workspace, for its administrator. Raises `NotFound`."""
    need(actor, "administrator")
    with seen_by(premises, actor).read() as db:
        return store.receipts_of(db, actor.workspace_id)


def _erase(
    premises: Premises,
    jobs: Jobs,
    actor: Actor,
    workspace_id: str,
    owners: Sequence[Owner],
    person_id: str,
) -> tuple[Receipt, str]:
    """`person_id` is empty for the whole workspace. Each owner is erased before the account goes, so that it can be
    tried again where something fails, and once more afterwards: a page may still have been on its way."""
    counts: dict[str, int] = {}
    for owner in owners:
        _add(counts, _erase_owner(premises, jobs, owner))
    secret = new_secret()
    with premises.db.within(workspace=workspace_id, person=actor.person_id).write() as db:
        made_id = uuid4().hex
        _note_erased(premises, db, actor, workspace_id, made_id, person_id)
        _add(counts, store.forget(db, workspace_id, person_id))
        subject = f"{workspace_id}/{person_id}" if person_id else workspace_id
        made = Receipt(
            made_id,
            workspace_id,
            "person" if person_id else "workspace",
            sha256(subject.encode()).hexdigest(),
            counts,
            premises.now,
        )
        store.add_receipt(db, made, digest_of(secret))
    for owner in owners:
        _erase_owner(premises, jobs, owner)
    return made, secret


def _erase_owner(premises: Premises, jobs: Jobs, owner: Owner) -> dict[str, int]:
    gone = archive_steps.erase(premises.kit_of(owner), jobs)
    return {**gone.lines, "originals": gone.originals}


def _note_erased(
    premises: Premises,
    db: Transaction,
    actor: Actor,
    workspace_id: str,
    receipt_id: str,
    person_id: str,
) -> None:
    """Of a workspace it is noted outside any, since its own log goes with it."""
    kept = workspace_id if person_id else ""
    audit_steps.note(
        premises,
        db,
        actor.person_id,
        "erased" if person_id else "workspace erased",
        workspace_id=kept,
        about=receipt_id,
    )


def _note_saved(
    premises: Premises, actor: Actor, kind: Kind = "exported", job_id: str = ""
) -> None:
    with seen_by(premises, actor).write() as db:
        note(premises, db, actor, kind, about=job_id)


def _add(counts: dict[str, int], more: Mapping[str, int]) -> None:
    for name, count in more.items():
        if count:
            counts[name] = counts.get(name, 0) + count


def _owner(actor: Actor) -> Owner:
    return Owner(actor.workspace_id, actor.person_id)
