"""Names that are nearly right, and those that are others."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.wording.names import misspelt

PEOPLE = (
    *("Sophie Keller", "Jürgen Hoffmann", "Siobhán O'Sullivan", "Martin Weber"),
    *("Claire Saint-Germain", "Lars Sørensen", "Emre Y\u0131ld\u0131z"),
    *("Thilo Krassnitzer", "Rosa Ebersbach"),
)

HEAD = f"""
company: Halvorsen Logistics Ltd
candidate: Zoë Brändli
people: {"; ".join(PEOPLE)}
theirs: Our customer Hofman and Sons.
== Team
"""


def found(line: str) -> list[str]:
    return [one.words for one in misspelt(look_at(HEAD + line)[0])]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("For Sophie Kellar", "Kellar"),
        ("Pour Mme Keler", "Keler"),
        ("Herr Hofmann entscheidet", "Hofmann"),
        ("With Jurgen Hoffmann", "Jurgen"),
        ("By Zoé Brändli", "Zoé"),
        ("Halverson delivers", "Halverson"),
        ("Why Havlorsen wins", "Havlorsen"),
        ("Halvorsen Logistiks delivers", "Logistiks"),
        ("Martin Webber asks", "Webber"),
        ("Claire Saint-Germian", "Saint-Germian"),
        ("For Lars Sörensen", "Sörensen"),
        ("J. Hoffman decides", "Hoffman"),
        ("Sophie Kehlar decides", "Kehlar"),
        ("Emre Yildz decides", "Yildz"),
        ("Thilo Kraßnitz entscheidet", "Kraßnitz"),
        ("Für Rosa Ebersbacher", "Ebersbacher"),
    ],
)
def test_a_slip(line: str, wrong: str) -> None:
    assert found(line) == [wrong]


@pytest.mark.parametrize(
    "line",
    [
        "Sophie Keller and Kellers Team, Halvorsen's drivers",
        "Juergen Hoffmann und Zoe wissen es",
        "Anna Heller and Maren Weder",
        "Weberei und Kellerei",
        "Marta Weger, Martina",
        "Write to sophie.kellar@halverson.example",
        "Our customer Hofman and Sons",
        "The logistics of parcels, la logistique, Logistik",
        "JÜRGEN HOFFMANN",
        "Lars Soerensen",
        "A. Hoffman decides",
        "Mr Kehlar decides",
        "Sophie Heiler decides",
        "Emre Yildiz decides",
        "Das Ebersbacher Modell",
    ],
)
def test_no_slip(line: str) -> None:
    assert found(line) == []


def test_each_spelling_is_told_once_with_the_right_one() -> None:
    (one,) = misspelt(look_at(HEAD + "Herr Hofmann\n== B\nHerr Hofmann")[0])
    assert one.page == 1
    assert "Hoffmann" in one.text
