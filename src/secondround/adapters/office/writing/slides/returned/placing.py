"""Slides of a presentation that came back: in which order they stand, and which of them go."""

from collections.abc import Sequence
from typing import Any

from pptx.oxml.ns import qn

_ID = qn("r:id")


def laid(keys: Sequence[str], wanted: Sequence[str]) -> tuple[int, ...]:
    """The places of the slides with these keys in the wanted order of keys; places of slides that go are left out.

    A slide goes that has a key nobody wants. One without a key stays behind the slide that it followed.
    """
    blocks: dict[str, list[int]] = {}
    current = ""
    for place, key in enumerate(keys):
        if key and key not in wanted:
            continue
        if key and key not in blocks:
            current = key
        blocks.setdefault(key or current, []).append(place)
    return tuple(place for key in ("", *wanted) for place in blocks.get(key, []))


def lay(made: Any, places: Sequence[int]) -> None:
    """Put the slides in this order and take out those that are not in it, with all that points to them."""
    listed = made.slides.element
    every = list(listed)
    kept = [every[place] for place in places]
    if kept == every:
        return
    gone = [one for one in every if one not in kept]
    _forget(made, [one.get(_ID) for one in gone])
    for one in every:
        if one in listed:
            listed.remove(one)
    listed.extend(kept)
    _section(made, [one.get("id") for one in kept])
    made.part.rename_slide_parts([one.get(_ID) for one in kept])


def without_unlisted(made: Any) -> None:
    """Slides that a program took off the list and left in the file go: nobody sees them, and their names are needed."""
    listed = {one.get(_ID) for one in made.slides.element}
    _forget(
        made,
        [
            name
            for name, relation in made.part.rels.items()
            if relation.reltype.endswith("/slide") and name not in listed
        ],
    )


def _forget(made: Any, relations: Sequence[str]) -> None:
    """A link that leads to a slide that goes would keep it, unseen, in the file."""
    parts = [made.part.related_part(one) for one in relations]
    for slide in made.slides:
        if slide.part in parts:
            continue
        for name, relation in list(slide.part.rels.items()):
            if not relation.is_external and relation.target_part in parts:
                _unlink(slide.element, name)
                slide.part.rels.pop(name)
    for one in relations:
        _unlink(made.element, one)
        made.part.rels.pop(one)


def _unlink(element: Any, relation: str) -> None:
    for one in [each for each in element.iter() if each.get(_ID) == relation]:
        one.getparent().remove(one)


def _section(made: Any, kept: Sequence[str]) -> None:
    """Every slide is in the section it was in, or in that of the slide before it; sections keep their order."""
    lists = made.element.xpath("//*[local-name()='sectionLst']")
    sections = [one for each in lists for one in each if one.tag.endswith("}section")]
    holders = [one for each in sections for one in each if one.tag.endswith("}sldIdLst")]
    if not holders:
        return
    was = {one.get("id"): at for at, holder in enumerate(holders) for one in holder}
    for holder in holders:
        for one in list(holder):
            holder.remove(one)
    at = 0
    for slide in kept:
        at = max(at, was.get(slide, at))
        holder = holders[at]
        holder.append(holder.makeelement(holder.tag.replace("}sldIdLst", "}sldId"), {"id": slide}))
