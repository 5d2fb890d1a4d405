"""Pages: Jinja2, everything escaped, nothing fetched, one file that stands alone."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from secondround.foundation.errors import EngineFailed

FORMS = files("secondround.adapters").joinpath("forms")
TYPEFACE = files("secondround").joinpath("typefaces", "source-serif-4-latin.woff2")


class HtmlPage:
    """A `Press` for self-contained HTML. Its policy forbids frames, every request and every script but the form's own.

    A form may have a style of its own (`<form>.css`), added to that of every page, and a script (`<form>.js`).
    """

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError

        environment = Environment(
            loader=FunctionLoader(_form),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        style, script = _style(form), _beside(form, "js")
        try:
            page = environment.get_template(f"{form}.html.jinja").render(
                page=data,
                style=style,
                style_hash=_hash(style),
                script=script,
                script_hash=_hash(script),
            )
        except TemplateError as error:
            raise EngineFailed(
                "the page {form} could not be set: {error}", form=form, error=error
            ) from error
        return page.encode()


def _form(name: str) -> str:
    return FORMS.joinpath(name).read_text("utf-8")


@cache
def _style(form: str) -> str:
    font = base64.b64encode(TYPEFACE.read_bytes()).decode()
    return _form("page.css").replace("FONT_DATA", font) + _beside(form, "css")


@cache
def _beside(form: str, kind: str) -> str:
    """What belongs to one form alone; empty where it has none."""
    path = FORMS.joinpath(f"{form}.{kind}")
    return path.read_text("utf-8") if path.is_file() else ""


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
