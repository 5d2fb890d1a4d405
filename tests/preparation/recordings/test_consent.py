"""What the law expects, before the first recording; and nothing without consent."""

import re
from pathlib import Path

import pytest

from desk import desk
from secondround.foundation.errors import Refused
from secondround.foundation.wording import say_in
from secondround.preparation.recordings import steps
from secondround.preparation.recordings.consent import COUNTRIES, law

COVERT = re.compile(r"secret|covert|hidden|unnoticed|discreet|cach|discr|heimlich|verdeckt", re.I)


@pytest.mark.parametrize("language", ["en", "fr", "de"])
@pytest.mark.parametrize("country", [*COUNTRIES, "GB", ""])
def test_it_is_said_in_two_sentences_and_never_how_to_do_it_covertly(
    country: str, language: str
) -> None:
    text = law(country, say_in(language))
    ends = re.findall(r"(?<!\d)[.!?](?= [A-ZÀÉÂ]|$)", text)
    assert len(ends) == 2, text
    assert not COVERT.search(text)


def test_each_country_has_its_own_first_sentence() -> None:
    texts = {law(country, say_in("en")) for country in (*COUNTRIES, "")}
    assert len(texts) == len(COUNTRIES) + 1
    assert law("fr", say_in("en")) == law("FR", say_in("en"))


def test_the_last_answer_holds(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"cv.txt": "Ada Quill\nCurriculum vitae"})
    sound = tmp_path / "call.wav"
    sound.write_bytes(b"")
    for given in (None, False):
        if given is not None:
            steps.answer_consent(kit, candidacy_id, "FR", given)
        with pytest.raises(Refused, match="everyone who can be heard"):
            steps.add_recording(kit, candidacy_id, sound)
    steps.answer_consent(kit, candidacy_id, "FR", True)
    assert steps.has_consent(kit, candidacy_id)
    (kept,) = steps.consents_of(kit, candidacy_id)
    assert (kept.country, kept.given, kept.text) == (
        "FR",
        True,
        steps.law_for(kit, candidacy_id, "FR"),
    )
