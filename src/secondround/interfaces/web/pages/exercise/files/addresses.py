"""The addresses of finished files, below a candidacy's home."""

from secondround.interfaces.web.pages.exercise.files import file
from secondround.interfaces.web.visit import Page

OF_FILES: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/exercise/{assignment}/file", file.file),
    ("POST", "/exercise/{assignment}/file", file.bring),
    ("GET", "/exercise/{assignment}/file/progress", file.progress),
    ("POST", "/exercise/{assignment}/findings/{finding}", file.aside),
    ("POST", "/exercise/{assignment}/files/{version}/removal", file.forget),
)
