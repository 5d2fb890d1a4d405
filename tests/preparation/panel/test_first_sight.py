"""What unseen invitations showed to be missing: programs' blocks, initials, guests in a cell, authors who come."""

from datetime import date, time

import pytest

from secondround.preparation.panel.moments.days import days_in
from secondround.preparation.panel.moments.lengths import lengths_in
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.names import Name, better, read_name
from secondround.preparation.panel.naming.prose import people_in
from secondround.preparation.panel.people.parts import parts_in
from secondround.preparation.panel.proposed.cues import cue as said

SENT = date(2026, 12, 1)


@pytest.mark.parametrize("text", ["Dr M.-C. Delahunty", "M. A.-M. Tessier", "K.-H. Wittenberg"])
def test_initials_with_a_hyphen_are_no_surname(text: str) -> None:
    name = read_name(text)
    assert name is not None
    assert "." in name.given
    assert "." not in name.family


def test_a_letter_before_a_first_name_makes_it_no_fuller() -> None:
    header = Name("Anselme", "Gaudibert")
    assert better(Name("P. Anselme", "Gaudibert"), header) == header


@pytest.mark.parametrize(
    "text", ["Level 14, 201 Kent Street, Sydney", "in der Basler Landstraße 30", "Sydney NSW 2000)"]
)
def test_a_street_is_nobody(text: str) -> None:
    assert not [one for one in people_in(text) if not one.lone]


@pytest.mark.parametrize(
    "text", ["jeudi 18h ça irait ?", "Donnerstag um halb drei passt gut.", "Friday at half ten?"]
)
def test_a_weekday_with_any_hour_is_a_day(text: str) -> None:
    assert [day.date.isoformat() for day in days_in(text, SENT)] in (
        ["2026-12-03"],
        ["2026-12-04"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ask for me at the gatehouse.",
        "Could you join Ingrid Solheim and me on Wednesday?",
        "Ma collègue Flora Benattar sera là aussi.",
        "Mein Kollege Bernd Zöllner kommt dazu.",
        "Je dois décaler notre entretien du mardi 8.",
    ],
)
def test_who_writes_so_comes(text: str) -> None:
    assert cue("self").search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Suite à notre entretien, voici la date.",
        "My assistant will be there at nine.",
        "Please let Anna and me know.",
    ],
)
def test_who_writes_so_may_not_come(text: str) -> None:
    assert not cue("self").search(text)


def test_who_was_meant_to_come_does_not() -> None:
    text = "Eigentlich sollte auch Jens Vogt dabei sein, der ist aber krank."
    assert parts_in(text, people_in(text), inviting=True) == ("absent",)


def test_the_part_of_a_programme_names_who_is_there() -> None:
    text = "09:00 – 09:30 : accueil et visite (Ophélie Grandjean)"
    assert parts_in(text, people_in(text), inviting=True) == ("attends",)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("We should be done by 11.", time(11)),
        ("Nous devrions avoir terminé vers 11h45.", time(11, 45)),
        ("Gegen 12 Uhr sind wir fertig.", time(12)),
    ],
)
def test_an_hour_by_which_it_is_over(text: str, over: time) -> None:
    found = said("over_by").search(text)
    assert found is not None
    assert time(int(found["hour"]), int(found["minute"] or 0)) == over


def test_a_small_hour_is_an_hour() -> None:
    assert [one.minutes for one in lengths_in("On en aura pour une petite heure.")] == [60]
