"""From what several sources say to the rounds: which belong together, which word counts, which is to come."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from secondround.preparation.panel.proposed.proposal import Proposal


@dataclass
class Gathered:
    """What was said of one round, the latest word last."""

    proposals: list[Proposal] = field(default_factory=list)
    number: int | None = None

    @property
    def counts(self) -> Proposal:
        """The word that counts: the latest; a mail of the same day gives way to the calendar entry."""
        latest = self.proposals[-1]
        if latest.cancelled:
            # What called it off does not undo a new date named on the same day.
            since = [p for p in self.proposals if p.made[0] >= latest.made[0] and not p.cancelled]
            return next((p for p in since if p.starts_at != latest.starts_at), latest)
        if latest.from_calendar or latest.moved:
            return latest
        events = [one for one in self.proposals if one.from_calendar and not one.cancelled]
        return events[-1] if events else latest

    @property
    def cancelled(self) -> bool:
        """Whether the appointment was called off and no other moment was named since."""
        return self.counts.cancelled


def gather_rounds(proposals: Sequence[Proposal]) -> tuple[Gathered, ...]:
    """The rounds in the order of their moments, each with its number.

    Sources speak of one round when they share a calendar id, a mail, a moment or a number, or when the
    later one moves what was still to come. Numbers that nothing states follow the order; where only one
    round is known it is the second.
    """
    rounds: list[Gathered] = []
    for proposal in sorted(proposals, key=lambda one: one.made):
        own = next((r for r in reversed(rounds) if _belongs(proposal, r)), None)
        if own is None:
            own = Gathered()
            rounds.append(own)
        own.proposals.append(proposal)
        own.number = proposal.number or own.number
    rounds.sort(key=_order)
    _number_them(rounds)
    return tuple(rounds)


def coming(rounds: Sequence[Gathered], now: datetime) -> Gathered | None:
    """The next round from the second on; of rounds that are all past, the last; None when there is none."""
    later = [one for one in rounds if (one.number or 2) >= 2]
    ahead = [one for one in later if not _is_past(one, now) and not one.cancelled]
    if ahead:
        return ahead[0]
    called_off = [one for one in later if one.cancelled and not _is_past(one, now)]
    return called_off[0] if called_off else (later[-1] if later else None)


def _belongs(proposal: Proposal, known: Gathered) -> bool:
    if any(_same_source(proposal, one) or _same_moment(proposal, one) for one in known.proposals):
        return True
    if proposal.number and known.number:
        return proposal.number == known.number
    latest = known.proposals[-1]
    still_to_come = latest.date is None or latest.date >= proposal.made[0]
    return still_to_come and (proposal.number or known.number) != 1


def _same_source(one: Proposal, other: Proposal) -> bool:
    if one.uid and one.uid == other.uid:
        return True
    # An entry attached to a mail ("mail.eml/invite.ics") speaks of what the mail itself says.
    inside = one.source.startswith(f"{other.source}/") or other.source.startswith(f"{one.source}/")
    outer = other if one.from_calendar else one
    return inside and outer.made[2] == 0


def _same_moment(one: Proposal, other: Proposal) -> bool:
    if one.starts_at and other.starts_at:
        return abs(one.starts_at - other.starts_at) < timedelta(minutes=1)
    return one.date is not None and one.date == other.date


def _order(known: Gathered) -> tuple[bool, str]:
    day = known.counts.date
    return day is None, day.isoformat() if day else ""


def _number_them(rounds: Sequence[Gathered]) -> None:
    if len(rounds) == 1 and rounds[0].number is None:
        rounds[0].number = 2
    for place in range(len(rounds) - 1, -1, -1):
        after = rounds[place + 1].number if place + 1 < len(rounds) else None
        if rounds[place].number is None and after:
            rounds[place].number = max(after - 1, 1)
    for place, one in enumerate(rounds):
        before = rounds[place - 1].number or 0 if place else 0
        one.number = one.number or before + 1
    if rounds and len(rounds) > 1 and (rounds[-1].number or 0) < 2:
        rounds[-1].number = 2


def _is_past(known: Gathered, now: datetime) -> bool:
    counts = known.counts
    end = counts.ends_at or (counts.starts_at + timedelta(hours=1) if counts.starts_at else None)
    if end:
        return end < now
    return counts.day is not None and counts.day < now.date()
