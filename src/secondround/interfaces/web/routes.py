"""The table of contents: one line for each address. Verbs are things; to fetch is to check."""

from starlette.routing import BaseRoute, Route

from secondround.interfaces.web.door import door
from secondround.interfaces.web.pages import documents, edits, files, home, passages, questions
from secondround.interfaces.web.visit import Page

OF_ALL: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/", home.start),
    ("GET", "/candidacies", home.candidacies),
    ("POST", "/candidacies", home.open_candidacy),
)

OF_ONE: tuple[tuple[str, str, Page], ...] = (
    ("GET", "", home.home),
    ("GET", "/news", home.news),
    ("GET", "/documents", documents.inbox),
    ("POST", "/documents", documents.bring_in),
    ("GET", "/documents/{document}", documents.one),
    ("GET", "/documents/{document}/original", documents.original),
    ("POST", "/documents/{document}/kind", documents.correct_kind),
    ("POST", "/documents/{document}/round", documents.correct_round),
    ("POST", "/documents/{document}/removal", documents.remove),
    ("GET", "/questions", questions.every),
    ("GET", "/questions/{question}", questions.one),
    ("GET", "/passages/{passage}", passages.around),
    ("POST", "/edits", edits.keep),
    ("POST", "/edits/undone", edits.undo),
)
"""What stands after /candidacies/{candidacy}."""


def routes() -> list[BaseRoute]:
    """Every address of the application."""
    whole = [
        *OF_ALL,
        *((verb, f"/candidacies/{{candidacy}}{end}", page) for verb, end, page in OF_ONE),
    ]
    made: list[BaseRoute] = [Route(path, door(page), methods=[verb]) for verb, path, page in whole]
    return [
        *made,
        Route("/static/{digest}/{name:path}", files.static_file),
        Route("/typefaces/{name}", files.typeface),
    ]
