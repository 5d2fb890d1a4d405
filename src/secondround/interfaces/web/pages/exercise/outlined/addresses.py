"""What stands in `routes.py` for the outline of an exercise."""

from secondround.interfaces.web.pages.exercise.outlined import changing, files, outline
from secondround.interfaces.web.visit import Page

OF_OUTLINE: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/exercise/{assignment}/outline", outline.outline),
    ("POST", "/exercise/{assignment}/outline/parts", changing.add_part),
    ("POST", "/exercise/{assignment}/outline/parts/{part}/lines", changing.add_line),
    ("POST", "/exercise/{assignment}/outline/parts/{part}/rows", changing.add_row),
    ("POST", "/exercise/{assignment}/outline/parts/{part}/taken", changing.take_in),
    ("POST", "/exercise/{assignment}/outline/places/{key}", changing.move),
    ("GET", "/exercise/{assignment}/outline/files/{format}", files.export),
    ("POST", "/exercise/{assignment}/outline/templates", files.keep_template),
    ("POST", "/exercise/{assignment}/outline/templates/{format}/removal", files.forget_template),
    ("POST", "/exercise/{assignment}/outline/returned", files.bring_back),
    ("GET", "/exercise/{assignment}/outline/differences", files.differences),
    ("POST", "/exercise/{assignment}/outline/differences", files.choose),
)
"""What stands after /candidacies/{candidacy}."""
