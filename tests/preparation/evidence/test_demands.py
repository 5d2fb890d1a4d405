"""What a posting demands of the person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lines import document
from secondround.preparation.evidence.demands.cues import is_demand
from secondround.preparation.evidence.demands.demands import demands, nature_of

DOCX = """# Risk Analyst
## Who we are
We manage our own funds, and we are proud of our people and of their experience.
## What you will do
- Measure the risks of about thirty funds
- Present your part to fund boards
## What you must bring
- A master's degree in finance or a comparable subject
- At least four years of experience in the risk management of funds
- Solid programming in Python; SQL
- Fluent English and good French, spoken and written
- You explain a difficult matter in simple words
## What would be an advantage
- German
## What we offer
| Salary | €66,000 to €80,000 gross per year
| Bonus | variable, based on personal objectives
- 30 days of leave and strong teams
## How to apply
Send your CV and a short letter in English. Candidates will be asked for a criminal record extract."""

TABLE = """# Ward Manager
## Person specification
| Criteria | Essential | Desirable | Assessed by
| Qualifications | Registered Nurse (Adult) | Leadership qualification | A
| Experience | Two years at Band 6; Managing a rota | Budget management | A/I
| Values | Kind and patient |  | I"""

MARKS = """# Teaching Assistant
## Criteria
| Level 2 in literacy | E
| Experience with phonics | Desirable
| GCSE maths | Essential | A"""

PROSE = """# Electrician
Brightspark is a family firm with nine vans. You will be rewiring cottages and fitting chargers.
You must have at least five years' experience in commercial installations and hold the 18th Edition.
A full UK driving licence is essential. Experience of fire alarms would be a plus.
We are looking for someone who turns up on time and is good with customers.
We pay £19.50 an hour and offer 25 days of holiday. Call us today, or apply online by 1 May."""


def test_a_posting_with_headings_is_read_part_by_part() -> None:
    assert found(DOCX) == [
        ("must", "hard", "A master's degree in finance or a comparable subject"),
        ("must", "hard", "At least four years of experience in the risk management of funds"),
        ("must", "hard", "Solid programming in Python"),
        ("must", "hard", "SQL"),
        ("must", "hard", "Fluent English"),
        ("must", "hard", "Good French, spoken and written"),
        ("must", "soft", "You explain a difficult matter in simple words"),
        ("nice", "hard", "German"),
    ]


def test_a_table_says_by_its_columns_what_is_essential() -> None:
    assert found(TABLE) == [
        ("must", "hard", "Registered Nurse (Adult)"),
        ("nice", "hard", "Leadership qualification"),
        ("must", "hard", "Two years at Band 6"),
        ("must", "hard", "Managing a rota"),
        ("nice", "hard", "Budget management"),
        ("must", "soft", "Kind and patient"),
    ]


def test_a_table_may_say_it_by_marks() -> None:
    assert [(one[0], one[2]) for one in found(MARKS)] == [
        ("must", "Level 2 in literacy"),
        ("nice", "Experience with phonics"),
        ("must", "GCSE maths"),
    ]


def test_prose_without_headings() -> None:
    assert [(one[0], one[2]) for one in found(PROSE)] == [
        ("must", "You must have at least five years' experience in commercial installations"),
        ("must", "Hold the 18th Edition"),
        ("must", "A full UK driving licence is essential"),
        ("nice", "Experience of fire alarms would be a plus"),
        ("must", "We are looking for someone who turns up on time and is good with customers"),
    ]


def test_french() -> None:
    text = """# Comptable (H/F)
## Vos missions
- Tenir la comptabilité générale
## Votre profil
- De formation Bac+2, vous justifiez d'au moins 3 ans d'expérience en cabinet
- Bonne maîtrise d'Excel et de Sage 100
- Rigueur et discrétion
- La connaissance de la paie serait un plus
## Les plus
- Anglais
## Ce que nous proposons
- CDI, 35 heures, mutuelle"""
    assert found(text) == [
        ("must", "hard", "De formation Bac+2"),
        ("must", "hard", "Vous justifiez d'au moins 3 ans d'expérience en cabinet"),
        ("must", "hard", "Bonne maîtrise d'Excel"),
        ("must", "hard", "Bonne maîtrise de Sage 100"),
        ("must", "soft", "Rigueur et discrétion"),
        ("nice", "hard", "La connaissance de la paie serait un plus"),
        ("nice", "hard", "Anglais"),
    ]


def test_german() -> None:
    text = """# Stationsleitung (m/w/d)
