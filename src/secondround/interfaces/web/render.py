"""Templates and what every page has: the candidacy, the time left, the way around."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse, Response

from secondround.foundation.wording import said_again
from secondround.interfaces.observer.render import NAMES as OBSERVED
from secondround.interfaces.observer.render import RATED
from secondround.interfaces.observer.render import TEMPLATES as SHEET
from secondround.interfaces.web.names import NAMES
from secondround.interfaces.web.visit import Visit
from secondround.interfaces.web.walls.around import around_of
from secondround.interfaces.web.walls.frame import frame_of
from secondround.preparation.brief.layout.words import day, moment, short_moment

WEB = Path(__file__).parent
TEMPLATES = WEB / "templates"
STATIC = WEB / "static"

ONE_LINE: Mapping[str, str] = {"who": "people", "whose": "companies", "form": ""}
"""Voices of words that stand on one line, and the list on the page that they are chosen from."""


def show(visit: Visit, template: str, /, status: int = 200, **values: object) -> Response:
    """The page in the candidate's language. A whole page extends `page.html`; a piece does not."""
    return show_from(environment(), visit, template, status, **values)


def show_from(
    environment: Environment, visit: Visit, template: str, /, status: int = 200, **values: object
) -> Response:
    """The same with the templates of an environment made by `environment_of`."""
    say, language = visit.say, visit.language
    text = environment.get_template(template).render(
        visit=visit,
        say=say,
        language=language,
        again=lambda kept: said_again(kept, language),
        home=visit.home,
        frame=lambda: frame_of(visit),
        notices=lambda: around_of(visit.request).notices(visit),
        moment=lambda value: moment(value, language),
        short_moment=lambda value: short_moment(value, language),
        day=lambda value, about=False: day(value, language, about, say),
        **values,
    )
    return HTMLResponse(text, status)


def show_if_new(visit: Visit, template: str, of: object, /, **values: Any) -> Response:
    """A piece that is asked for again: nothing while what it tells `of` is as the mark in its address says."""
    if visit.asked("seen") == seen(of):
        return Response(status_code=204)
    return show(visit, template, **values)


def go(visit: Visit, path: str) -> Response:
    """On to another page of the candidacy (`path` begins with a slash), after something was changed."""
    if visit.partly:
        return Response(status_code=204, headers={"HX-Redirect": visit.home + path})
    return RedirectResponse(visit.home + path, 303)


_AS_TEXT = json.JSONEncoder(sort_keys=True, default=str)


def seen(value: object) -> str:
    """A mark of a value as it is shown, so that a later change of another tab is noticed."""
    return hashlib.sha256(_AS_TEXT.encode(value).encode()).hexdigest()[:16]


def as_typed(value: object) -> str:
    """A value as a form holds it: a list as lines, nothing as no words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "\n".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def options(choices: Iterable[tuple[str, str]], chosen: str) -> str:
    """A list to choose from, as HTML: a page has one for each of its lines."""
    return _options(tuple(choices), chosen)


@lru_cache(maxsize=256)
def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> str:
    marks = {chosen: " selected"}
    return "".join(
        f'<option value="{escape(one)}"{marks.get(one, "")}>{escape(name)}</option>'
        for one, name in choices
    )


@cache
def environment() -> Environment:
    """The pages' own."""
    return environment_of(())


def environment_of(
    folders: Sequence[Path], names: Mapping[str, Callable[..., str]] = MappingProxyType({})
) -> Environment:
    """Everything escaped; a name that is not there is an error; nothing is fetched. Templates may also lie in these
    folders, and use these filters."""
    made = Environment(
        loader=FileSystemLoader([TEMPLATES, SHEET, *folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "seen": seen,
        "as_typed": as_typed,
        "options": options,
        **NAMES,
        **OBSERVED,
        **names,
    }
    made.globals |= {"static": static, "one_line": ONE_LINE, "rated": RATED}
    return made


def static(name: str) -> str:
    """The address of a file of ours; it changes with the file, so that a browser may keep it for good."""
    return f"/static/{digest_of(name)}/{name}"


def digest_of(name: str) -> str:
    """Of the bytes of a file of ours; empty where there is none of that name."""
    return _digests().get(name, "")


@cache
def _digests() -> Mapping[str, str]:
    names = [path for path in STATIC.rglob("*") if path.is_file()]
    return {
        path.relative_to(STATIC).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        for path in names
    }
