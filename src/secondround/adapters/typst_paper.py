"""Paper: typst, which gets the data as JSON, so that no text in it is ever markup."""

import json
from collections.abc import Mapping
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from secondround.foundation.errors import EngineFailed

FONTS = ("font_source_serif_pro", "font_source_sans_pro")
"""Packages that hold the typefaces; their files are found and their code is not run."""


class TypstPaper:
    """A `Press` for PDF. The form is a typst file; the data are plain values.

    The paper is PDF/UA-1, unless a letter of the data is in none of the typefaces, which that standard forbids:
    then it is a tagged PDF that shows the letter as missing.
    """

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        source = files("secondround.adapters").joinpath("forms", f"{form}.typ").read_bytes()
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        try:
            return _set(form, source, inputs, strict=True)
        except EngineFailed:
            return _set(form, source, inputs, strict=False)


def _set(form: str, source: bytes, inputs: dict[str, str], *, strict: bool) -> bytes:
    import typst

    try:
        made = typst.compile(  # type: ignore[misc]  # its stubs bind a parameter no argument fixes
            source,
            sys_inputs=inputs,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            timestamp=0,
            pdf_standards="ua-1" if strict else None,
        )
    except (RuntimeError, ValueError, TypeError) as error:
        raise EngineFailed(
            "the paper {form} could not be set: {error}", form=form, error=error
        ) from error
    if not isinstance(made, bytes):
        raise EngineFailed("the paper {form} came out in pieces", form=form)
    return made


def _fonts() -> list[str]:
    """The folders of the typefaces that are installed; typst has a serif of its own for the rest."""
    specs = [find_spec(package) for package in FONTS]
    folders = [folder for spec in specs if spec for folder in spec.submodule_search_locations or ()]
    return [str(Path(folder) / "files") for folder in folders]
