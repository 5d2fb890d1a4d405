"""How far an exercise is: outlined once its outline was changed."""

from pathlib import Path

from desk import desk
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.so_far.steps import so_far


def test_an_outline_that_was_only_looked_at_is_none_and_a_line_makes_it_one(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"notes.md": "# My notes\n\nI asked about the team.\n"})
    one = assignment_steps.add_assignment(kit, candidacy, "Write a report on stock.", "report")
    other = assignment_steps.add_assignment(kit, candidacy, "Present your plan.", "presentation")
    outline = outline_steps.outline_of(kit, candidacy, one.key)
    assert not any(each.is_outlined for each in so_far(kit, candidacy))
    outline_steps.add_point(kit, candidacy, outline.sections[0].key, "It shrinks at night.")
    found = {each.assignment: each for each in so_far(kit, candidacy)}
    assert found[one.key].is_outlined
    assert not found[one.key].is_written
    assert not found[other.key].is_outlined


def test_an_order_changed_is_a_change(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"notes.md": "# My notes\n\nI asked about the team.\n"})
    one = assignment_steps.add_assignment(kit, candidacy, "Write a report on stock.", "report")
    outline = outline_steps.outline_of(kit, candidacy, one.key)
    outline_steps.move(kit, candidacy, outline.sections[0].key, 1)
    assert outline_steps.changed_by_hand(kit, candidacy) == {one.key}
