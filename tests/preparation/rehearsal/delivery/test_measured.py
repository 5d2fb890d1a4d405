"""All facts of a take."""

from pydantic import TypeAdapter

from preparation.rehearsal.delivery.spoken import spoken
from secondround.foundation.ports.speech import SpokenWord, Tone
from secondround.preparation.rehearsal.delivery.measured import measured
from secondround.preparation.rehearsal.delivery.model import Delivery

TONE = Tone(12.5, 6.0, 180.0)


def answer() -> Delivery:
    """Ten words from 2.0 to 6.0 s, ten from 7.0 to 11.0 s; a sound among them."""
    words = spoken("Um, I would, I would move the night shift again,", 2.0)
    words += spoken("and perhaps we would save our planning for the resp- responsible", 7.0)[:10]
    return measured(words, [(2.0, 4.0), (4.25, 6.0), (7.0, 11.0)], 12.0, "en", TONE)


def test_lengths_are_those_of_the_voice() -> None:
    found = answer()
    assert (found.length, found.answer, found.before) == (12.0, 9.0, 2.0)
    assert found.speaking == 7.75
    assert found.over(60.0) == -51.0


def test_pace_counts_words_and_no_sounds() -> None:
    found = answer()
    assert found.words == 19
    assert found.words_per_minute == round(19 * 60 / 9, 1)
    assert found.speaking_words_per_minute == round(19 * 60 / 7.75, 1)
    assert [pace.words_per_minute for pace in found.paces] == [found.words_per_minute]


def test_a_pause_is_longer_than_three_tenths_of_a_second_and_has_its_words() -> None:
    (pause,) = answer().pauses
    assert (pause.start, pause.end, pause.after, pause.before) == (6.0, 7.0, "again,", "and")
    assert answer().longest_pause == 1.0


def test_what_is_told_from_words() -> None:
    found = answer()
    assert [one.text for one in found.fillers] == ["um"]
    assert [(one.text, one.cut_off) for one in found.restarts] == [
        ("i would", False),
        ("resp-", True),
    ]
    assert [one.text for one in found.hedges] == ["perhaps"]
    assert (found.i, found.we, found.share_of_i) == (2, 2, 0.5)


def test_pace_from_part_to_part() -> None:
    slow, quick = spoken("word " * 15), spoken("word " * 30, 13.0)
    found = measured(slow + quick, [(0.0, 12.0), (13.0, 25.0)], 26.0, "en", None)
    assert [(pace.start, pace.end, pace.words_per_minute) for pace in found.paces] == [
        (0.0, 12.0, 75.0),
        (13.0, 25.0, 150.0),
    ]
    assert [(one.word, one.times) for one in found.repeated] == []


def test_numerals_are_as_many_words_as_they_are_spoken() -> None:
    for text, language, words in (
        ("It cost 200,000 euros", "en", 6),
        ("since 2019", "en", 3),
        ("twenty-five people", "en", 3),
        ("the 3rd time", "en", 3),
        ("40% more", "en", 3),
        ("1,500", "en", 4),
        ("97 personnes", "fr", 5),
        ("1\u202f200", "fr", 3),
        ("200.000 Euro", "de", 2),
    ):
        written = [SpokenWord(word, 0.0, 0.0) for word in text.split(" ")]
        assert measured(written, (), 0.0, language, None).words == words, text


def test_a_typed_answer_has_words_and_no_times() -> None:
    words = [SpokenWord(word, 0.0, 0.0) for word in "Um, I did it, maybe, maybe.".split()]
    found = measured(words, (), 0.0, "en", None)
    assert (found.answer, found.speaking, found.words_per_minute, found.before) == (None,) * 4
    assert (found.pauses, found.paces, found.longest_pause) == ((), (), None)
    assert (found.words, len(found.fillers), len(found.hedges)) == (5, 1, 2)


def test_silence_is_measured_too() -> None:
    assert measured((), (), 30.0, "fr", None).words == 0


def test_it_can_be_kept_and_read_again() -> None:
    kind = TypeAdapter(Delivery)
    assert kind.validate_json(kind.dump_json(answer())) == answer()


def test_words_that_come_again_and_beginnings_said_again_on_purpose() -> None:
    said = "Planning is very, very good planning. Planning the planning. The end the end."
    found = measured(spoken(said), (), 0.0, "en", None)
    assert [(one.word, one.times) for one in found.repeated] == [("planning", 4)]
    assert [one.text for one in found.restarts] == ["the end"]


def test_persons_in_french_elisions() -> None:
    found = measured(spoken("J'ai dit qu'on m'aide, nous et notre chef."), (), 0.0, "fr", None)
    assert (found.i, found.we) == (2, 3)
