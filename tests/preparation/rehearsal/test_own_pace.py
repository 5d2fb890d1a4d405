"""The candidate's own pace, by language, from what they said aloud."""

import io
from pathlib import Path

from pptx import Presentation

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.rehearsal.own_pace.steps import words_a_minute
from secondround.preparation.rehearsal.run_through.kept.steps import keep_run
from secondround.preparation.rehearsal.run_through.model import Run, Whole

SLOW = 80.0
"""Words a minute: slower than is usual in any language."""


def spoken_deck(slides: int = 4, words: int = 300) -> bytes:
    """Slides with so many words of notes on each: nine minutes of them at the usual pace, fifteen at a slow one."""
    made = Presentation()
    for number in range(slides):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"Step {number + 1} of the plan"
        slide.placeholders[1].text_frame.text = "What we do next and why"
        slide.notes_slide.notes_text_frame.text = " ".join(["the fund holds loans"] * (words // 4))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def ran(kit: Kit, candidacy: str, key: str, language: str, pace: float | None) -> None:
    whole = Whole(300, pace, pace, 0, None, 0, None)
    keep_run(kit, candidacy, Run(key, "a", kit.now, language, "spoken", (), 0.0, whole=whole))


def test_it_is_the_median_of_each_language(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"notes.md": "# My notes\n\nI asked about the team.\n"})
    assert words_a_minute(kit, candidacy) == {}
    for key, language, pace in (
        ("1", "en", 110.0),
        ("2", "en", 130.0),
        ("3", "en", 170.0),
        ("4", "de", 95.4),
        ("5", "fr", None),
    ):
        ran(kit, candidacy, key, language, pace)
    assert words_a_minute(kit, candidacy) == {"en": 130, "de": 95}
