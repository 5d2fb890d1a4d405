"""What shares a slide, so that no slide is nearly empty and nothing runs over the edge."""

from secondround.adapters.office.writing.slides.pages import ROOM, Room, pages
from secondround.foundation.ports.office.written import Leaf, Sheet

ACROSS = 11.8
LINE = ("a", "The lease ends in March", "")
ROW = ("r", ("Lease", "March"))


def leaf(lines: int, rows: int) -> Leaf:
    return Leaf("k", "Calendar", (LINE,) * lines, "", Sheet(("What", "When"), (ROW,) * rows))


def test_a_few_lines_and_a_small_table_share_a_slide() -> None:
    (one,) = pages(leaf(2, 3), ACROSS)
    assert (len(one.lines), len(one.rows), one.number) == (2, 3, 1)
    assert 0 < one.under < ROOM


def test_what_does_not_fit_together_has_a_slide_each() -> None:
    first, second = pages(leaf(6, 6), ACROSS)
    assert (len(first.lines), first.has_table, second.lines) == (6, False, ())
    assert second.has_table


def test_in_a_template_of_their_own_type_nothing_is_joined() -> None:
    assert len(pages(leaf(2, 3), ACROSS, Room())) == 2
