"""List items are told by their mark, and a decimal point is none."""

import pytest

from secondround.adapters.readers.text.bullets import marked


@pytest.mark.parametrize("line", ["• five years", "•5 years", "·five", "· 5", "- five", "→ five"])
def test_a_mark_makes_an_item(line: str) -> None:
    item = marked(line)
    assert item is not None
    assert item.text in ("five years", "5 years", "five", "5")


@pytest.mark.parametrize("line", ["·5 of a post", "five · six", "-5", "* * *", "•"])
def test_what_only_looks_like_one_is_left_whole(line: str) -> None:
    assert marked(line) is None
