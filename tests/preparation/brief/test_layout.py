"""Words of the brief: dates as far as they are known, voices, time left."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.brief.layout.entries import is_verbatim, label_of
from secondround.preparation.brief.layout.words import day, moment, time_left
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import cite

SAY = say_in("en")
NOW = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))


@pytest.mark.parametrize(
    ("value", "about", "said"),
    [
        (date(2024, 3, 12), False, "12 Mar 2024"),
        (date(2024, 3, 1), True, "about Mar 2024"),
        (date(2024, 1, 1), True, "about 2024"),
        (date(2024, 1, 1), False, "1 Jan 2024"),
        (None, True, ""),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(value: date | None, about: bool, said: str) -> None:
    assert day(value, "en", about, SAY) == said


def test_a_moment_is_said_on_its_own_clock() -> None:
    start = datetime(2026, 12, 8, 13, 30, tzinfo=ZoneInfo("Europe/Luxembourg"))
    assert moment(start, "en") == "Tue, 8 Dec 2026, 13:30"
    assert moment(start, "fr") == "mar. 8 déc. 2026, 13:30"


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(days=4, hours=4), "in 4 days"),
        (timedelta(hours=30), "in 30 hours"),
        (timedelta(minutes=20), "in less than an hour"),
        (timedelta(hours=-1), "it has taken place"),
    ],
)
def test_the_time_left(left: timedelta, said: str) -> None:
    assert time_left(NOW, NOW + left, SAY) == said


def test_only_a_sources_own_words_have_its_voice() -> None:
    passage = Passage("d:0", "d", "cv.pdf", "cv", 0, "page 1", "item", "Led eight nurses on nights")
    assert is_verbatim("Led eight nurses", [cite(passage)])
    assert not is_verbatim("Led a team of 8", [cite(passage)])


def test_a_label_is_the_name_a_person_knows() -> None:
    assert label_of("pages.zip/About us.html") == "About us"
    assert len(label_of("x" * 200 + ".pdf")) <= 45
