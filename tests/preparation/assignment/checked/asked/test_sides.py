"""Points that ask two things, or that something be done to somebody, and parts that a point asks for by name."""

from dataclasses import replace

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.asked.answering.points import sides_of
from secondround.preparation.assignment.checked.check import check
from secondround.preparation.assignment.checked.look import Look


def told(look: Look) -> list[str]:
    return [one.text for one in check(look, "d").findings if one.fault == "not answered"]


def looked(asked: str, pages: str, kind: str = "other", language: str = "en") -> Look:
    return look_at(f"kind: {kind}\nlanguage: {language}\nasked: {asked}\n== Cover\n{pages}")[0]


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        (
            "what you would do about Sundays and what it costs",
            ("what you would do about Sundays", "what it costs"),
        ),
        ("les constats, avec leurs causes", ("les constats", "causes")),
        ("Maßnahmen mit Verantwortlichen und Kosten", ("Maßnahmen", "Verantwortlichen", "Kosten")),
        ("how the shop earns its keep", ()),
    ],
)
def test_the_sides_of_a_point(asked: str, sides: tuple[str, ...]) -> None:
    assert sides_of(asked) == sides


@pytest.mark.parametrize(
    ("asked", "first", "second", "side"),
    [
        (
            "what you would change on Sundays and how volunteers are thanked",
            "== Sundays\nOn Sundays we open at ten",
            "== Thanks\nVolunteers are thanked in June",
            "volunteers are thanked",
        ),
        (
            "les horaires du dimanche et la sécurité du bâtiment",
            "== Horaires du dimanche\nDe dix heures à midi",
            "== Bâtiment\nUn vigile assure la sécurité",
            "la sécurité du bâtiment",
        ),
        (
            "die Öffnung am Sonntag und den Schutz der Bücher",
            "== Öffnung am Sonntag\nVon zehn bis zwölf",
            "== Schutz\nDie Bücher liegen unter Glas",
            "den Schutz der Bücher",
        ),
    ],
)
def test_the_side_that_nothing_answers(asked: str, first: str, second: str, side: str) -> None:
    (one,) = told(looked(asked, first))
    assert side in one
    assert told(looked(asked, f"{first}\n{second}")) == []


@pytest.mark.parametrize(
    ("asked", "pages"),
    [
        ("which shelves you would move and what it costs", "== Shelves\nMove two shelves: £400"),
        ("die Regale und bis wann", "== Regale\nZwei Regale bis Ende März"),
        ("the scale, by which you judge", "== Scale\nOne to four"),
        ("the scale with two dimensions", "== Scale\nOne to four, likely and grave"),
        ("the mandate, your approach", "== Mandate\nThirty books were examined"),
        ("what you would change and what it costs", "== Four changes\nTwo shelves: £400"),
        (
            "what the clubs and the schools would lose",
            "== What the clubs would lose\nClubs swim on Mondays\nNine classes come on Fridays",
        ),
    ],
)
def test_a_side_may_be_shown_by_what_a_place_holds(asked: str, pages: str) -> None:
    assert told(looked(asked, pages)) == []


def test_a_heading_that_lists_both_sides_promises_and_does_not_tell_where_a_model_reads() -> None:
    asked, side = "the stories and how families give consent", "how families give consent"
    look = looked(asked, "== Stories and consent\nForty stories, twelve of them on film")
    assert told(look) == []
    far = {(side, "Forty stories, twelve of them on film"): 0.1}
    (one,) = told(replace(look, closeness=far))
    assert side in one
    near = {(side, "Forty stories, twelve of them on film"): 0.6}
    assert told(replace(look, closeness=near)) == []


@pytest.mark.parametrize(
    ("asked", "named", "done", "language"),
    [
        (
            "what you would say to the landowner who wants his gate left open",
            "== Dangers\nA gate was left open by the landowner",
            "== At the gate\nI tell the landowner that we lock it",
            "en",
        ),
        (
            "ce que les agences en pensent",
            "== Constats\nL'affichage manque dans trois agences",
            "== Échos\nDeux agences craignent d'être comptées",
            "fr",
        ),
        (
            "was Sie den Forschenden sagen, deren Proben verloren sind",
            "== Bestand\nDie Proben der Forschenden liegen in Schrank 4",
            "== Danach\nDie Forschenden rufe ich an und sage, was verloren ist",
            "de",
        ),
        (
            "how you would train the drivers",
            "== Staff\nTwelve drivers",
            "== Staff\nThe drivers learn it in two lessons",
            "en",
        ),
    ],
)
def test_to_name_somebody_is_not_to_do_what_is_asked(
    asked: str, named: str, done: str, language: str
) -> None:
    assert len(told(looked(asked, named, language=language))) == 1
    assert told(looked(asked, f"{named}\n{done}", language=language)) == []


@pytest.mark.parametrize(
    ("asked", "heading"),
    [
        ("who we want to reach", "Who we want to reach"),
        ("la place des enfants handicapés", "Enfants handicapés"),
        ("the root cause of each finding", "Causes"),
        ("les causes", "Les causes"),
        ("what the year is meant to achieve", "What the year is for"),
        ("warum junge Leute abbrechen", "Ursachen"),
    ],
)
def test_a_heading_that_says_the_point(asked: str, heading: str) -> None:
    assert told(looked(asked, "== Weather\nIt rains")) != []
    assert told(looked(asked, f"== Weather\nIt rains\n== {heading}\nTen of them")) == []


@pytest.mark.parametrize("asked", ["les causes", "the root cause of each finding"])
def test_findings_are_no_causes(asked: str) -> None:
    assert len(told(looked(asked, "== Findings\nTen of them\n== Constats\nDix"))) == 1


def test_words_that_lie_about_a_page_answer_nothing() -> None:
    asked = "a plan for the first two hours after an alarm"
    rows = "| Alarm on three phones | 400 |\n| Open nine hours | 30 |"
    assert len(told(looked(asked, f"== Measures\n| What | £ |\n{rows}"))) == 1


def test_a_part_that_a_point_asks_for_is_told_as_that_point() -> None:
    pages = "== Scope\nx\n== Criteria\nx\n== Findings\nx\n== Actions\nx"
    asked = check(looked("your overall opinion", pages, "audit"), "d").findings
    unasked = check(looked("the scope", pages, "audit"), "d").findings
    assert [one.fault for one in asked] == ["not answered"]
    assert [one.fault for one in unasked] == ["part missing"]
