"""Sentences said later: errors in any language, and what was kept in English said again."""

import ast
from pathlib import Path

import pytest

from secondround.foundation.errors import Refused, SecondRoundError, Unreadable
from secondround.foundation.wording import said_again, say_in

SOURCE = Path(__file__).parents[2] / "src" / "secondround"
ERRORS = {one.__name__ for one in SecondRoundError.__subclasses__()} | {"SecondRoundError"}
IN_ENGLISH = ("interfaces/cli/", "adapters/weights/hub.py", "adapters/weights/lock.py")
"""What is only said on the command line."""


def test_an_error_is_told_in_any_language_with_its_values() -> None:
    error = Refused("{name} is there already", "Open their page to change it.", name="Ines {x}")
    assert error.told(say_in("en")) == (error.message, error.hint)
    assert error.message == "This cannot be done: Ines {x} is there already"
    message, hint = error.told(say_in("de"))
    assert message == "Das geht nicht: Ines {x} ist schon da"
    assert hint.startswith("Öffnen Sie die Seite")
    assert Refused().message == "This cannot be done."


def test_what_was_kept_in_english_is_said_again() -> None:
    kept = str(
        Unreadable(
            "{name}: the PDF is damaged or not complete.", "Check its name.", name="Name: CV.pdf"
        )
    )
    assert kept.count("\n") == 1
    told = said_again(kept, "fr").split("\n")
    assert told[0].startswith("Ce document ne peut pas être lu")
    assert told[0].endswith("Name: CV.pdf\u00a0: le PDF est endommagé ou incomplet.")
    assert told[1] == "Vérifiez son nom."
    assert said_again(kept, "en") == kept


def test_words_of_ours_inside_a_sentence_are_said_again_and_names_stay() -> None:
    kept = "Name.txt was left out: it is damaged."
    assert said_again(kept, "de") == "Name.txt wurde weggelassen: Es ist beschädigt."


@pytest.mark.parametrize("words", ["", "TimeoutError", "hello world: it is", "two\nlines"])
def test_what_is_no_sentence_of_ours_stays(words: str) -> None:
    assert said_again(words, "fr") == words


def test_every_error_is_raised_in_words_that_the_catalogues_can_find() -> None:
    wrong = [
        f"{path.relative_to(SOURCE)}:{call.lineno}"
        for path in SOURCE.rglob("*.py")
        if not str(path.relative_to(SOURCE)).startswith(IN_ENGLISH)
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ERRORS
        and any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in call.args)
    ]
    assert wrong == []
