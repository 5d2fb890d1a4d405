"""Every word once, in order, under the voice heard most during its phrase."""

from secondround.foundation.ports.speech import SpokenWord, Utterance, VoiceTurn
from secondround.foundation.wording import say_in
from secondround.preparation.recordings.speakers import spoken_turns
from secondround.preparation.recordings.transcript import web_vtt


def spoken(text: str, start: float, pace: float = 0.4) -> Utterance:
    words = tuple(
        SpokenWord(word, start + place * pace, start + (place + 0.8) * pace)
        for place, word in enumerate(text.split())
    )
    return Utterance(start, words[-1].end, words)


def said(utterances: list[Utterance], voices: list[VoiceTurn]) -> list[tuple[int, str]]:
    turns = spoken_turns(utterances, voices)
    return [(turn.voice, " ".join(word.text for word in turn.words)) for turn in turns]


def test_two_voices_within_one_utterance_are_parted_at_the_sentence() -> None:
    one = spoken("Why do you leave? Um, I want to grow.", 10.0)
    voices = [VoiceTurn(10.0, 11.7, 0), VoiceTurn(11.7, 14.0, 1)]
    assert said([one], voices) == [(0, "Why do you leave?"), (1, "Um, I want to grow.")]


def test_an_edge_that_is_off_does_not_tear_a_sentence() -> None:
    one = spoken("Why do you leave? Um, I want to grow.", 10.0)
    voices = [VoiceTurn(10.0, 12.4, 0), VoiceTurn(12.4, 14.0, 1)]
    assert said([one], voices) == [(0, "Why do you leave?"), (1, "Um, I want to grow.")]


def test_where_no_voice_is_told_the_one_before_goes_on() -> None:
    parts = [spoken("Good morning.", 0.0), spoken("Yes.", 5.0), spoken("And then?", 9.0)]
    voices = [VoiceTurn(0, 2, 0), VoiceTurn(9, 12, 1)]
    assert said(parts, voices) == [(0, "Good morning. Yes."), (1, "And then?")]
    assert said(parts, []) == [(0, "Good morning. Yes. And then?")]
    assert said([], []) == []


def test_the_transcript_is_a_page_of_turns_with_times() -> None:
    parts = [spoken("Budget < two million & more?", 3725.0), spoken("Yes.", 3730.0)]
    turns = spoken_turns(parts, [VoiceTurn(3725, 3728, 0), VoiceTurn(3729, 3732, 1)])
    text = web_vtt(turns, say_in("de")).decode()
    assert text.startswith("WEBVTT\n\n01:02:05.000 --> 01:02:0")
    assert "<v Stimme 1>Budget &lt; two million &amp; more?" in text
    assert "01:02:10.000 --> 01:02:10.320\n<v Stimme 2>Yes." in text


def test_a_long_turn_is_cut_at_full_stops_so_that_a_time_leads_near() -> None:
    long = [spoken("This is one sentence of a long answer.", 4.0 * n) for n in range(10)]
    text = web_vtt(spoken_turns(long, []), say_in("en")).decode()
    assert text.count("-->") == 3
    assert text.count("This is one sentence of a long answer.") == 10
