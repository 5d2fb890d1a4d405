"""Names and titles, alone and in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.panel.naming.names import Name, read_name, same
from secondround.preparation.panel.naming.prose import people_in
from secondround.preparation.panel.naming.titles import bare_title, title_among


@pytest.mark.parametrize(
    ("text", "given_name", "family"),
    [
        ("Anna Weber", "Anna", "Weber"),
        ("Muller, Claire", "Claire", "Muller"),
        ("MULLER Claire", "Claire", "Muller"),
        ("Claire MULLER", "Claire", "Muller"),
        ("Frau Dr. Katrin Müller", "Katrin", "Müller"),
        ("Mme Muller", "", "Muller"),
        ("A. Weber", "A.", "Weber"),
        ("Jean-Luc de la Tour", "Jean-Luc", "de la Tour"),
        ("van der Berg, Piet", "Piet", "van der Berg"),
        ("Anna Weber (Halden)", "Anna", "Weber"),
        ("Anna Weber, PhD", "Anna", "Weber"),
        ("Geneviève Lapointe, CRHA", "Geneviève", "Lapointe"),
        ("Helen Ward", "Helen", "Ward"),
        ("Claire", "Claire", ""),
    ],
)
def test_a_name_is_read(text: str, given_name: str, family: str) -> None:
    name = read_name(text)
    assert name is not None
    assert (name.given, name.family) == (given_name, family)


@pytest.mark.parametrize(
    "text",
    [
        "Human Resources",
        "HR Team",
        "anna@x.example",
        "Room Europe",
        "Ward Manager",
        "HR",
        "12",
        "",
        "the team",
    ],
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert read_name(text) is None


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Claire Müller", "Claire Muller", "same"),
        ("Jens Mueller", "Jens Müller", "same"),
        ("C. Muller", "Claire Muller", "same"),
        ("Sylvie L-T", "Sylvie Lambrecht-Thill", "same"),
        ("Tom Lee", "Thomas Lee", "same"),
        ("Weber Anna", "Anna Weber", "same"),
        ("Anne-Sophie Roy", "Anne Roy", "same"),
        ("Mme Muller", "Claire Muller", "maybe"),
        ("Claire", "Claire Muller", "maybe"),
        ("Anna Weber", "Martin Weber", "different"),
        ("Anne-Sophie Roy", "Anne-Marie Roy", "different"),
        ("M. Muller", "Claire Weber", "different"),
    ],
)
def test_names_of_one_person_are_told_from_namesakes(one: str, other: str, verdict: str) -> None:
    first, second = read_name(one), read_name(other)
    assert first
    assert second
    assert same(first, second) == same(second, first) == verdict


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_a_name(text: str) -> None:
    name = read_name(text)
    assert name is None or name.full
    assert name is None or same(name, name) in ("same", "maybe")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("our Head of Risk and Compliance", "Head of Risk and Compliance"),
        ("responsable des ressources humaines", "responsable des ressources humaines"),
        ("Leiterin Risikomanagement", "Leiterin Risikomanagement"),
        ("Personalreferentin", "Personalreferentin"),
        ("CEO & Co-Founder", "CEO & Co-Founder"),
        ("HR", "HR"),
        ("Halden Asset Management", ""),
        ("will meet you", ""),
        ("the manager you will meet", ""),
        ("Head of", ""),
        ("and", ""),
    ],
)
def test_a_title_is_told_from_other_words(text: str, title: str) -> None:
    assert bare_title(text) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Talent Partner | Halden", "Talent Partner"),
        ("HR Officer, Fjordkraftverk AS", "HR Officer"),
        ("People Manager, Tideline Insurance", "People Manager"),
        ("Technical Recruiter @ QuarryStack", "Technical Recruiter"),
        ("Director, Risk Analytics", "Director, Risk Analytics"),
        ("Assistant Manager - HR", "Assistant Manager - HR"),
        ("+352 24 78 13", ""),
    ],
)
def test_the_company_goes_from_a_signature(line: str, title: str) -> None:
    assert title_among(line, "tideline.example fjordkraftverk.example") == title


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "You will meet Anna Weber, Head of Risk, and Tom Lee, our Head of Data.",
            [("Anna Weber", "Head of Risk"), ("Tom Lee", "Head of Data")],
        ),
        (
            "Vous rencontrerez Mme Sophie Laurent, directrice des soins, ainsi que M. Paul Weis, cadre de santé.",
            [("Sophie Laurent", "directrice des soins"), ("Paul Weis", "cadre de santé")],
        ),
        (
            "Sie treffen Frau Dr. Katrin Müller, Leiterin Risikomanagement, und Herrn Jens Braun (Personalreferent).",
            [("Katrin Müller", "Leiterin Risikomanagement"), ("Jens Braun", "Personalreferent")],
        ),
        (
            "with our Head of Risk and Compliance, Anna Weber",
            [("Anna Weber", "Head of Risk and Compliance")],
        ),
        ("CEO: Beat Niederberger", [("Beat Niederberger", "CEO")]),
        ("Anna Weber\tHead of Risk\t45 min", [("Anna Weber", "Head of Risk")]),
        (
            "meine Schwester Andrea Hölzl, Geschäftsführerin",
            [("Andrea Hölzl", "Geschäftsführerin")],
        ),
        ("Unfortunately Anna Weber cannot attend", [("Anna Weber", "")]),
    ],
)
def test_people_are_found_with_their_titles(text: str, people: list[tuple[str, str]]) -> None:
    found = [(one.name.full, one.title) for one in people_in(text) if not one.lone]
    assert found == people


@pytest.mark.parametrize(
    "text",
    [
        "2, avenue Charles de Gaulle, Luxembourg",
        "Norwich NR3 1QT",
        "Microsoft Teams Meeting",
        "Kind Regards",
    ],
)
def test_streets_towns_and_programs_are_nobody(text: str) -> None:
    assert not [one for one in people_in(text) if not one.lone]


def test_words_of_the_company_are_nobody() -> None:
    company = frozenset({"larkspur", "ward"})
    assert people_in("Visit to Larkspur Ward", company) == ()
    assert [one.name for one in people_in("Meet Helen Ward", company)] == [Name("Helen", "Ward")]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_can_be_searched_for_people(text: str) -> None:
    for one in people_in(text):
        assert 0 <= one.start < one.end <= one.stop <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "You'll meet Big Rob - Robert Keane - who runs nights.",
        "with Rob (Robert Keane)",
        "und Rob, das ist Robert Keane",
    ],
)
def test_what_somebody_is_called_and_their_name_are_one_person(text: str) -> None:
    assert [one.name.full for one in people_in(text)] == ["Robert Keane"]


def test_two_people_beside_a_dash_stay_two() -> None:
    names = [one.name.full for one in people_in("Panel: Tom Lee - Robert Keane")]
    assert names == ["Tom Lee", "Robert Keane"]


def test_a_german_article_begins_no_name() -> None:
    assert people_in("Der Auswahlkommission gehören an:") == ()
    assert [one.name.full for one in people_in("Frau van der Berg")] == ["van der Berg"]


def test_as_whom_somebody_comes_is_a_title() -> None:
    (one,) = people_in("Herr Uwe Dierks als Vertreter des Personalrats")
    assert one.title == "Vertreter des Personalrats"
