"""A coach sees how far those are who agreed to it: by name, some at a time, as a page and in no other form."""

from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor
from secondround.hosted.premises import Premises
from secondround.hosted.sharing.cohort.model import Member, Readiness
from secondround.hosted.sharing.cohort.names import by_name
from secondround.hosted.sharing.cohort.readiness import NOTHING, days_left, readiness
from secondround.hosted.sharing.consent import steps as consent_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps

ON_A_PAGE = 25


def cohort(premises: Premises, actor: Actor, page: int = 1) -> tuple[tuple[Member, ...], int]:
    """Those of a page (from 1), by name, and how many pages there are. Raises `NotFound` for whoever is no coach.

    Each is read with their own tools, and only after their consent was found.
    """
    agreed = consent_steps.those_who_show_readiness(premises, actor)
    people = account_steps.who_are(premises, actor, "candidate", agreed)
    named = by_name((one, (who.name or who.mail) if who else "") for one, who in people.items())
    pages = max(1, -(-len(named) // ON_A_PAGE))
    start = (min(max(page, 1), pages) - 1) * ON_A_PAGE
    return tuple(
        Member(one, name, _readiness(premises.kit_of(Owner(actor.workspace_id, one))))
        for one, name in named[start : start + ON_A_PAGE]
    ), pages


def _readiness(kit: Kit) -> Readiness:
    """Of the candidacy whose interview is nearest; where none has a day, of the newest."""
    every = candidacy_steps.candidacies(kit)
    if not every:
        return NOTHING
    rounds = panel_steps.coming_rounds(kit)
    ahead = {one.id: days_left(rounds.get(one.id), kit.now) for one in every}
    known = {one: days for one, days in ahead.items() if days is not None}
    chosen = min(known, key=lambda one: known[one]) if known else every[0].id
    return readiness(
        question_steps.always_asked_of(kit, chosen),
        kept_steps.said_counts(kit, chosen, "spoken"),
        rounds.get(chosen),
        kit.now,
    )
