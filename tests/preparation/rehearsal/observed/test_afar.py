"""A sitting as one page, and what comes back: nothing else in it, nothing else out of it."""

import json
import wave
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import desk
from preparation.rehearsal.observed.test_steps import GOOD, Desk
from secondround.foundation.errors import Refused
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Sitting, Take, Wanted
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.observed.afar import steps as afar_steps
from secondround.preparation.rehearsal.observed.afar.model import LARGEST, MARK
from secondround.preparation.rehearsal.observed.afar.returned import read
from secondround.preparation.rehearsal.taking import steps as take_steps

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
SECRET = "The exercise: a plan for the Halvenne merger"


@pytest.fixture
def asked(tmp_path: Path) -> Desk:
    contents = {"posting.md": "# Archivist\n\nWe look for an archivist.", "task.md": SECRET}
    kit, candidacy_id = desk(tmp_path, contents)
    for text in ("Why this archive?", HOSTILE):
        question_steps.add_question(kit, candidacy_id, text)
    return kit, candidacy_id


def answered(asked: Desk, words: str = "I led the move.") -> tuple[Sitting, Take]:
    one = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=10, way="typed"))
    take = take_steps.begin_take(*asked, one.key, one.questions[0])
    return one, take_steps.type_take(*asked, take.key, words)


def back(one: Sitting, take: Take, **more: Any) -> bytes:
    rated = {"take": take.key, **GOOD, "words": "calm"}
    whole = {"secondround": MARK, "version": 1, "sitting": one.key, "who": "Ann"}
    return json.dumps(whole | {"ratings": [rated]} | more).encode()


def test_the_page_holds_the_sitting_and_nothing_else(asked: Desk) -> None:
    one, _ = answered(asked, HOSTILE)
    other, _ = answered(asked, "Said in another sitting.")
    page = afar_steps.sitting_file(*asked, one.key).decode()
    assert "Halvenne" not in page
    assert "another sitting" not in page
    assert other.key not in page
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "default-src 'none'" in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page


def test_nothing_answered_is_nothing_to_send(asked: Desk) -> None:
    one = rehearsal_steps.begin_sitting(*asked, Wanted(minutes=10, way="typed"))
    with pytest.raises(Refused):
        afar_steps.sitting_file(*asked, one.key)


def test_sound_goes_along_made_smaller(asked: Desk, tmp_path: Path) -> None:
    kit, candidacy_id = asked
    one, take = answered(asked)
    path = tmp_path / "take.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(b"\1\2" * 16_000 * 20)
    kit.objects.put_file("local/me/take.wav", path)
    kept_steps.keep_take(kit, candidacy_id, replace(take, sound="local/me/take.wav"))
    page = afar_steps.sitting_file(*asked, one.key).decode()
    sound = page.partition("data:audio/mpeg;base64,")[2].partition('"')[0]
    assert 60_000 < len(sound) < 0.25 * path.stat().st_size


def test_ratings_come_back_and_what_both_have_rated_stands(asked: Desk) -> None:
    one, take = answered(asked)
    (kept,) = afar_steps.take_back(*asked, back(one, take), one.key)
    assert (kept.by, kept.who, kept.words, kept.own) == ("observer", "Ann", "calm", "partly")
    steps.rate(*asked, one.key, take.key, "candidate", GOOD)
    with pytest.raises(Refused, match="both have rated"):
        afar_steps.take_back(*asked, back(one, take))
    assert len(steps.ratings_of(*asked, take=take.key)) == 2


def test_what_belongs_elsewhere_is_refused(asked: Desk) -> None:
    one, take = answered(asked)
    other, _ = answered(asked, "Another.")
    for data in (back(one, take, sitting="0" * 12), back(other, take)):
        with pytest.raises(Refused):
            afar_steps.take_back(*asked, data)
    with pytest.raises(Refused, match="another sitting"):
        afar_steps.take_back(*asked, back(one, take), other.key)
    assert steps.ratings_of(*asked) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{" * 50_000,
        b"[" * 100_000,
        b" " * (LARGEST + 1),
        b'{"secondround": "ratings of a rehearsal"}',
        b"\xff\xfe",
    ],
    ids=range(7),
)
def test_what_is_no_file_of_ratings_is_refused(asked: Desk, data: bytes) -> None:
    with pytest.raises(Refused):
        afar_steps.take_back(*asked, data)


def test_a_file_with_anything_more_or_otherwise_is_refused(asked: Desk) -> None:
    one, take = answered(asked)
    rated = {"take": take.key, **GOOD, "words": "calm"}
    wrong = [
        back(one, take, more="x"),
        back(one, take, version=2),
        back(one, take, version=True),
        back(one, take, who="x" * 61),
        back(one, take, ratings=[]),
        back(one, take, ratings=[rated] * 201),
        back(one, take, ratings=[rated | {"own": "9"}]),
        back(one, take, ratings=[rated | {"words": "x" * 1001}]),
        back(one, take, ratings=[rated | {"score": 5}]),
        back(one, take, ratings=[rated | {"take": "elsewhere"}]),
    ]
    for data in wrong:
        with pytest.raises(Refused):
            afar_steps.take_back(*asked, data)
    assert steps.ratings_of(*asked) == ()


@given(st.binary(max_size=400))
def test_no_bytes_do_anything_but_be_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data)
