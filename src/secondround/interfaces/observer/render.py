"""The observer's page, in the candidate's language."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.rehearsal.observed.items import (
    MOST_NAME,
    MOST_WORDS,
    item_name,
    verdict_name,
)
from secondround.preparation.rehearsal.observed.model import ITEMS, VERDICTS, Sheet

TEMPLATES = Path(__file__).parent / "templates"
"""The application shows the same sheet on a second screen, with the same templates."""

NAMES = {
    "item_name": item_name,
    "verdict_name": verdict_name,
}
RATED = {"items": ITEMS, "verdicts": VERDICTS, "most_words": MOST_WORDS, "most_name": MOST_NAME}
"""What the templates know of a rating."""


def page(
    kit: Kit,
    candidacy_id: str,
    sheet: Sheet,
    action: str,
    who: str,
    error: SecondRoundError | None = None,
) -> Response:
    """The sheet; after a mistake what happened stands on top, and `who` is the observer's name, where it is known."""
    language = _language(kit, candidacy_id)
    say = say_in(language)
    text = (
        _environment()
        .get_template("observer/page.html")
        .render(
            say=say,
            language=language,
            sheet=sheet,
            action=action,
            who=who[:MOST_NAME],
            told=error.told(say) if error else ("", ""),
        )
    )
    return HTMLResponse(text, 422 if error else 200)


def over(kit: Kit, candidacy_id: str, action: str) -> Response:
    """The sitting has ended, and the pages with it."""
    language = _language(kit, candidacy_id)
    template = _environment().get_template("observer/over.html")
    text = template.render(say=say_in(language), language=language, action=action)
    return HTMLResponse(text, 410)


@cache
def look() -> bytes:
    """The look of these pages."""
    return (TEMPLATES / "observer" / "look.css").read_bytes()


def _language(kit: Kit, candidacy_id: str) -> str:
    settled = kit.settings.language
    return settled if settled != "auto" else candidacy_steps.find(kit, candidacy_id).language


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= NAMES
    made.globals |= {"rated": RATED}
    return made
