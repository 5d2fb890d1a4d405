"""JSON Resume: every value is a block of its own."""

import json

import pytest

from adapters.readers.reading import read, roles
from adapters.readers.samples import RESUME
from secondround.adapters.readers.choose import choose
from secondround.adapters.readers.text.resume import ResumeReader
from secondround.foundation.errors import Unreadable


def test_sections_entries_and_points() -> None:
    reading = read(RESUME, "cv.json", "resume")
    assert reading.fields == {"name": "Tom Hale", "label": "Miller", "email": "tom@post.example"}
    assert roles(reading) == [
        ("field", 0, "Tom Hale"),
        ("field", 0, "Miller"),
        ("field", 0, "tom@post.example"),
        ("paragraph", 0, "Grinds."),
        ("heading", 1, "work"),
        ("field", 0, "Old Mill"),
        ("heading", 2, "Miller"),
        ("field", 0, "2019-03"),
        ("item", 1, "Changed the stones"),
    ]
    assert reading.blocks[-1].locator == "work 1, highlights 1"


@pytest.mark.parametrize("value", [{"a": 1}, {"work": "x"}, [1], {"name": "x", "version": "1"}])
def test_other_json_is_not_taken(value: object) -> None:
    assert choose(json.dumps(value).encode(), "x.json") is None


@pytest.mark.parametrize("data", [b'{"basics": {', b"[1]", b'{"basics":' + b"[" * 100_000])
def test_what_is_no_cv_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"cv\.json"):
        ResumeReader().read(data, "cv.json")
