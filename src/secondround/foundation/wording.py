"""What the product says, in the candidate's language."""

import gettext
from collections.abc import Callable
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "fr", "de")

Say = Callable[..., str]
"""`say("{count} exchanges", count=3)`: the sentence in the candidate's language, values filled in."""


def shortened(text: str, most: int) -> str:
    """The text, or its beginning up to a whole word and an ellipsis where it is over `most` characters."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


@cache
def say_in(language: str) -> Say:
    """English where a language or a sentence is not translated. Values are put in as text, never as a format."""
    catalogue = gettext.translation(
        "secondround", Path(__file__).parent.parent / "locale", [language], fallback=True
    )

    def say(sentence: str, /, **values: object) -> str:
        said = catalogue.gettext(sentence)
        for name, value in values.items():
            said = said.replace("{" + name + "}", str(value))
        return said

    return say
