import time
from contextlib import suppress

import pytest

from secondround.adapters.synthesis.reading import MOST, readable
from secondround.foundation.errors import Refused


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "Up 12.5 % to €2,450 on 3/4/2024", "Up 12.5 percent to 2,450 euros on 3 April 2024"),
        ("en", "£3k, e.g. KPIs vs. 2023-11-05", "3 thousand pounds, for example KPIs versus 5 November 2023"),
        ("en", "on 12/25/2024", "on 25 December 2024"),
        ("en", "£3.2 million, $5 billion", "3.2 million pounds, 5 billion dollars"),
        ("en", "$4m, 99/99/2024", "4 million dollars, 99/99/2024"),
        ("en", "see https://www.example.com/jobs?id=7 for more", "see example.com for more"),
        ("fr", "12 % le 3/4/2024, p. ex. 45 k€", "12 pour cent le 3 avril 2024, par exemple 45 mille euros"),
        ("fr", "Mme Weber, M. Klein", "Madame Weber, Monsieur Klein"),
        ("de", "z. B. 5% bzw. 45.000 € am 3.4.2024",
         "zum Beispiel 5 Prozent beziehungsweise 45.000 Euro am 3. April 2024"),
        ("es", "5 %", "5 percent"),
        ("en", "A [note](/x/) *now* <b>", "A note (/x/) now b"),
        ("en", "a\u202eb\x00c 😀 ok", "a b c ok"),
    ],
)  # fmt: skip
def test_a_text_is_read_as_one_says_it(language: str, text: str, read: str) -> None:
    assert readable(text, language) == read


@pytest.mark.parametrize("text", ["", " \n", "…", "😀", "\x1b[", "€"])
def test_without_a_letter_there_is_nothing_to_say(text: str) -> None:
    with pytest.raises(Refused):
        readable(text, "en")


def test_a_long_text_ends_with_a_sentence() -> None:
    read = readable("This is a sentence of some words. " * 200, "en")
    assert MOST / 2 < len(read) <= MOST
    assert read.endswith(".")


@pytest.mark.parametrize(
    "text", ["1 " * 100_000, "1" * 100_000, "€" * 100_000, "a." * 50_000, "1,1." * 9_000]
)
def test_no_text_takes_long_to_read(text: str) -> None:
    start = time.process_time()
    with suppress(Refused):
        assert len(readable(text, "de")) <= MOST
    assert time.process_time() - start < 1
