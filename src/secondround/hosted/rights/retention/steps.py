"""Keeping the days, telling, erasing: once a day, by an operator who sees no content."""

from datetime import UTC, datetime

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor, Workspace
from secondround.hosted.audit import steps as audit_steps
from secondround.hosted.audit.model import Kind
from secondround.hosted.premises import Premises
from secondround.hosted.rights import steps as rights_steps
from secondround.hosted.rights.model import Owned
from secondround.hosted.rights.retention import store
from secondround.hosted.rights.retention.model import Retention, Swept
from secondround.hosted.rights.retention.rules import counted, due, standing, told
from secondround.preparation.archive import steps as archive_steps
from secondround.preparation.archive.kept import steps as kept_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps


def sweep(premises: Premises, jobs: Jobs, actor: Actor) -> Swept:
    """Tell whom a candidacy will be erased in two weeks, and erase what has been told of long enough.

    The operator is told ids of owners; all else is read and erased as each owner, with the walls up. What fails for
    one owner is counted and left for the next time. Done again on the same day, it changes nothing. Raises `NotFound`
    for anybody else.
    """
    swept = Swept()
    for workspace in account_steps.every_workspace(premises, actor):
        for owned in rights_steps.owners_in(premises, actor, workspace.id):
            try:
                swept += _sweep_one(premises, jobs, actor, workspace, owned)
            except SecondRoundError:
                swept += Swept(failed=1)
    return swept


def notices(premises: Premises, owner: Owner) -> tuple[Retention, ...]:
    """What the owner has been told of and has not gone yet, the nearest first."""
    with premises.db.of(owner).read() as db:
        found = store.list_of(db, owner).values()
    return tuple(sorted((one for one in found if one.told_at), key=lambda one: one.erase_on))


def _sweep_one(
    premises: Premises, jobs: Jobs, actor: Actor, workspace: Workspace, owned: Owned
) -> Swept:
    owner = Owner(workspace.id, owned.person_id)
    kit = premises.kit_of(owner)
    if not owned.known:
        # What a job or another browser still wrote while its person was being erased.
        archive_steps.erase(kit, jobs)
        return Swept(left=1)
    kept_steps.drop_old(kit, jobs)
    swept = Swept()
    for one in candidacy_steps.candidacies(kit):
        swept += _sweep_candidacy(premises, jobs, actor, kit, workspace, one.id)
    if not owned.member and not candidacy_steps.candidacies(kit):
        rights_steps.erase_left(premises, jobs, actor, owner)
        swept += Swept(left=1)
    return swept


def _sweep_candidacy(
    premises: Premises,
    jobs: Jobs,
    actor: Actor,
    kit: Kit,
    workspace: Workspace,
    candidacy_id: str,
) -> Swept:
    now = premises.now
    days = counted(
        candidacy_id, _last_day(premises, kit, candidacy_id).date(), workspace.retention_days
    )
    with kit.db.read() as db:
        kept = store.list_of(db, kit.owner).get(candidacy_id)
    holds = standing(kept, days, now)
    if due(holds, now) == "erase":
        archive_steps.erase_candidacy(kit, jobs, candidacy_id)
        with kit.db.write() as db:
            store.remove(db, kit.owner, candidacy_id)
        _note(premises, actor, workspace, "erased", candidacy_id)
        return Swept(erased=1)
    telling = due(holds, now) == "tell"
    with kit.db.write() as db:
        store.keep(db, kit.owner, told(holds, now) if telling else holds)
    if telling:
        _note(premises, actor, workspace, "told of erasure", candidacy_id)
    return Swept(told=int(telling))


def _last_day(premises: Premises, kit: Kit, candidacy_id: str) -> datetime:
    """The interview to come, where its day is known; else when something was last done there, or its person last signed
    in."""
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    if coming and coming.starts_at:
        return coming.starts_at.astimezone(UTC)
    with premises.db.within(person=kit.owner.person_id).read() as db:
        signed_in = store.last_sign_in(db, kit.owner.person_id)
    done = archive_steps.last_moment(kit, candidacy_id)
    return max(filter(None, (done, signed_in))).astimezone(UTC)


def _note(
    premises: Premises,
    actor: Actor,
    workspace: Workspace,
    kind: Kind,
    candidacy_id: str,
) -> None:
    with premises.db.within(workspace=workspace.id, person=actor.person_id).write() as db:
        audit_steps.note(
            premises, db, actor.person_id, kind, workspace_id=workspace.id, about=candidacy_id
        )