## Ihre Aufgaben
- Leitung der Station
## Ihr Profil
- Abgeschlossene Ausbildung in der Pflege und mehrjährige Berufserfahrung
- Weiterbildung zur Stationsleitung wünschenswert
- Teamfähigkeit und Belastbarkeit
## Von Vorteil
- Führerschein Klasse B
## Wir bieten
- 30 Tage Urlaub"""
    assert found(text) == [
        ("must", "hard", "Abgeschlossene Ausbildung in der Pflege"),
        ("must", "hard", "Mehrjährige Berufserfahrung"),
        ("nice", "hard", "Weiterbildung zur Stationsleitung wünschenswert"),
        ("must", "soft", "Teamfähigkeit und Belastbarkeit"),
        ("nice", "hard", "Führerschein Klasse B"),
    ]


def test_lines_that_lead_into_lists() -> None:
    text = """# Operative
Your tasks:
- Loading trailers
You need:
- A forklift licence
- Good spoken English
- To be reliable
It would be great if you also have:
- Food Hygiene Level 2
We offer:
- £13.90 an hour"""
    assert [(one[0], one[2]) for one in found(text)] == [
        ("must", "A forklift licence"),
        ("must", "Good spoken English"),
        ("must", "To be reliable"),
        ("nice", "Food Hygiene Level 2"),
    ]


def test_duties_serve_where_nothing_is_said_of_the_person() -> None:
    text = """# Gardener
## Key responsibilities
- Maintain borders and hedges through the year
- Raise vegetables from seed under glass
## We offer
- A cottage on the estate and 25 days of holiday"""
    assert [one[2] for one in found(text)] == [
        "Maintain borders and hedges through the year",
        "Raise vegetables from seed under glass",
    ]


def test_company_benefits_and_small_print_are_no_demands() -> None:
    text = """# Analyst
## About us
Our people have strong skills and we are an equal opportunity employer.
You will join a team of experienced colleagues and receive excellent training.
If you have questions, please contact us. Applications must be submitted by 1 May.
We encourage everyone to apply, even if you do not meet all requirements.
By clicking you accept our privacy policy."""
    assert found(text) == []


def test_a_demand_said_twice_is_one() -> None:
    text = "## Requirements\n- Experience with Kubernetes\n- Experience with kubernetes."
    assert len(found(text)) == 1


def test_every_demand_cites_the_posting() -> None:
    for text in (DOCX, TABLE, PROSE):
        passages = {p.id: p for p in document("posting", *text.splitlines())}
        for one in demands(list(passages.values())):
            (citation,) = one.citations
            assert (
                passages[citation.passage_id].text[citation.start : citation.end] == citation.quote
            )
            assert citation.quote


def test_hard_is_what_a_paper_a_name_or_a_number_shows() -> None:
    hard = (
        "Driving licence",
        "Excel",
        "B2 German",
        "Five years as a nurse",
        "Know the law of contracts",
    )
    soft = ("Team player", "You listen well", "Esprit d'équipe", "Freude am Umgang mit Menschen")
    assert {nature_of(text) for text in hard} == {"hard"}
    assert {nature_of(text) for text in soft} == {"soft"}


@given(st.lists(st.text(max_size=80), max_size=12))
def test_any_posting_is_read(lines: list[str]) -> None:
    for one in demands(document("posting", "## Requirements", *lines)):
        assert one.text
        assert all(citation.quote for citation in one.citations)


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.importance, one.nature, one.text)
        for one in demands(document("posting", *text.splitlines()))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kenntnisse im gewerblichen Rechtsschutz werden nicht vorausgesetzt.",
        "Sie werden in den ersten 18 Monaten ausgebildet.",
        "You will be fully trained in our tools.",
        "Vous serez formé à nos outils.",
        "L'expérience du secteur n'est pas attendue.",
    ],
)
def test_what_is_not_asked_or_is_taught_is_no_demand(text: str) -> None:
    assert not is_demand(text, "", listed=False)
    assert not is_demand(text, "person", listed=True)


@pytest.mark.parametrize(
    "text",
    [
        "You should have Level 3 food safety as a minimum.",
        "We'd want you to have your Level 2 in hygiene at the very least.",
        "Il faut au moins le CAP pâtissier.",
        "Ohne Führerschein Klasse B geht es leider nicht.",
    ],
)
def test_the_least_that_is_asked_for_is_a_demand(text: str) -> None:
    assert is_demand(text, "", listed=False)


def test_what_helps_is_a_plus() -> None:
    text = "# Planner\nYou should have a forklift licence, and it helps if you have run a budget."
    assert [one[0] for one in found(text)] == ["must", "nice"]
