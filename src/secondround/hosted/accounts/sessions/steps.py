"""Signing in and out, as far as it is kept here; who somebody is has been proven by their provider before."""

from dataclasses import replace
from datetime import timedelta

from secondround.foundation.errors import NotFound
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.sessions import store
from secondround.hosted.accounts.sessions.lasting import lasts, seen_long_ago
from secondround.hosted.accounts.sessions.model import Session
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.errors import SignedOut
from secondround.hosted.premises import Premises
from secondround.hosted.tokens import digest_of, new_secret

KEPT_AFTER = timedelta(days=1)
"""How long one that is over stays, so that a person can see that it was ended."""


def begin(premises: Premises, person_id: str) -> str:
    """The secret for the browser's cookie, a new one at each sign-in; nothing here can give it again."""
    secret, now = new_secret(), premises.now
    ends = now + timedelta(hours=premises.settings.session_hours)
    session = Session(digest_of(secret), person_id, now, now, ends)
    with premises.db.within(person=person_id).write() as db:
        store.forget_over(db, person_id, now - KEPT_AFTER)
        store.add(db, session)
        audit_steps.note(premises, db, person_id, "signed in")
    return secret


def whose(premises: Premises, secret: str) -> Session:
    """The session of this secret, noted as seen. Raises `SignedOut` where there is none, or it has ended."""
    digest = digest_of(secret)
    by_secret = premises.db.within(digest=digest)
    with by_secret.read() as db:
        found = store.find(db, digest)
    idle = timedelta(minutes=premises.settings.idle_minutes)
    if not found or not lasts(found, premises.now, idle):
        raise SignedOut
    if not seen_long_ago(found, premises.now):
        return found
    with by_secret.write() as db:
        store.note_seen(db, digest, premises.now)
    return replace(found, seen_at=premises.now)


def end(premises: Premises, secret: str) -> None:
    """Signed out in this browser. Nothing happens where it has ended already."""
    try:
        session = whose(premises, secret)
    except SignedOut:
        return
    with premises.db.within(person=session.person_id).write() as db:
        store.revoke(db, session.person_id, session.digest, premises.now)
        audit_steps.note(premises, db, session.person_id, "signed out")


def end_everywhere(premises: Premises, actor: Actor) -> int:
    """Every session of the actor is over at once, this one too; how many there were."""
    with premises.db.within(person=actor.person_id).write() as db:
        ended = store.revoke(db, actor.person_id, None, premises.now)
        audit_steps.note(premises, db, actor.person_id, "signed out everywhere")
    return ended


def end_one(premises: Premises, actor: Actor, digest: str) -> None:
    """One of the actor's own, by its digest. Raises `NotFound`."""
    with premises.db.within(person=actor.person_id).write() as db:
        if not store.revoke(db, actor.person_id, digest, premises.now):
            raise NotFound
        audit_steps.note(premises, db, actor.person_id, "signed out")


def open_ones(premises: Premises, actor: Actor) -> tuple[Session, ...]:
    """Where the actor is signed in, the one seen last first."""
    idle = timedelta(minutes=premises.settings.idle_minutes)
    with premises.db.within(person=actor.person_id).read() as db:
        found = store.list_of(db, actor.person_id)
    return tuple(one for one in found if lasts(one, premises.now, idle))
