"""What stands in `routes.py` for running through the exercise and for the panel's questions on it."""

from secondround.interfaces.web.pages.faced import questions
from secondround.interfaces.web.pages.run_through import one, runs, stage
from secondround.interfaces.web.visit import Page

OF_RUNS: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/exercise/{assignment}/run", runs.runs),
    ("POST", "/exercise/{assignment}/run", runs.begin),
    ("POST", "/exercise/{assignment}/recordings", runs.bring),
    ("GET", "/exercise/{assignment}/run/{run}", one.one),
    ("GET", "/exercise/{assignment}/run/{run}/stage", stage.stage),
    ("GET", "/exercise/{assignment}/run/{run}/progress", one.progress),
    ("POST", "/exercise/{assignment}/run/{run}/listening", one.listen),
    ("POST", "/exercise/{assignment}/run/{run}/ended", one.end_there),
    ("POST", "/exercise/{assignment}/run/{run}/corrected", one.mark_again),
    ("POST", "/exercise/{assignment}/run/{run}/removal", one.forget),
    ("GET", "/exercise/{assignment}/run/{run}/sound", one.sound),
    ("GET", "/exercise/{assignment}/questions", questions.questions),
    ("POST", "/exercise/{assignment}/questions", questions.add),
    ("POST", "/exercise/{assignment}/questions/{challenge}/answer", questions.answer),
    ("POST", "/exercise/{assignment}/questions/{challenge}/aside", questions.aside),
    ("POST", "/exercise/{assignment}/rounds", questions.begin),
)
"""What stands after /candidacies/{candidacy}."""
