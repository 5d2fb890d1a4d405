"""Agreeing, looking up what was agreed to, and withdrawing it."""

from hashlib import sha256
from uuid import uuid4

from secondround.foundation.errors import Refused
from secondround.foundation.storage.database import Transaction
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.acting import note, seen_by
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.roles import need
from secondround.hosted.premises import Premises
from secondround.hosted.sharing import steps as sharing_steps
from secondround.hosted.sharing.consent import store
from secondround.hosted.sharing.consent.model import Consent, Matter, Wording
from secondround.hosted.sharing.consent.wordings import version_of, wording


def asked(premises: Premises, actor: Actor, matter: Matter, language: str) -> Wording:
    """What the actor is asked to agree to in their workspace, as it is now. Raises `NotFound` outside one."""
    here = account_steps.workspace(premises, actor)
    return wording(matter, language, {"workspace": here.name, "days": here.retention_days})


def agree(
    premises: Premises, actor: Actor, matter: Matter, language: str, seen_sha256: str
) -> Consent:
    """Keep that the candidate agrees, with the words, their SHA-256 and the moment.

    `seen_sha256` is that of the text they were shown: raises `Refused` where it has changed since. To the readiness
    only whoever has agreed to the entry can agree.
    """
    need(actor, "candidate")
    text = asked(premises, actor, matter, language)
    if digest(text) != seen_sha256:
        raise Refused("this text has changed", "Read it as it is now.")
    if matter != "entry" and not stands(premises, actor, "entry"):
        raise Refused("you have not agreed to be here yet", "Begin with the page /welcome.")
    where, me = actor.workspace_id, actor.person_id
    made = Consent(
        id=uuid4().hex,
        workspace_id=where,
        person_id=me,
        kind=matter,
        version=text.version,
        language=language,
        text=text.text,
        text_sha256=seen_sha256,
        given_at=premises.now,
    )
    with premises.db.within(workspace=where, person=me).write() as db:
        store.withdraw(db, where, me, matter, premises.now)
        store.add(db, made)
        note(premises, db, actor, "consented", made.id)
    return made


def withdraw(premises: Premises, actor: Actor, matter: Matter) -> None:
    """At once. Without the entry nothing is shared any more, and nobody sees how far the preparation is."""
    need(actor, "candidate")
    with seen_by(premises, actor).write() as db:
        _withdraw(premises, db, actor, matter)
        if matter == "entry":
            _withdraw(premises, db, actor, "readiness")
            sharing_steps.revoke_all(premises, db, actor)


def stands(premises: Premises, actor: Actor, matter: Matter) -> bool:
    """Whether the actor has agreed to the text as it is now, in their workspace."""
    version = version_of(matter)
    with seen_by(premises, actor).read() as db:
        return store.stands(db, actor.workspace_id, actor.person_id, matter, version)


def own(premises: Premises, actor: Actor) -> tuple[Consent, ...]:
    """All the actor ever agreed to in the workspace, the newest first."""
    with seen_by(premises, actor).read() as db:
        return store.list_own(db, actor.workspace_id, actor.person_id)


def those_who_show_readiness(premises: Premises, actor: Actor) -> frozenset[str]:
    """The candidates who agreed to it, for a coach of their workspace; anybody else gets `NotFound`."""
    need(actor, "coach")
    version = version_of("readiness")
    with seen_by(premises, actor).read() as db:
        return frozenset(store.those_who(db, actor.workspace_id, "readiness", version))


def digest(text: Wording) -> str:
    """SHA-256 of the very words, in hexadecimal."""
    return sha256(text.text.encode()).hexdigest()


def _withdraw(premises: Premises, db: Transaction, actor: Actor, matter: Matter) -> None:
    where, me = actor.workspace_id, actor.person_id
    for one in store.withdraw(db, where, me, matter, premises.now):
        note(premises, db, actor, "consent withdrawn", one)
