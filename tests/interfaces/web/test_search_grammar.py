"""Words, phrases, kinds, and, or, not, parentheses; whatever is typed is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.interfaces.web.pages.found.grammar import read_query, searched

TEXT = searched("Der Étude: notice period of three months, no travel.", "notes")


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("notice months", True),
        ("notice salary", False),
        ("noti", True),
        ("etude", True),
        ("ÉTUDE", True),
        ('"notice period"', True),
        ('"period notice"', False),
        ('"notice peri"', False),
        ("salary or travel", True),
        ("salary or bonus", False),
        ("notice -travel", False),
        ("notice not travel", False),
        ("notice -salary", True),
        ("not (salary or bonus)", True),
        ("(salary or notice) and months", True),
        ("#notes notice", True),
        ("#cv notice", False),
        ("-#cv notice", True),
        ("(notice", True),
        ("notice)", True),
        ("notice) salary", False),
        ("", False),
        ("not", True),
    ],
)
def test_a_query_means_what_it_says(query: str, fits: bool) -> None:
    assert read_query(query).fits(TEXT) is fits


def test_what_is_denied_is_not_looked_for() -> None:
    assert read_query('notice -travel not (salary or pay) "three months"').words == (
        "notice",
        "three",
        "months",
    )


@given(st.text(alphabet=st.sampled_from('ab ()"-#or not and'), max_size=40))
def test_whatever_is_typed_is_read(query: str) -> None:
    assert read_query(query).fits(TEXT) in (True, False)
