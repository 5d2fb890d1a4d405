"""Questions of the bank, each with why it may come here and the words that say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from secondround.foundation.wording import Say
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.concepts.lexicon import lexicon
from secondround.preparation.evidence.model import Citation
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.bank import GENERAL, BankQuestion
from secondround.preparation.questions.made.draft import Draft, Origin
from secondround.preparation.questions.vacancy.level import Level

SHARED = 1.4
"""The weight of shared concepts from which a question is taken to test a demand: more than one."""

ALWAYS = 0.74
"""The weight of the thirteen: below what this candidacy brings up itself, above most of the bank."""

STRANGE = 0.12
"""What a question loses that is typical of another level, or of what the posting never speaks of."""

CORE = 4
"""From this weight on a question is put to anybody of the trade, whatever the posting names."""

OWN_TRADE = 0.1
"""As much as one step of weight: a second interview goes into the trade, the first one was general."""

NEAR_TRADE = -0.05
"""Where only what is demanded tells the trade it is a guess: what any post draws comes first."""

FITS_LEVEL = 0.04
"""For who begins and who leads; a specialist is who most questions are for."""

_WEIGHTS = {5: 0.7, 4: 0.6, 3: 0.5, 2: 0.4, 1: 0.3}


@dataclass(frozen=True)
class Ground:
    """What a bank question can stand on: demands, people, and the words of the vacancy itself."""

    requirements: Sequence[Requirement]
    interviewers: Sequence[Interviewer]
    vacancy: tuple[Citation, ...]
    posting: frozenset[str] = frozenset()
    """Every concept the posting speaks of."""
    level: Level = "specialist"
    named: frozenset[str] = frozenset()
    """The trades that the title itself names."""


def from_bank(
    questions: Sequence[BankQuestion], ground: Ground, language: str, say: Say
) -> tuple[Draft, ...]:
    """All that stand on something; the thirteen always."""
    drafts = (_draft(one, ground, language, say) for one in questions)
    return tuple(one for one in drafts if one.citations or one.thirteen)


def _draft(one: BankQuestion, ground: Ground, language: str, say: Say) -> Draft:
    demand = None if one.thirteen else _tested(one, ground.requirements)
    person = next((i for i in ground.interviewers if i.attends and i.lens in one.lens), None)
    reason, citations = _why(one, demand, person, ground, say)
    return Draft(
        text=one.text(language),
        kind=one.kind,
        competency=one.competency,
        reason=reason,
        weight=_weight(one, demand, person) + _fits(one, ground) - _strange(one, ground),
        use=tuple(e.citations[0] for e in demand.evidence if e.citations) if demand else (),
        origin=_origin(one),
        lenses=_lenses(one.lens),
        citations=citations,
        thirteen=one.thirteen,
        wordings=tuple(dict.fromkeys((one.texts["en"], one.note, one.also))),
    )


def _lenses(names: Sequence[str]) -> tuple[Lens, ...]:
    known: tuple[Lens, ...] = ("recruiter", "manager", "peer", "executive")
    return tuple(lens for lens in known if lens in names)


def _weight(one: BankQuestion, demand: Requirement | None, person: Interviewer | None) -> float:
    if one.thirteen:
        return ALWAYS
    return _WEIGHTS[one.weight] + 0.05 * (demand is not None) + 0.02 * (person is not None)


def _origin(one: BankQuestion) -> Origin:
    if one.thirteen:
        return "thirteen"
    return "bank" if one.trade == GENERAL else "trade"


def _fits(one: BankQuestion, ground: Ground) -> float:
    """What the trade and the level of the vacancy add, or take."""
    trade = 0.0
    if one.trade != GENERAL:
        trade = OWN_TRADE if one.trade in ground.named else NEAR_TRADE
    if not one.levels or ground.level == "specialist":
        return trade - STRANGE * (bool(one.levels) and ground.level not in one.levels)
    return trade + (FITS_LEVEL if ground.level in one.levels else -STRANGE)


def _strange(one: BankQuestion, ground: Ground) -> float:
    """A trade has many specialities: what the posting never speaks of is asked less, but for the core of the trade."""
    special = one.kind in ("technical", "competency") and one.weight < CORE
    if one.trade == GENERAL or not special or not ground.posting:
        return 0.0
    named = {name for way in (one.texts["en"], one.note) for name in concepts_of(way)}
    weak = lexicon().weak
    return 0.0 if any(name in ground.posting for name in named - weak) else STRANGE


def _why(
    one: BankQuestion,
    demand: Requirement | None,
    person: Interviewer | None,
    ground: Ground,
    say: Say,
) -> tuple[str, tuple[Citation, ...]]:
    if one.thirteen:
        return say("Always prepared: one of the thirteen most second interviews come to."), ()
    if demand:
        named = in_short(demand.text)
        return say("The posting asks for this: “{demand}”.", demand=named), demand.citations
    if one.trade != GENERAL:
        return say("Second interviews for a post like this one often come to it."), ground.vacancy
    if person and person.citations:
        return _said_of(person, say), person.citations[:1]
    return say("Second interviews often come to it, whatever the post."), ground.vacancy


def _said_of(person: Interviewer, say: Say) -> str:
    match person.lens:
        case "recruiter":
            return say("{name} will be there, and recruiters ask it.", name=person.name)
        case "manager":
            return say("{name} will be there, and future managers ask it.", name=person.name)
        case "peer":
            return say("{name} will be there, and future colleagues ask it.", name=person.name)
        case _:
            return say("{name} will be there, and executives ask it.", name=person.name)


def _tested(one: BankQuestion, requirements: Sequence[Requirement]) -> Requirement | None:
    """The demand this question tests most plainly, if any."""
    ours = {
        name: weight
        for way in (one.texts["en"], one.note)
        for name, weight in concepts_of(way).items()
    }
    best, points = None, 0.0
    for requirement in requirements:
        theirs = concepts_of(requirement.text)
        shared = fsum(w for name, w in ours.items() if name in theirs)
        if shared > points:
            best, points = requirement, shared
    return best if points >= SHARED else None
