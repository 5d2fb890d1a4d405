"""PPTX: a manuscript written into slides that came back, so that all that is not its words stays in them."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pptx import Presentation

from secondround.adapters.office.writing.opening import as_stream, damaged
from secondround.adapters.office.writing.room import with_room
from secondround.adapters.office.writing.sealing import sealed, sound
from secondround.adapters.office.writing.slides.layouts import (
    BODIES,
    TITLES,
    Layouts,
    body_of,
    layouts_of,
)
from secondround.adapters.office.writing.slides.returned.placing import laid, lay, without_unlisted
from secondround.adapters.office.writing.slides.returned.reading import (
    held_in,
    is_one_of,
    map_of,
    mark_of,
    shapes_of,
    tables_of,
    text_of,
    worded_in,
)
from secondround.adapters.office.writing.slides.returned.rows import map_into, rows_into
from secondround.adapters.office.writing.slides.returned.wording import matched
from secondround.adapters.office.writing.slides.writer import add_slides, known_as
from secondround.foundation.ports.office.written import COVER, Leaf, Manuscript, Rewritten


def words_into(manuscript: Manuscript, parts: Mapping[str, bytes]) -> Rewritten:
    """The slides with the words of the manuscript where theirs differ, each in the formatting of what it replaces.

    Pictures, charts, layouts, slides of one's own and formatting stay as they are. A part that no slide has gets slides
    behind its neighbour's, in the same layout; slides of a part that is no more are taken out, and told. Raises what
    parsers raise.
    """
    made = _opened(parts)
    held = {one.leaf.key: one for one in reversed(held_in(made)) if one.leaf.key}
    wanted = [COVER, *(one.key for one in manuscript.leaves)]
    keys = {slide.slide_id: key for key, one in held.items() for slide in one.slides}
    if COVER in held:
        cover = Leaf(COVER, manuscript.title, (("", manuscript.subtitle, ""),))
        _leaf_into(made, cover, held[COVER].slides, manuscript)
    before = next((one.slides[-1] for key, one in held.items() if key == COVER), None)
    for leaf in map(with_room, manuscript.leaves):
        slides = held[leaf.key].slides if leaf.key in held else ()
        if slides:
            slides = (*slides, *_leaf_into(made, leaf, slides, manuscript))
        else:
            slides = add_slides(made, _layouts(made, before), leaf, manuscript)
        keys |= {slide.slide_id: leaf.key for slide in slides}
        before = slides[-1]
    every = [keys.get(slide.slide_id, "") for slide in made.slides]
    gone = tuple(one.leaf.title for key, one in reversed(held.items()) if key not in wanted)
    lay(made, laid(every, wanted))
    _without_history(made)
    stream = io.BytesIO()
    made.save(stream)
    return Rewritten(sealed(stream.getvalue(), manuscript), gone, _comments(made))


def named(parts: Mapping[str, bytes], keys: Sequence[str]) -> bytes:
    """The slides that came back, each leaf of them known by the key at its place. Raises what parsers raise."""
    made = _opened(parts)
    for one, key in zip(held_in(made), keys, strict=True):
        if one.leaf.key == key:
            continue
        for number, slide in enumerate(one.slides, 1):
            name = COVER if key == COVER else f"part-{key}-{number}"
            mark = mark_of(list(shapes_of(slide)))
            if mark is None:
                known_as(slide, name)
            else:
                mark.name = name
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _opened(parts: Mapping[str, bytes]) -> Any:
    made = Presentation(as_stream(parts))
    without_unlisted(made)
    return made


def _leaf_into(
    made: Any, leaf: Leaf, slides: Sequence[Any], manuscript: Manuscript
) -> tuple[Any, ...]:
    """What is written nowhere yet, lines or a table, gets slides of its own; those that were added."""
    _titles_into(leaf, slides)
    _notes_into(leaf, slides)
    lines = [text for _, text, _ in leaf.lines if text]
    places = [one for slide in slides for one in _paragraphs(slide)]
    places = places or [one for slide in slides for one in _empty(slide)][:1]
    matched(places, lines)
    tables = [one for slide in slides for one in tables_of(slide)]
    if tables and leaf.table is not None:
        rows_into(tables, leaf.table)
    for slide in slides:
        drawn = map_of(slide, leaf.key)
        if drawn is not None and leaf.drawn is not None:
            map_into(drawn, leaf.drawn)
    rest = replace(
        leaf,
        lines=() if places else leaf.lines,
        table=None if tables else leaf.table,
        drawn=None,
        notes="",
    )
    if leaf.key == COVER or not (rest.lines or (rest.table and any(k for k, _ in rest.table.rows))):
        return ()
    return add_slides(made, _layouts(made, slides[-1]), rest, manuscript, len(slides))


def _titles_into(leaf: Leaf, slides: Sequence[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        title = next((one for one in shapes_of(slide) if is_one_of(one, TITLES)), None)
        if title is None:
            continue
        words = leaf.title if number == 1 else f"{leaf.title} ({number})"
        shown = list(title.text_frame.paragraphs)
        if " ".join(filter(None, map(text_of, shown))) != " ".join(sound(words).split()):
            matched(shown, [words])


def _notes_into(leaf: Leaf, slides: Sequence[Any]) -> None:
    noted = [one for one in slides if one.has_notes_slide]
    if not noted and leaf.notes:
        noted = [slides[0]]
    frames = [one.notes_slide.notes_text_frame for one in noted]
    written = [one for frame in frames if frame is not None for one in frame.paragraphs]
    matched(written, leaf.notes.splitlines())


def _paragraphs(slide: Any) -> Iterator[Any]:
    for shape in worded_in(slide):
        yield from (one for one in shape.text_frame.paragraphs if text_of(one))


def _empty(slide: Any) -> Iterator[Any]:
    """Where one would go on writing: the place for lines that nobody wrote in yet."""
    body = body_of(slide)
    if body is not None and body.has_text_frame:
        yield from body.text_frame.paragraphs


def _layouts(made: Any, neighbour: Any | None) -> Layouts:
    """Lines in the layout of the neighbour, if it has a place for a title and one for lines."""
    found = layouts_of(made)
    if found is None:
        raise damaged("outline", "pptx")
    layout = neighbour.slide_layout if neighbour is not None else None
    if layout is None or layout.name == found.cover.name:
        return found
    kinds = [one.placeholder_format.type for one in layout.placeholders]
    fits = any(one in TITLES for one in kinds) and sum(one in BODIES for one in kinds) == 1
    return replace(found, lines=layout) if fits else found


def _without_history(made: Any) -> None:
    """Who changed what, and when, is kept by some programs in parts of their own; no slide needs them."""
    for name, relation in list(made.part.rels.items()):
        if relation.reltype.endswith(("/changesInfo", "/revisionInfo")):
            made.part.rels.pop(name)


def _comments(made: Any) -> int:
    """How many comments and answers stand beside the slides."""
    return sum(
        len(re.findall(rb"<(?:\w+:)?(?:cm|reply)[\s>]", relation.target_part.blob))
        for slide in made.slides
        for relation in slide.part.rels.values()
        if not relation.is_external and relation.reltype.endswith("/comments")
    )
