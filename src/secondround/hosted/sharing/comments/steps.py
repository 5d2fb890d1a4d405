"""Commenting on what is shared, and reading it. Without a share that stands, a coach does neither."""

from uuid import uuid4

from secondround.foundation.errors import NotFound, Refused
from secondround.hosted.accounts.acting import seen_by
from secondround.hosted.accounts.model import Actor
from secondround.hosted.accounts.roles import need
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.premises import Premises
from secondround.hosted.sharing import steps as sharing_steps
from secondround.hosted.sharing.comments import store
from secondround.hosted.sharing.comments.model import Comment

LONGEST = 4_000


def comment(premises: Premises, actor: Actor, person_id: str, share_id: str, text: str) -> Comment:
    """The candidate reads it. Raises `NotFound` for what is not shared with the actor, and `Refused` without words."""
    one, _ = sharing_steps.opened(premises, actor, person_id, share_id)
    words = text.strip()
    if not words or len(words) > LONGEST:
        raise Refused("a comment has 1 to {most} characters", "Say it shorter.", most=LONGEST)
    where, me = one.workspace_id, actor.person_id
    made = Comment(uuid4().hex, where, one.person_id, one.id, me, words, premises.now)
    with premises.db.within(workspace=where, person=me).write() as db:
        store.add(db, made)
        audit_steps.note(premises, db, me, "commented", workspace_id=where, about=made.id)
    return made


def take_back(
    premises: Premises, actor: Actor, person_id: str, share_id: str, comment_id: str
) -> None:
    """One's own, while the item is shared. Raises `NotFound`."""
    one, _ = sharing_steps.opened(premises, actor, person_id, share_id)
    with premises.db.within(workspace=one.workspace_id, person=actor.person_id).write() as db:
        if not store.remove(db, one.workspace_id, one.person_id, actor.person_id, comment_id):
            raise NotFound


def written_on(
    premises: Premises, actor: Actor, person_id: str, share_id: str
) -> tuple[Comment, ...]:
    """The actor's own on an item shared with them, the first first. Raises `NotFound`."""
    one, _ = sharing_steps.opened(premises, actor, person_id, share_id)
    with premises.db.within(workspace=one.workspace_id, person=actor.person_id).read() as db:
        return store.list_of(db, one.workspace_id, one.person_id, one.id)


def received(premises: Premises, actor: Actor) -> dict[str, tuple[Comment, ...]]:
    """What coaches wrote on what the actor shares or shared, by the share."""
    need(actor, "candidate")
    with seen_by(premises, actor).read() as db:
        found = store.list_of(db, actor.workspace_id, actor.person_id)
    return {
        share: tuple(one for one in found if one.share_id == share)
        for share in {one.share_id for one in found}
    }
