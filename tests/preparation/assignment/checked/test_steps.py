"""A real file looked at for a real exercise: kept, put aside, and beside its next version."""

import io
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Pt

from desk import desk
from secondround.foundation.errors import NotFound, Unreadable
from secondround.foundation.kit import Kit
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps
from secondround.preparation.candidacy import steps as candidacy_steps

BRIEF = """# Your exercise

Please prepare a presentation of 10 minutes on how to win back lost customers.
"""


def deck(*slides: tuple[str, ...], author: str = "Zoë Brändli", size: int = 20) -> bytes:
    """A presentation: of each slide the title and the lines."""
    made = Presentation()
    made.core_properties.author = author
    for title, *lines in slides:
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = "\n".join(lines)
        for paragraph in slide.placeholders[1].text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(size)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


FIRST = deck(
    ("Win back lost customers", "Zoë Brändli"),
    ("Situation", "62% of customers leave after a late delivery", "The NPS fell"),
    ("Recommendation", "Call each of them"),
    ("Next steps", "January: call"),
    author="Dan Price",
)
SECOND = deck(
    ("Win back lost customers", "Zoë Brändli"),
    ("Situation", "62% of customers leave after a late delivery (Ofcom, 2025)", "The NPS fell"),
    ("Recommendation", "Call each of them"),
    ("Next steps", "January: call", "The TCO is low"),
)


def ready(tmp_path: Path) -> tuple[Kit, str, str]:
    kit, candidacy_id = desk(tmp_path, {"exercise.md": BRIEF})
    candidacy_steps.describe(kit, candidacy_id, candidate="Zoë Brändli", company="Halvorsen")
    made = assignment_steps.add_assignment(kit, candidacy_id, BRIEF, "presentation")
    return kit, candidacy_id, made.key


def test_what_is_found_is_kept_with_the_file(tmp_path: Path) -> None:
    kit, candidacy_id, key = ready(tmp_path)
    made = steps.check_file(kit, candidacy_id, key, "talk.pptx", FIRST)
    assert steps.checked_of(kit, candidacy_id, key) == (made,)
    told = {(one.fault, one.page) for one in made.findings}
    assert {("no source", 2), ("unexplained abbreviation", 2), ("metadata", 0)} <= told
    assert (made.format, made.pages, made.name) == ("pptx", 4, "talk.pptx")
    again = steps.check_file(kit, candidacy_id, key, "talk.pptx", FIRST)
    assert again == made
    assert len(steps.checked_of(kit, candidacy_id, key)) == 1


def test_the_next_version_stands_beside_the_one_before(tmp_path: Path) -> None:
    kit, candidacy_id, key = ready(tmp_path)
    assert steps.standing_of(kit, candidacy_id, key) is None
    first = steps.check_file(kit, candidacy_id, key, "talk.pptx", FIRST)
    steps.check_file(kit, candidacy_id, key, "talk2.pptx", SECOND)
    found = steps.standing_of(kit, candidacy_id, key)
    assert found
    assert found.before == first
    assert {one.fault for one in found.mended} >= {"no source", "metadata"}
    assert [one.words for one in found.open if one.key in found.new] == ["TCO"]


def test_what_is_right_so_stays_put_aside(tmp_path: Path) -> None:
    kit, candidacy_id, key = ready(tmp_path)
    first = steps.check_file(kit, candidacy_id, key, "talk.pptx", FIRST)
    (nps,) = [one for one in first.findings if one.words == "NPS"]
    steps.put_aside(kit, candidacy_id, key, nps.key)
    steps.check_file(kit, candidacy_id, key, "talk2.pptx", SECOND)
    found = steps.standing_of(kit, candidacy_id, key)
    assert found
    assert [one.words for one in found.aside] == ["NPS"]
    assert nps.key not in {one.key for one in found.open}
    steps.put_aside(kit, candidacy_id, key, nps.key, aside=False)
    found = steps.standing_of(kit, candidacy_id, key)
    assert found
    assert not found.aside
    with pytest.raises(NotFound):
        steps.put_aside(kit, candidacy_id, key, "none")


def test_a_version_is_deleted_with_its_file(tmp_path: Path) -> None:
    kit, candidacy_id, key = ready(tmp_path)
    made = steps.check_file(kit, candidacy_id, key, "talk.pptx", FIRST)
    steps.forget(kit, candidacy_id, key, made.key)
    assert steps.checked_of(kit, candidacy_id, key) == ()
    with pytest.raises(NotFound):
        steps.forget(kit, candidacy_id, key, made.key)


def test_what_cannot_be_looked_at_says_so(tmp_path: Path) -> None:
    kit, candidacy_id, key = ready(tmp_path)
    with pytest.raises(NotFound):
        steps.check_file(kit, candidacy_id, "none", "talk.pptx", FIRST)
    with pytest.raises(Unreadable):
        steps.check_file(kit, candidacy_id, key, "talk.txt", b"Hello there, all of you.")
    assert steps.checked_of(kit, candidacy_id, key) == ()
