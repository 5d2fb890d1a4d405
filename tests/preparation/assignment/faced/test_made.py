"""What the panel may ask of a file and an outline: the heaviest first, by person, in three languages."""

import json
from dataclasses import replace
from importlib.resources import files

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.assignment.checked.model import FAULTS, Checked, Finding
from secondround.preparation.assignment.decoded.model import Listener
from secondround.preparation.assignment.faced.from_file import from_file
from secondround.preparation.assignment.faced.from_outline import from_outline
from secondround.preparation.assignment.faced.model import WEAKNESSES, Draft
from secondround.preparation.assignment.faced.ordering import (
    MOST,
    MOST_OF_ONE,
    by_person,
    challenges,
)
from secondround.preparation.assignment.faced.theirs import from_people, from_practice
from secondround.preparation.assignment.model import EXERCISES
from secondround.preparation.assignment.outline.model import Entry, Outline, Point, Section
from secondround.preparation.assignment.trades.practice import trade_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer, Lens

SAY = say_in("en")
BRIEF = Citation("d", "brief.docx", "p", "line 3", "What would it cost?", 0, 19)


def finding(fault: str, page: int = 4, words: str = "12 million euros", **more: object) -> Finding:
    known = next(one for one in FAULTS if one == fault)
    made = Finding(f"{fault} {page}", known, page, f"slide {page}", words, f"Found: {fault}.")
    return replace(made, **more)


def checked(*findings: Finding) -> Checked:
    return Checked("k", "task", "doc", "deck.pptx", "pptx", 12, 900, (), findings)


def person(key: str, lens: Lens) -> Interviewer:
    return Interviewer(key, f"Name {key}", "", "", True, (2,), lens, "by title", (), (), ())


def texts(*findings: Finding, language: str = "en") -> list[str]:
    rubric = trade_of("presentation", language).rubric
    return [one.text for one in from_file(checked(*findings), rubric, say_in(language))]


def test_each_finding_is_asked_about_with_its_page_its_words_and_why() -> None:
    practices = trade_of("report", "en").rubric
    (one,) = from_file(checked(finding("no source")), practices, SAY)
    assert "12 million euros" in one.text
    assert "Slide 4" in one.text
    assert (one.page, one.place, one.words) == (4, "slide 4", "12 million euros")
    against = next(each.text for each in practices if "no source" in each.faults)
    assert one.reason == f"Found: no source. Good practice: {against}."


def test_what_was_asked_and_not_answered_is_asked_again_in_their_words() -> None:
    made = checked(finding("not answered", 0, "", citations=(BRIEF,)))
    (one,) = from_file(made, (), SAY)
    assert BRIEF.quote in one.text
    assert one.citations == (BRIEF,)


def test_two_figures_that_disagree_name_both_places() -> None:
    (one,) = texts(finding("figures disagree", other="slide 9"))
    assert "Slide 4" in one
    assert "slide 9" in one


@pytest.mark.parametrize(
    "fault",
    [
        "small type",
        "low contrast",
        "no alternative text",
        "metadata",
        "comment",
        "tracked change",
        "hidden",
        "no title",
        "name misspelt",
        "too short",
    ],
)
def test_nobody_asks_about_the_look_of_the_file(fault: str) -> None:
    assert texts(finding(fault)) == []


@pytest.mark.parametrize("language", ["fr", "de"])
def test_every_question_speaks_the_language_of_the_candidacy(language: str) -> None:
    every = [finding(fault, number) for number, fault in enumerate(FAULTS)]
    english = set(texts(*every))
    assert english
    assert not english & set(texts(*every, language=language))


COLUMNS = ("cause", "event", "controls", "owner")
OUTLINE = Outline(
    "task",
    "risk analysis",
    "Risks",
    "en",
    (
        Section("s", "situation", "Situation", 2, (Point("1", "Complaints doubled"),)),
        Section("r", "recommendation", "Advice", 3, (Point("2", "Move the archive to Metz"),)),
        Section(
            "t",
            "risks",
            "Risks",
            3,
            (),
            "",
            COLUMNS,
            (
                Entry("a", ("damp", "Files rot", "", "Ines Laurent")),
                Entry("b", ("", "Fire in the stacks", "sprinklers", " ")),
                Entry("c", ("", "", "", "")),
            ),
        ),
    ),
)


