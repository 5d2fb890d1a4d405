"""What the candidate stated, in normal form."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.debrief.said.figures import levels_in
from secondround.preparation.debrief.said.numbers import numbers_in
from secondround.preparation.debrief.said.statements import Source, statements_in


def stated(text: str, question: str = "") -> list[tuple[str, str]]:
    found = statements_in(Source(text, "first interview", question, ()))
    return [(said.statement.subject, said.statement.value) for said in found]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eight", 8),
        ("twenty-five", 25),
        ("two hundred and thirty", 230),
        ("sixty-five thousand", 65_000),
        ("one point nine", 1.9),
        ("nineteen ninety-eight", 1998),
        ("half a million", 500_000),
        ("quatre-vingt-dix-sept", 97),
        ("soixante-douze", 72),
        ("mille huit cents", 1800),
        ("deux mille dix-neuf", 2019),
        ("septante", 70),
        ("fünfundzwanzig", 25),
        ("dreihundertfünfzig", 350),
        ("zweitausendneunzehn", 2019),
        ("neun Komma vier Millionen", 9_400_000),
        ("anderthalb", 1.5),
        ("62.000", 62_000),
        ("1,200", 1200),
        ("2,5 Mio.", 2_500_000),
        ("65k", 65_000),
        ("52 000", 52_000),
    ],
)
def test_numbers_in_digits_and_words(text: str, value: float) -> None:
    assert [number.value for number in numbers_in(text)] == [value]


@given(st.integers(0, 999_999))
def test_digits_are_read_as_they_stand(value: int) -> None:
    assert [n.value for n in numbers_in(f"we had {value} of them")] == [value]


@given(st.text(max_size=200))
def test_numbers_lie_in_the_text_in_order(text: str) -> None:
    found = numbers_in(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("I led a team of eight people.", "", ("team size", "8 people")),
        ("a team of about 8", "", ("team size", "about 8 people")),
        ("told them 8 ppl", "team size", ("team size", "8 people")),
        ("J'encadrais une équipe de douze personnes.", "", ("team size", "12 people")),
        ("Ich leite aktuell neun Mitarbeiter.", "", ("team size", "9 people")),
        ("Three months.", "And your notice period?", ("notice", "3 months")),
        ("Mon préavis est de trois mois.", "", ("notice", "3 months")),
        ("Meine Kündigungsfrist beträgt sechs Wochen.", "", ("notice", "6 weeks")),
        ("Sixty-five.", "What are your salary expectations?", ("pay wanted", "65000")),
        ("Between 65 and 70k.", "Salary expectations?", ("pay wanted", "65000-70000")),
        (
            "Ich hatte an 62.000 gedacht.",
            "Was ist Ihre Gehaltsvorstellung?",
            ("pay wanted", "62000"),
        ),
        ("I'm currently on 54.", "", ("pay now", "54000")),
        ("I have ten years of experience in audit.", "", ("experience in audit", "10 years")),
        ("I left because the site closed.", "", ("reason for leaving", "closure")),
        ("dit évolution", "pourquoi partir ?", ("reason for leaving", "growth")),
        ("I can start immediately.", "", ("available from", "now")),
        ("I have never managed people.", "", ("leading people", "never")),
        ("Two days at home would be fine.", "", ("home working", "2 days a week")),
        ("I'd like to work from home one day a week.", "", ("home working", "1 day a week")),
        ("Deux jours, ça irait.", "Et le télétravail ?", ("home working", "2 days a week")),
        ("A team of between ten and twelve nurses.", "", ("team size", "10-12 people")),
        ("Mir waren acht Mitarbeiter unterstellt.", "", ("team size", "8 people")),
        ("Un budget d'un million et demi.", "", ("budget", "1500000")),
        ("I would not move for less than sixty thousand.", "", ("pay wanted", "about 60000")),
        ("Unter sechzigtausend würde ich nicht wechseln.", "", ("pay wanted", "60000")),
        ("From the 1st of March.", "When could you start?", ("available from", "03-01")),
        ("Je peux commencer en mars 2027.", "", ("available from", "2027-03")),
        ("Ab dem 1. März.", "Wann könnten Sie anfangen?", ("available from", "03-01")),
        ("Ça fait sept ans que je travaille dans la paie.", "", ("experience in paie", "7 years")),
        ("Ich mache seit fünf Jahren Einkauf.", "", ("experience in einkauf", "5 years")),
        ("Der Standort schließt.", "Warum wechseln?", ("reason for leaving", "closure")),
    ],
)
def test_a_statement_and_its_normal_form(
    text: str, question: str, expected: tuple[str, str]
) -> None:
    assert expected in stated(text, question)


@pytest.mark.parametrize(
    "text",
    [
        "I stayed in a team of consultants.",
        "We had three sites and a bakery.",
        "Your team of eight sounds lively.",
        "In 2019 I moved house.",
        "One of them was late.",
    ],
)
def test_no_team_is_made_up(text: str) -> None:
    assert "team size" not in dict(stated(text))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("I may need a month to hand over.", "When could you start?"),
        ("I have leave booked until the end of March.", "When could you start?"),
        ("We moved in March.", "What happened then?"),
    ],
)
def test_no_first_day_is_made_up(text: str, question: str) -> None:
    assert "available from" not in dict(stated(text, question))


def test_levels_of_languages_meet_across_languages() -> None:
    (one,) = levels_in(Source("Allemand : niveau C1", "cv", "", ()))
    assert (one.subject, one.value) == ("level of german", "C1")
