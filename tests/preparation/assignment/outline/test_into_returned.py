"""Slides that came back are written into when the outline is saved anew."""

import io
from dataclasses import replace
from pathlib import Path

from pptx import Presentation
from pptx.util import Inches

from desk import desk
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.preparation.assignment.outline import steps, store
from secondround.preparation.assignment.outline.steps import ENTRIES, SECTIONS
from secondround.preparation.assignment.outline.written.returned.steps import bring_back
from secondround.preparation.assignment.outline.written.steps import saved, would_save
from secondround.preparation.assignment.steps import add_assignment
from secondround.preparation.candidacy.steps import edit


def test_shapes_and_own_slides_stay_twice(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"note.md": "# Notes\n\nThe move of two sites.\n"})
    key = add_assignment(kit, candidacy, "Analyse the risks of the move", "risk analysis").key
    part = steps.outline_of(kit, candidacy, key).sections[0]
    steps.add_point(kit, candidacy, part.key, "The move is in March")
    made = Presentation(io.BytesIO(saved(kit, candidacy, key, "pptx").data))
    made.slides[1].shapes.add_shape(1, 0, 0, Inches(1), Inches(1)).name = "Drawn"
    own = made.slides.add_slide(made.slide_layouts[1])
    own.shapes.title.text_frame.text = "My own"
    stream = io.BytesIO()
    made.save(stream)
    data = stream.getvalue()
    for _ in range(2):
        bring_back(kit, candidacy, key, "x.pptx", data)
        again = saved(kit, candidacy, key, "pptx")
        assert again.is_into
        data = again.data
        slides = Presentation(io.BytesIO(data)).slides
        assert any(one.name == "Drawn" for one in slides[1].shapes)
        assert slides[len(slides) - 1].shapes.title.text_frame.text == "My own"
    clean = saved(kit, candidacy, key, "pptx", clean=True)
    assert not clean.is_into
    first = Presentation(io.BytesIO(clean.data)).slides[1]
    assert all(one.name != "Drawn" for one in first.shapes)
    steps.add_section(kit, candidacy, key, "A new part")
    assert saved(kit, candidacy, key, "pptx").is_into


def test_parts_that_moved_came_and_went_keep_the_picture(tmp_path: Path) -> None:
    kit, candidacy, key = drawn_on(tmp_path)
    first, second, third, *rest = steps.outline_of(kit, candidacy, key).sections
    own = next(one for one in rest if one.title == "My own")
    steps.add_section(kit, candidacy, key, "A new part")
    edit(kit, candidacy, SECTIONS, second.key, "removed", value=True)
    edit(kit, candidacy, SECTIONS, own.key, "title", "Mine, renamed")
    order = [one.key for one in steps.outline_of(kit, candidacy, key).sections]
    order.remove(first.key)
    steps.set_order(kit, candidacy, key, [*order, first.key])
    told = would_save(kit, candidacy, key, "pptx")
    again = saved(kit, candidacy, key, "pptx")
    assert told == again
    assert again.is_into
    assert again.removed == (second.title,)
    titles = titles_of(again.data)
    assert titles[1] == third.title
    assert titles[-2:] == ["A new part", first.title]
    assert titles.count("Mine, renamed") == 1
    assert [title for title, names in shapes_of(again.data) if "Drawn" in names] == [first.title]
    bring_back(kit, candidacy, key, "x.pptx", again.data)
    assert titles_of(saved(kit, candidacy, key, "pptx").data) == titles


def test_rows_are_written_into_the_table(tmp_path: Path) -> None:
    kit, candidacy, key = drawn_on(tmp_path)
    part = next(one for one in steps.outline_of(kit, candidacy, key).sections if one.columns)
    for event in ("It burns", "It floods"):
        row = steps.add_entry(kit, candidacy, part.key)
        edit(kit, candidacy, ENTRIES, row.key, "cells", ["Cause", event])
    again = saved(kit, candidacy, key, "pptx")
    assert again.is_into
    assert any("Drawn" in names for _, names in shapes_of(again.data))


def test_a_file_that_is_gone_or_damaged_makes_a_clean_one(tmp_path: Path) -> None:
    kit, candidacy, key = drawn_on(tmp_path)
    with kit.db.read() as db:
        (kept,) = {one.returned for one in store.exports.list(db, kit.owner, candidacy)} - {""}
    damaged = object_key(kit.owner, b"PK damaged")
    kit.objects.put(damaged, b"PK damaged")
    with kit.db.read() as db:
        (export,) = (one for one in store.exports.list(db, kit.owner, candidacy) if one.returned)
    for other in (damaged, kept.replace(kept[-6:], "0" * 6)):
        with kit.db.write() as db:
            store.exports.put(db, kit.owner, candidacy, replace(export, returned=other))
        made = saved(kit, candidacy, key, "pptx")
        assert made.is_apart
        assert titles_of(made.data)


def drawn_on(folder: Path) -> tuple[Kit, str, str]:
    """An outline whose slides came back with something drawn on the first part, and one slide more."""
    kit, candidacy = desk(folder, {"note.md": "# Notes\n\nThe move of two sites.\n"})
    key = add_assignment(kit, candidacy, "Analyse the risks of the move", "risk analysis").key
    made = Presentation(io.BytesIO(saved(kit, candidacy, key, "pptx").data))
    made.slides[1].shapes.add_shape(1, 0, 0, Inches(1), Inches(1)).name = "Drawn"
    own = made.slides.add_slide(made.slide_layouts[1])
    own.shapes.title.text_frame.text = "My own"
    stream = io.BytesIO()
    made.save(stream)
    bring_back(kit, candidacy, key, "x.pptx", stream.getvalue())
    return kit, candidacy, key


def titles_of(data: bytes) -> list[str]:
    return [title for title, _ in shapes_of(data)]


def shapes_of(data: bytes) -> list[tuple[str, set[str]]]:
    slides = Presentation(io.BytesIO(data)).slides
    return [
        (one.shapes.title.text_frame.text, {each.name for each in one.shapes}) for one in slides
    ]


def test_another_format_in_between_loses_no_slides(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"note.md": "# Notes\n\nThe move of two sites.\n"})
    key = add_assignment(kit, candidacy, "Analyse the risks of the move", "risk analysis").key
    data = saved(kit, candidacy, key, "pptx").data
    saved(kit, candidacy, key, "docx")
    bring_back(kit, candidacy, key, "x.pptx", data)
    document = saved(kit, candidacy, key, "docx")
    assert not document.is_into
    assert not document.is_apart
    assert saved(kit, candidacy, key, "pptx").is_into
    bring_back(kit, candidacy, key, "x.docx", document.data)
