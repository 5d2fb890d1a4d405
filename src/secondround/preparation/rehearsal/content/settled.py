"""Where the candidate knows better: a key point said in words that nothing recognised, or taken for said."""

from dataclasses import replace

from secondround.preparation.rehearsal.content.model import Content


def settled(content: Content, point: str, said: bool) -> Content:
    """With that point said or not, as the candidate says; another point changes nothing."""
    points = (
        replace(one, said=said, settled=True) if one.point == point else one
        for one in content.points
    )
    return replace(content, points=tuple(points))


def settled_as(content: Content, before: Content | None) -> Content:
    """A new look, with what the candidate settled of the points in the look before."""
    for one in before.points if before else ():
        if one.settled:
            content = settled(content, one.point, one.said)
    return content
