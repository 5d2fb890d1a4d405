"""The panel from everything that was read: pure, in the order rounds, people, lenses."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.evidence.model import Employment
from secondround.preparation.panel.interviewers import (
    Inferred,
    attendance,
    interviewer_from,
    title_of,
)
from secondround.preparation.panel.lenses.decision import part_of
from secondround.preparation.panel.lenses.lens import lens_of, reporting_line
from secondround.preparation.panel.lenses.shared import Shared, common_ground
from secondround.preparation.panel.lenses.wants import (
    first_duty,
    look_up_for,
    own_words,
    said_of,
    wants_of,
)
from secondround.preparation.panel.model import Interviewer, Round
from secondround.preparation.panel.naming.names import read_name, same
from secondround.preparation.panel.people.everyone import Everyone, everyone
from secondround.preparation.panel.people.merge import Merged, Met
from secondround.preparation.panel.proposed.saying import Tongue
from secondround.preparation.panel.rounds.finding import Found, find_rounds
from secondround.preparation.panel.rounds.rounds import ordered, round_from


@dataclass(frozen=True)
class Known:
    """What the panel is found from."""

    candidacy: Candidacy
    documents: Sequence[Document]
    passages: Sequence[Passage]
    employments: Sequence[Employment]
    now: datetime

    @cached_property
    def by_document(self) -> dict[str, tuple[Passage, ...]]:
        """Passages by document id."""
        found: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            found[passage.document_id].append(passage)
        return {name: tuple(passages) for name, passages in found.items()}

    @cached_property
    def dates(self) -> dict[str, date]:
        """The days of the documents that say theirs, by id."""
        return {one.id: one.date for one in self.documents if one.date}

    def of(self, *kinds: Kind) -> tuple[Passage, ...]:
        """The passages of some kinds."""
        return tuple(one for one in self.passages if one.kind in kinds)


def identified(known: Known) -> tuple[tuple[Round, ...], tuple[Interviewer, ...]]:
    """The rounds, the one to come last, and the interviewers, those who will be there first."""
    tongue = Tongue(known.candidacy.language)
    me = read_name(known.candidacy.candidate)
    found = find_rounds(known.documents, known.by_document, me, known.now, tongue)
    people = everyone(
        known.documents,
        known.by_document,
        found,
        known.candidacy.candidate,
        f"{known.candidacy.company} {known.candidacy.title}",
    )
    rounds = _rounds(known, found, people.merged, tongue)
    return rounds, _interviewers(known, found, people, tongue)


def _rounds(known: Known, found: Found, merged: Merged, tongue: Tongue) -> tuple[Round, ...]:
    made = [round_from(one, known.now, tongue, one is found.to_come) for one in found.rounds]
    to_come = next((r for r, g in zip(made, found.rounds, strict=True) if g is found.to_come), None)
    if to_come:
        whole = replace(to_come, doubts=(*to_come.doubts, *_unclear(merged, tongue)))
        made = [whole if one is to_come else one for one in made]
        to_come = whole
    return ordered(made, to_come)


def _unclear(merged: Merged, tongue: Tongue) -> tuple[str, ...]:
    say = tongue.say
    doubts = (
        say(
            "“{name}” in {document} may be {people}. Make sure who is meant.",
            name=one.name.full,
            document=one.citation.document,
            people=", ".join(names),
        )
        for one, names in merged.unclear
    )
    return tuple(dict.fromkeys(doubts))


def _interviewers(
    known: Known, found: Found, people: Everyone, tongue: Tongue
) -> tuple[Interviewer, ...]:
    number = (found.to_come.number if found.to_come else None) or 2
    there = attendance(people.merged.people, number)
    shown = [
        _interviewer(known, people, one, place in there, number, tongue)
        for place, one in enumerate(people.merged.people)
    ]
    return tuple(sorted(shown, key=lambda one: (not one.attends, not one.rounds)))


def _interviewer(
    known: Known, people: Everyone, one: Met, attends: bool, number: int, tongue: Tongue
) -> Interviewer:
    say = tongue.say
    titled = title_of(one.mentions)
    title = titled.title if titled else ""
    seen = lens_of(title, one.mentions, reporting_line(known.of("posting")), say)
    # Those who were there spoke for themselves; what others announced is worth hearing of the rest.
    met = any(mention.part == "met" for mention in one.mentions)
    told = said_of(one.name, known.of("invitation", *(() if met else ("transcript", "notes"))))
    profile = _profile(people, one)
    duty = first_duty(known.of("posting"))
    inferred = Inferred(
        seen,
        part_of(title, seen, reporting_line(known.of("posting")), say),
        wants_of(seen.lens, told, own_words(profile), duty, say),
        _common(known, profile, tongue),
    )
    own = any(passage.kind == "profile" for passage in profile)
    look_up = look_up_for(one.name, seen.lens, own, bool(title), say)
    return interviewer_from(one, attends, number, inferred, look_up, known.dates)


def _profile(people: Everyone, one: Met) -> tuple[Passage, ...]:
    own = (p.passages for p in people.profiles if same(p.name, one.name) == "same")
    return tuple(dict.fromkeys(passage for passages in own for passage in passages))


def _common(known: Known, profile: Sequence[Passage], tongue: Tongue) -> tuple[Shared, ...]:
    if not profile:
        return ()
    return common_ground(
        profile,
        known.of("cv"),
        known.employments,
        known.of("posting"),
        known.candidacy.company,
        tongue,
    )
