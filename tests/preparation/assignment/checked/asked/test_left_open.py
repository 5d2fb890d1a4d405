"""Cells of what was asked that one row leaves open, and points that only set the exercise."""

from dataclasses import replace

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.check import check
from secondround.preparation.assignment.checked.look import Look
from secondround.preparation.evidence.model import Citation


def told(look: Look) -> list[tuple[int, str]]:
    found = check(look, "d").findings
    return [(one.page, one.words) for one in found if one.fault == "not answered" and one.page]


def unanswered(look: Look) -> list[str]:
    return [one.text for one in check(look, "d").findings if one.fault == "not answered"]


def looked(asked: str, head: str, *rows: str) -> Look:
    lines = "\n".join(f"| {row} |" for row in (head, *rows))
    return look_at(f"kind: other\nasked: {asked}\n== Cover\n== Table\n{lines}")[0]


@pytest.mark.parametrize(
    ("asked", "head", "full", "empty"),
    [
        (
            "whom we reach, and what each of them worries about",
            "Group | Worry | Speaker",
            "Staff | Fewer of us | Ann",
            "Flyers | | Bob",
        ),
        (
            "recommend what to do, who does it and by when",
            "Recommendation | For | Owner | By",
            "One file | 1 | Ann | May",
            "Two runs | 4 | | ",
        ),
        (
            "Maßnahmen mit Frist und verantwortlicher Person",
            "Maßnahme | Verantwortlich | Frist",
            "Beladen unter Dach | Tourleitung | Februar",
            "Zwei Orte je Tour | offen | offen",
        ),
        (
            "un message pour chaque public",
            "Public | Message | Qui",
            "Parents | Le car passe plus tôt | Mairie",
            "Voisins | à définir | Mairie",
        ),
    ],
)
def test_a_row_that_leaves_open_what_was_asked(
    asked: str, head: str, full: str, empty: str
) -> None:
    (one,) = told(looked(asked, head, full, full, full, empty))
    assert one[0] == 2
    assert one[1].startswith(empty.split(" |", maxsplit=1)[0])
    assert told(looked(asked, head, full, full, full)) == []


@pytest.mark.parametrize(
    "row", ["All | | Bob", "Total | | 12", "Groups in town | | ", "Flyers | none | Bob"]
)
def test_a_sum_a_heading_or_a_word_leaves_nothing_open(row: str) -> None:
    full = ("Staff | Fewer of us | Ann", "Press | Safety | Ann", "Neighbours | Noise | Bob")
    assert told(looked("what each of them worries about", "Group | Worry | Who", *full, row)) == []


def test_a_column_nobody_asked_for_may_be_empty() -> None:
    full = ("Staff | Yes | Ann", "Press | No | Ann", "Neighbours | No | Bob")
    assert told(looked("whom we reach", "Group | Remark | Who", *full, "Flyers | | Bob")) == []


def test_what_sets_the_exercise_asks_for_nothing_of_its_own() -> None:
    points = ("the transport of the parcels", "the scope", "the causes", "the verdict")
    head = "".join(f"asked: {one}\n" for one in points)
    pages = "== Scope\nOctober\n== Causes\nRain\n== Verdict\nGood"
    look = look_at(f"kind: other\n{head}== Cover\n{pages}")[0]
    (found,) = unanswered(look)
    assert points[0] in found
    cited = tuple(
        replace(one, citations=(Citation("d", "d", "p", "1", one.text, start, start + 9),))
        for one, start in zip(look.decoded.asked, (40, 0, 0, 0), strict=True)
    )
    assert unanswered(replace(look, decoded=replace(look.decoded, asked=cited))) == []


def test_a_row_that_breaks_off() -> None:
    head, full = "Group | Number | Worry | Speaker", "Staff | 61 | Fewer of us | Ann"
    rows = (full, full, full)
    asked = "the groups and what they worry about"
    assert told(looked(asked, head, *rows, "Neighbours | 210 | | "))
    assert not told(looked(asked, head, *rows, "Cost in all | | | 92"))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("at least three risks, with an owner each", "Risks"),
        ("au moins trois risques et leur responsable", "Risques"),
        ("mindestens drei Risiken mit Ursache", "Risiken"),
    ],
)
def test_fewer_rows_than_are_asked_for(asked: str, title: str) -> None:
    def counted(*rows: str) -> list[str]:
        lines = "\n".join(f"| {row} |" for row in ("No | Name", *rows))
        look, _ = look_at(f"kind: risk analysis\nasked: {asked}\n== Cover\n== {title}\n{lines}")
        return [one for one in unanswered(look) if "numbered" in one]

    assert counted("1 | Frost", "2 | Fire")
    assert not counted("1 | Frost", "2 | Fire", "3 | Flood")
    assert not counted("1 | Frost", "3 | Flood")
    assert not counted("Frost | high", "Fire | low")


def broken(asked: str, head: str, *rows: str) -> list[str]:
    found = check(looked(asked, head, *rows), "document").findings
    return [one.words for one in found if one.fault == "part missing" and "leaves open" in one.text]


PLAN = (
    "Gauges on the cracks | Ann | May",
    "Leave to work | Bob | June",
    "Scaffold up | Cleo | July",
)


@pytest.mark.parametrize(
    ("head", "full", "row"),
    [
        (
            "No | Group | People | Fear | Told",
            ("1 | Readers | 9 | New things | May", "2 | Carers | 8 | Work | June"),
            "3 | Volunteers | 240 | | ",
        ),
        ("Étape | Qui | Pour le", PLAN, "Commande de la pierre | | "),
    ],
)
def test_a_row_that_breaks_off_where_no_other_does(
    head: str, full: tuple[str, ...], row: str
) -> None:
    asked = "the state of the masonry"
    (one,) = broken(asked, head, *full, row)
    assert one.split()[0] == row.split(maxsplit=1)[0]
    assert broken(asked, head, *full) == []
    assert broken(asked, head, row, *full) == []
    assert broken(asked, head, *full, row, row.replace("Vol", "Other ").replace("Com", "Re")) == []


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Group | Size | Remarks | Notes", "Press | four | | "),
        ("Group | Size | Who", "1 April | New fares | "),
        ("Group | Size | Who", "Les trois | 57 800 | "),
        ("Group | Size | Who | When", "Total | 12 | | "),
    ],
)
def test_what_may_stay_empty_breaks_nothing_off(head: str, row: str) -> None:
    filler = " | ".join(["sixty people", "Ann", "in May"][: head.count("|")])
    full = [f"{name} | {filler}" for name in ("Staff", "Schools", "Neighbours", "Clubs")]
    assert broken("the audiences", head, *full, row) == []


def test_the_last_column_counts_where_the_table_was_asked_for() -> None:
    full = [f"{one} | sixty people | Fewer of us" for one in ("Staff", "Schools", "Neighbours")]

    def found(asked: str) -> list[str]:
        rows = "\n".join(f"| {row} |" for row in ("Group | Size | Care", *full, "Press | four | "))
        look, _ = look_at(f"kind: other\nasked: {asked}\n== Cover\n== Audiences\n{rows}")
        findings = check(look, "document").findings
        return [one.words for one in findings if one.fault == "part missing" and one.words]

    assert len(found("the audiences")) == 1
    assert found("the cost of paper") == []
