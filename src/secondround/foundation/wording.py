"""What the product says, in the candidate's language."""

import gettext
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

LANGUAGES = ("en", "fr", "de")

Say = Callable[..., str]
"""`say("{count} exchanges", count=3)`: the sentence in the candidate's language, values filled in."""

VALUE = re.compile(r"\{(\w+)\}")

OF_OURS = frozenset({"why", "refusal"})
"""Values that are words of ours; all others are names and figures, and stay."""


def sentence(text: str, /) -> str:
    """The text, marked for the catalogues: it is said later, in the language of whoever reads it."""
    return text


WITH_DETAIL = sentence("{kind}: {detail}")
"""What happened, and to what."""


def shortened(text: str, most: int) -> str:
    """The text, or its beginning up to a whole word and an ellipsis where it is over `most` characters."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


@cache
def say_in(language: str) -> Say:
    """English where a language or a sentence is not translated. Values are put in as text, never as a format."""
    catalogue = _catalogue(language)

    def say(sentence: str, /, **values: object) -> str:
        said = catalogue.gettext(sentence)
        for name, value in values.items():
            said = said.replace("{" + name + "}", str(value))
        return said

    return say


@lru_cache(maxsize=4096)
def said_again(kept: str, language: str) -> str:
    """What was said and kept in English, line by line, in a language; a line that is no sentence of ours stays.

    Of several sentences that a line may be, the one with the most words of its own is taken.
    """
    return "\n".join(_line_again(line, language) for line in kept.split("\n"))


def _line_again(line: str, language: str) -> str:
    speak = _catalogue(language).gettext
    kind, parted, detail = line.partition(": ")
    if parted and (known := speak(kind)) != kind:
        return _filled(speak(WITH_DETAIL), {"kind": known, "detail": _again(detail, language)})
    return _again(line, language)


def _again(line: str, language: str) -> str:
    if not line or (exact := _catalogue(language).gettext(line)) != line:
        return exact if line else ""
    for begins, form, translated in _forms(language):
        if line.startswith(begins) and (found := form.fullmatch(line)):
            return _filled(translated, _values(found.groupdict(), language))
    return line


def _values(found: Mapping[str, str], language: str) -> Mapping[str, str]:
    return {
        name: _again(value, language) if name in OF_OURS else value for name, value in found.items()
    }


def _filled(text: str, values: Mapping[str, str]) -> str:
    return VALUE.sub(lambda match: values[match[1]], text)


@cache
def _forms(language: str) -> Sequence[tuple[str, re.Pattern[str], str]]:
    """How each sentence with values begins, what it looks like filled in, and its translation."""
    # The library lists what it holds under no public name.
    every = getattr(_catalogue(language), "_catalog", {})
    with_values = [one for one in every if VALUE.search(one) and one != WITH_DETAIL]
    with_values.sort(key=lambda one: -len(VALUE.sub("", one)))
    return [(one.partition("{")[0], _form(one), every[one]) for one in with_values]


def _form(of: str) -> re.Pattern[str]:
    parts = VALUE.split(of)
    seen: set[str] = set()
    form = ""
    for text, name in zip(parts[::2], [*parts[1::2], ""], strict=True):
        form += re.escape(text)
        if name:
            form += f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
            seen.add(name)
    return re.compile(form)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent.parent / "locale"
    return gettext.translation("secondround", folder, [language], fallback=True)
