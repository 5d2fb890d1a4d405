"""The rounds as the candidate is shown them, with what is doubtful about each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from secondround.foundation.keys import key_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Round
from secondround.preparation.panel.proposed.places import Place
from secondround.preparation.panel.proposed.proposal import Proposal, without_moment
from secondround.preparation.panel.proposed.saying import Tongue
from secondround.preparation.panel.rounds.choose import Gathered


def round_from(gathered: Gathered, now: datetime, tongue: Tongue, to_come: bool) -> Round:
    """One round. What the word that counts leaves out (end, place, link) is taken from the others.

    Doubts are only about a round to come.
    """
    counts = without_moment(gathered.counts) if gathered.cancelled else _zoned(gathered)
    place, link = _where(gathered), _link(gathered)
    ends_at = counts.ends_at or _end(gathered, counts)
    number = gathered.number or 2
    return Round(
        key=key_of("round", str(number)),
        number=number,
        starts_at=counts.starts_at,
        ends_at=ends_at,
        time_zone=counts.zone,
        place=place.text if place else "",
        link=link.text if link else "",
        doubts=_doubts(gathered, counts, now, tongue) if to_come else (),
        citations=_citations(gathered, place, link),
        uid=next((one.uid for one in reversed(gathered.proposals) if one.uid), ""),
    )


def _zoned(gathered: Gathered) -> Proposal:
    """The word that counts, in the zone that another source states for the same moment where it states none."""
    counts = gathered.counts
    if counts.zone_stated or counts.starts_at is None:
        return counts
    for one in gathered.proposals:
        if one.zone_stated and one.starts_at == counts.starts_at:
            zone = ZoneInfo(one.zone)
            ends_at = counts.ends_at.astimezone(zone) if counts.ends_at else None
            starts_at = counts.starts_at.astimezone(zone)
            return replace(
                counts, zone=one.zone, zone_stated=True, starts_at=starts_at, ends_at=ends_at
            )
    return counts


def _where(gathered: Gathered) -> Place | None:
    """The place that can be found by its street, of the word that counts before others; else the first named."""
    found = [one.place for one in _ordered(gathered) if one.place]
    return next((place for place in found if place.exact), found[0] if found else None)


def _link(gathered: Gathered) -> Place | None:
    return next((one.link for one in _ordered(gathered) if one.link), None)


def _ordered(gathered: Gathered) -> list[Proposal]:
    return [gathered.counts, *reversed(gathered.proposals)]


def _end(gathered: Gathered, counts: Proposal) -> datetime | None:
    """The end another source gives to the same beginning."""
    alike = (one for one in reversed(gathered.proposals) if one.starts_at == counts.starts_at)
    return next((one.ends_at for one in alike if one.ends_at and counts.starts_at), None)


def _doubts(gathered: Gathered, counts: Proposal, now: datetime, tongue: Tongue) -> tuple[str, ...]:
    said = [*_called_off(gathered, tongue), *_disagreements(gathered, counts, tongue)]
    said += counts.doubts
    said += [slip for one in gathered.proposals if not _replaced(one, counts) for slip in one.slips]
    if gathered.cancelled:
        return tuple(dict.fromkeys(said))
    return tuple(dict.fromkeys([*said, *_missing(gathered, counts, now, tongue)]))


def _called_off(gathered: Gathered, tongue: Tongue) -> list[str]:
    if not gathered.cancelled:
        return []
    was = gathered.counts.starts_at
    if was is None:
        return [tongue.say("The appointment was cancelled. Ask for the new date.")]
    say, moment = tongue.say, tongue.at(was)
    return [say("The appointment of {moment} was cancelled. Ask for the new date.", moment=moment)]


def _disagreements(gathered: Gathered, counts: Proposal, tongue: Tongue) -> list[str]:
    """Other words on the same round that were not replaced by a later change."""
    others = [one for one in gathered.proposals if one is not counts and not _replaced(one, counts)]
    return [said for one in others if (said := _differs(one, counts, tongue))]


def _replaced(one: Proposal, counts: Proposal) -> bool:
    """An earlier version of the same entry, or what was announced before an announced change."""
    same_entry = one.uid and one.uid == counts.uid
    return bool(same_entry) or (one.made < counts.made and counts.moved)


def _differs(one: Proposal, counts: Proposal, tongue: Tongue) -> str:
    if not one.starts_at or not counts.starts_at or one.starts_at == counts.starts_at:
        return ""
    return tongue.say(
        "{source} says {moment}, {other} says {chosen}. The latter is taken; confirm it.",
        source=one.source,
        moment=tongue.at(one.starts_at),
        other=counts.source,
        chosen=tongue.at(counts.starts_at),
    )


def _missing(gathered: Gathered, counts: Proposal, now: datetime, tongue: Tongue) -> list[str]:
    say = tongue.say
    said = []
    if counts.starts_at is None:
        said.append(say("No time of day is stated. Ask for it."))
    elif counts.starts_at < now:
        said.append(say("{moment} has passed.", moment=tongue.at(counts.starts_at)))
    place, link = _where(gathered), _link(gathered)
    if not place and not link:
        said.append(say("Neither a place nor a link is stated. Ask where it is."))
    if counts.starts_at and not counts.ends_at and not _end(gathered, counts):
        said.append(say("Nothing says how long it lasts."))
    if counts.starts_at and not counts.zone_stated:
        said.append(say("No time zone is stated; {zone} is assumed.", zone=counts.zone))
    return said


def _citations(gathered: Gathered, *places: Place | None) -> tuple[Citation, ...]:
    cited = [*gathered.counts.citations, *(p.citation for p in places if p)]
    others = [c for one in gathered.proposals if one is not gathered.counts for c in one.citations]
    return tuple(dict.fromkeys([*cited, *others]))


def ordered(rounds: Sequence[Round], to_come: Round | None) -> tuple[Round, ...]:
    """By number, the round to come last."""
    rest = sorted((one for one in rounds if one is not to_come), key=lambda one: one.number)
    return (*rest, to_come) if to_come else tuple(rest)
