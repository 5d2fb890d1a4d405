"""What is at hand for each part, and taking it in."""

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.at_hand.choosing import chosen, need_of
from secondround.preparation.assignment.outline.at_hand.model import Material
from secondround.preparation.assignment.outline.model import Outline, PlacedPoint
from secondround.preparation.company import steps as company_steps
from secondround.preparation.evidence import steps as evidence_steps


def at_hand_of(kit: Kit, candidacy_id: str, outline: Outline) -> dict[str, tuple[Material, ...]]:
    """By the key of each part what it could stand on, best first, each in one part; what stands in the outline already
    is left out."""
    trade = outline_steps.trade_of_outline(kit, candidacy_id, outline)
    holds = {one.key: one.holds for one in trade.parts}
    needs = {one.key: need_of(one, holds.get(one.part, "")) for one in outline.sections}
    materials = _materials(kit, candidacy_id)
    near = _near(kit, outline.language, list(needs.values()), materials)
    return chosen(needs, materials, _taken(outline, materials), near)


def take_in(kit: Kit, candidacy_id: str, section: str, material: str) -> PlacedPoint:
    """Evidence or a fact as a line of a part, with its citations. Raises `NotFound`."""
    one = next((m for m in _materials(kit, candidacy_id) if m.key == material), None)
    if one is None:
        raise NotFound("what was to be taken in", "Its document may have been read anew.")
    return outline_steps.add_point(kit, candidacy_id, section, one.text, one.citations)


def _materials(kit: Kit, candidacy_id: str) -> tuple[Material, ...]:
    facts = company_steps.dossier_of(kit, candidacy_id)
    evidence = evidence_steps.evidence_of(kit, candidacy_id)
    return (
        *(Material(f.key, "fact", f.text, f.citations, f.source) for f in facts if not f.stale),
        *(Material(e.key, "evidence", e.claim, e.citations) for e in evidence),
    )


def _taken(outline: Outline, materials: tuple[Material, ...]) -> frozenset[str]:
    points = [each for one in outline.sections for each in one.points]
    words = {" ".join(one.text.split()) for one in points}
    cited = {each for one in points for each in one.citations}
    return frozenset(
        one.key
        for one in materials
        if " ".join(one.text.split()) in words or cited & set(one.citations)
    )


def _near(
    kit: Kit,
    language: str,
    needs: list[str],
    materials: tuple[Material, ...],
) -> Vectors | None:
    rows = evidence_steps.meaning(kit, language, [*needs, *(one.text for one in materials)])
    return None if rows is None else rows[: len(needs)] @ rows[len(needs) :].T
