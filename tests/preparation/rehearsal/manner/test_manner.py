"""What is said around the questions: the same for the same sitting, never twice running, never a judgement."""

import re
from itertools import pairwise

import pytest

from secondround.foundation.wording import LANGUAGES, Say, say_in
from secondround.preparation.panel.model import LENSES, Interviewer, Lens
from secondround.preparation.rehearsal.follow_ups.chosen import dealt
from secondround.preparation.rehearsal.follow_ups.model import Manner
from secondround.preparation.rehearsal.manner.frame import closing, handed_over, opening
from secondround.preparation.rehearsal.manner.remarks import acknowledged, calm, nods
from secondround.preparation.rehearsal.model import MANNERS

JUDGING = re.compile(
    r"\b(good|great|excellent|perfect|well done|nice|bad|poor|wrong|weak|stupid|impressive|bravo|bien|bon(?:ne)?"
    r"|parfait|mal|mauvais|nul|gut|super|toll|prima|sehr|schlecht|falsch|schwach|dumm|confiden\w*|nerv\w*)\b",
    re.IGNORECASE,
)
SEEDS = [f"sitting{number}" for number in range(12)]


def person(name: str, lens: Lens, title: str = "") -> Interviewer:
    return Interviewer(name, name, title, "", True, (2,), lens, "", (), (), ())


def everything(say: Say) -> set[str]:
    people = [person("Mara", lens, title) for lens in LENSES for title in ("", "Archive")]
    said = {
        opening([one, person("Pia", "peer")], 20, seed, say) for one in people for seed in SEEDS
    }
    said |= {opening([], 20, seed, say) for seed in SEEDS}
    said |= {closing(several, seed, say) for several in (True, False) for seed in SEEDS}
    said |= {handed_over("Pia", seed, (), say) for seed in SEEDS}
    said |= {acknowledged(manner, seed, (), say) for manner in MANNERS for seed in SEEDS}
    said |= {one for manner in MANNERS for one in nods(manner, "take", say)}
    return said | {calm(manner, stopped, say) for manner in MANNERS for stopped in (True, False)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_praises_or_judges(language: str) -> None:
    said = everything(say_in(language))
    assert len(said) > 50
    greetings = re.compile(r"Guten Tag|Soyez à votre aise")
    assert not [one for one in said if JUDGING.search(greetings.sub("", one))]
    assert not [one for one in said if "!" in one or "{" in one]


@pytest.mark.parametrize("language", ["fr", "de"])
def test_every_language_has_its_own_words(language: str) -> None:
    assert everything(say_in("en")) & everything(say_in(language)) <= {""}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_wording_comes_twice_running_and_all_come_in_turn(seed: str) -> None:
    heard: list[str] = []
    for turn in range(20):
        heard.append(f"{acknowledged('neutral', seed, heard, say_in('en'))} Question {turn}?")
    wordings = [one.partition(" Question")[0] for one in heard]
    assert all(one != after for one, after in pairwise(wordings))
    assert len(set(wordings[:6])) == 6


def test_the_same_sitting_says_the_same_and_another_something_else() -> None:
    ways = tuple("abcdef")
    assert dealt(ways, "one", ("a", "b")) == dealt(ways[::-1], "one", ("a", "b"))
    assert len({dealt(ways, seed, ()) for seed in SEEDS}) > 2
    assert dealt((), "one", ()) == ""
    assert dealt(("a",), "one", ("a", "a")) == "a"


@pytest.mark.parametrize("lens", LENSES)
def test_an_opening_names_who_is_there_and_the_time(lens: Lens) -> None:
    said = opening(
        [person("Mara Keller", lens, "Head of Archive"), person("Pia", "peer")],
        25,
        "s",
        say_in("en"),
    )
    assert "Mara Keller, Head of Archive" in said
    assert "Pia" in said
    assert "25 minutes" in said


def test_a_silent_interviewer_says_nothing_between_questions() -> None:
    assert acknowledged("silent", "s", (), say_in("en")) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_listener_nods_in_several_words_each_answer_in_another_order(language: str) -> None:
    dealt_out = {nods("neutral", seed, say_in(language)) for seed in SEEDS}
    assert len(dealt_out) > 2
    for ways in dealt_out:
        assert len(set(ways)) == len(ways) == 5
        assert all(len(one) <= len("D’accord.") for one in ways)


@pytest.mark.parametrize("manner", MANNERS)
def test_who_is_silent_or_interrupts_does_not_nod(manner: Manner) -> None:
    assert bool(nods(manner, "take", say_in("en"))) == (manner not in {"silent", "interrupting"})


@pytest.mark.parametrize("manner", MANNERS)
def test_the_calm_word_says_that_it_was_the_manner(manner: Manner) -> None:
    said = calm(manner, False, say_in("en"))
    assert said.startswith("It is over.")
    assert "ake a breath" in said
    assert "stopped" in calm(manner, True, say_in("en"))
