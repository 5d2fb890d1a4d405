"""The matrix of requirements and evidence, as it is read: what they insist on first."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.model import Citation, Evidence
from secondround.preparation.fit.model import OwnEvidence, Requirement

SHOWN = ("all", "gaps", "must")


@dataclass(frozen=True)
class Row:
    """A requirement with the evidence found, the candidate's own, and the exchanges that touched it."""

    requirement: Requirement
    found: tuple[Evidence, ...]
    own: tuple[OwnEvidence, ...]
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True)
class Matrix:
    """The rows that are wanted, and the counts of all there are."""

    must: tuple[Row, ...]
    nice: tuple[Row, ...]
    count: int
    met: int
    partly: int
    gaps: int
    musts: int
    musts_met: int


def matrix(
    requirements: Sequence[Requirement],
    own: Sequence[OwnEvidence],
    exchanges: Sequence[Exchange],
    show: str = "all",
) -> Matrix:
    """All of them, or only the ones not met ("gaps"), or only those they insist on ("must")."""
    rows = [_row(one, own, exchanges) for one in requirements if _is_shown(one, show)]
    musts = [one for one in requirements if one.importance == "must"]
    return Matrix(
        must=tuple(one for one in rows if one.requirement.importance == "must"),
        nice=tuple(one for one in rows if one.requirement.importance == "nice"),
        count=len(requirements),
        met=_covered(requirements, "met"),
        partly=_covered(requirements, "partly"),
        gaps=_covered(requirements, "gap"),
        musts=len(musts),
        musts_met=_covered(musts, "met"),
    )


def row_of(
    key: str,
    requirements: Sequence[Requirement],
    own: Sequence[OwnEvidence],
    exchanges: Sequence[Exchange],
) -> Row | None:
    """The row of one requirement; None when it is not there."""
    return next((_row(one, own, exchanges) for one in requirements if one.key == key), None)


def _is_shown(one: Requirement, show: str) -> bool:
    return {"gaps": one.coverage != "met", "must": one.importance == "must"}.get(show, True)


def _covered(requirements: Sequence[Requirement], coverage: str) -> int:
    return sum(one.coverage == coverage for one in requirements)


def _row(one: Requirement, own: Sequence[OwnEvidence], exchanges: Sequence[Exchange]) -> Row:
    mine = tuple(each for each in own if each.requirement == one.key)
    keys = {each.key for each in mine}
    return Row(
        requirement=one,
        found=tuple(each for each in one.evidence if each.key not in keys),
        own=mine,
        exchanges=tuple(each for each in exchanges if _touched(each, one.citations)),
    )


def _touched(exchange: Exchange, asked: Sequence[Citation]) -> bool:
    places = {(one.passage_id, one.start) for one in asked}
    return any((one.passage_id, one.start) in places for one in exchange.requirements)
