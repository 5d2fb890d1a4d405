"""The slides of a run: counted, from the outline, from the pages of the finished file."""

from secondround.foundation.ports.office.finished import Finished, Page, Piece
from secondround.preparation.assignment.outline.model import Outline, Point, Section
from secondround.preparation.rehearsal.run_through.slides.planned import (
    counted,
    of_outline,
    of_pages,
)

OUTLINE = Outline(
    "task",
    "presentation",
    "Archive",
    "en",
    (
        Section("a", "situation", "Situation", 2.0, (Point("p", "Complaints doubled"),), "Slowly."),
        Section("b", "recommendation", "What we recommend", 4.0, (Point("q", "Move to Metz"),)),
    ),
)


def page(number: int, title: str, notes: str = "", hidden: bool = False) -> Page:
    place = f"slide {number}"
    pieces = [Piece(title, place, "title"), Piece("Body", place)]
    return Page(number, place, title, (*pieces, Piece(notes, place, "notes")), is_hidden=hidden)


def test_counted_ones_share_the_limit() -> None:
    assert [one.seconds for one in counted(4, 600)] == [150] * 4
    assert [one.seconds for one in counted(2, 0)] == [0, 0]
    assert counted(0, 600) == ()


def test_a_part_of_the_outline_is_a_slide() -> None:
    first, second = of_outline(OUTLINE)
    assert (first.number, first.title, first.seconds, first.notes) == (
        1,
        "Situation",
        120,
        "Slowly.",
    )
    assert (second.points, second.section) == (("Move to Metz",), "b")
    assert second.lines == second.points


def test_pages_share_the_minutes_of_the_part_they_stand_in() -> None:
    pages = [
        page(1, "The archive"),
        page(2, "Situation"),
        page(3, "In figures", "Say it slowly."),
        page(4, "Backup", hidden=True),
        page(5, "What we recommend: Metz"),
    ]
    found = of_pages(Finished("pptx", tuple(pages)), OUTLINE, 600)
    assert [one.title for one in found] == [each.title for each in pages if not each.is_hidden]
    assert [one.seconds for one in found] == [0, 60, 60, 240]
    assert [one.section for one in found] == ["", "a", "a", "b"]
    assert [one.points for one in found] == [(), ("Complaints doubled",), (), ("Move to Metz",)]
    assert {one.lines for one in found} == {("Body",)}
    assert found[1].notes == "Slowly."
    assert found[2].notes == "Say it slowly."


def test_pages_before_all_parts_share_the_minutes_of_those_that_no_page_begins() -> None:
    pages = (page(1, "Opening"), page(2, "Our question"), page(3, "What we recommend"))
    found = of_pages(Finished("pptx", pages), OUTLINE, 600)
    assert [one.seconds for one in found] == [60, 60, 240]


def test_without_an_outline_pages_share_the_limit() -> None:
    found = of_pages(Finished("pdf", (page(1, "One"), page(2, ""))), None, 300)
    assert [(one.title, one.seconds) for one in found] == [("One", 150), ("Body", 150)]