def outlined(outline: Outline = OUTLINE) -> dict[str, Draft]:
    return {one.weakness: one for one in from_outline(outline, SAY)}


def test_an_outline_is_asked_for_what_it_does_not_say() -> None:
    found = outlined()
    assert set(found) == {"no evidence", "no figure", "no owner", "no control", "no next step"}
    assert "Move the archive to Metz" in found["no figure"].text
    assert "Fire in the stacks" in found["no owner"].text
    assert "Files rot" in found["no control"].text
    assert (found["no owner"].page, found["no owner"].place) == (3, "Risks")


def test_what_an_outline_says_is_not_asked() -> None:
    situation, advice, risks = OUTLINE.sections
    whole = (
        replace(situation, points=(Point("1", "Complaints doubled", (BRIEF,)),)),
        replace(advice, points=(Point("2", "Move to Metz for 300,000 euros"),)),
        replace(risks, entries=(Entry("a", ("damp", "Files rot", "dry air", "Ines Laurent")),)),
        Section("n", "next_steps", "Next", 1, (Point("3", "The board decides in March"),)),
    )
    assert outlined(replace(OUTLINE, sections=whole)) == {}


def test_the_heaviest_comes_first_and_none_of_one_kind_alone() -> None:
    drafts = [
        *(Draft("no source", f"Source {n}?", "", also=str(n)) for n in range(9)),
        Draft("against the dossier", "Which figure?", ""),
        *(Draft(one, f"{one}?", "", also=one) for one in WEAKNESSES[3:12] for _ in range(9)),
    ]
    made = challenges(drafts, "task", [])
    assert made[0].weakness == "against the dossier"
    assert sum(one.weakness == "no source" for one in made) <= MOST_OF_ONE
    assert len(made) <= MOST
    order = [WEAKNESSES.index(one.weakness) for one in made]
    assert order == sorted(order)


def test_each_is_put_by_somebody_likely_to_ask_it_and_nobody_asks_everything() -> None:
    people = [
        person("m", "manager"),
        person("p", "peer"),
        person("q", "peer"),
        person("e", "executive"),
    ]
    drafts = [
        *(Draft("no source", f"Source {n}?", "", also=str(n)) for n in range(4)),
        Draft("no figure", "Cost?", ""),
        Draft("no owner", "Who?", ""),
    ]
    made = challenges(drafts, "task", people)
    asked = {one.weakness: one.person for one in made if one.weakness != "no source"}
    assert asked == {"no figure": "e", "no owner": "m"}
    assert sorted(one.person for one in made if one.weakness == "no source") == ["p", "p", "q", "q"]
    assert {who: len(theirs) for who, theirs in by_person(made)} == {"e": 1, "m": 1, "p": 2, "q": 2}


def test_the_same_weakness_keeps_its_key() -> None:
    one, two = (challenges(from_outline(OUTLINE, SAY), "task", []) for _ in range(2))
    assert [each.key for each in one] == [each.key for each in two]
    assert len({each.key for each in one}) == len(one)


@pytest.mark.parametrize("kind", EXERCISES)
def test_everybody_who_will_be_there_asks_for_their_part(kind) -> None:
    people = [
        person("a", "manager"),
        person("b", "manager"),
        person("c", "unknown"),
        person("d", "peer"),
    ]
    listener = Listener("d", "Name d", ("what it costs",))
    made = list(from_people(kind, people, [listener], "en", SAY))
    assert [one.person for one in made] == ["a", "b", "c", "d"]
    assert len({one.text for one in made[:2]}) == 2
    assert "what it costs" in made[3].reason


def test_before_anything_is_known_the_practice_of_the_trade_asks() -> None:
    practices = trade_of("audit", "de").rubric
    made = list(from_practice(practices, say_in("de")))
    assert practices[0].text.rstrip(".") in made[0].text
    assert made[0].text != next(from_practice(practices, SAY)).text


def test_the_questions_of_each_part_are_whole_in_three_languages() -> None:
    table = json.loads(
        files("secondround.preparation.assignment.faced").joinpath("theirs.json").read_text("utf-8")
    )
    for kind, lenses in table.items():
        assert kind in EXERCISES
        assert set(lenses) == {"recruiter", "manager", "peer", "executive"}
        for asked in lenses.values():
            assert len(asked) == 2
            for one in asked:
                assert set(one) == {"en", "fr", "de"}
                assert len(set(one.values())) == 3
                assert not any("!" in text for text in one.values())
