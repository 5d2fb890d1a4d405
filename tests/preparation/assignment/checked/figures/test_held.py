"""Figures that disagree, that the dossier denies, that have no source; and those that only look so."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.model import Fault


def faults(text: str) -> list[Fault]:
    return [one.fault for one in figures_wrong(look_at(text)[0])]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The training takes 14 days", "The training takes 16 days", "en"),
        ("Total budget: £48,000", "The budget is £45,000", "en"),
        ("Coût total : 80 000 €", "Le coût total s'élève à 76 000 €", "fr"),
        ("La formation dure 12 jours", "La formation dure 15 jours", "fr"),
        ("Die Schulung dauert 12 Tage", "Die Schulung dauert 15 Tage", "de"),
        ("Die 48 Höfe machen mit", "Besuche bei allen 46 Höfen", "de"),
        ("All 300 nurses get a letter", "The 320 nurses know the date", "en"),
    ],
)
def test_one_thing_with_two_values(one: str, other: str, language: str) -> None:
    head = f"language: {language}\nbrief: x\n"
    assert faults(f"{head}== Cost\n{one}\n== Plan\n{other}") == ["figures disagree"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budget 2026: £48,000", "Budget 2027: £45,000"),
        ("The pilot costs £5,000", "The budget is £45,000"),
        ("Media budget: £12,000", "Budget: £45,000"),
        ("Training takes 14 days", "Recruiting takes 16 days"),
        ("Total budget: £48,000", "With tax at 20 % the budget is £57,600"),
        ("Towers and sprinklers, for £48,000", "Sprinklers: £30,000"),
        (
            "| Team | Share\n| North | 40 %\n| South | 36 %\n| All | 38 %",
            "| Why | Share\n| Flu | 60 %\n| Cold | 40 %\n| All | 100 %",
        ),
        ("Maps fill 1,300 metres", "Of others we keep 3,100 metres"),
        ("From 34 minutes to 20 minutes of waiting", "34 minutes of waiting"),
        ("18 of 120 accounts are open", "9 of 120 accounts are shared"),
        ("Budget: £48,000 each month", "Budget: £45,000"),
        ("The budget of £5,000 for print", "The budget of £9,000 for film"),
        ("CHF 48’000", "48,000 CHF"),
    ],
)
def test_two_things_with_two_values(one: str, other: str) -> None:
    assert faults(f"language: en\n== Cost\n{one}\n== Plan\n{other}") == []


@pytest.mark.parametrize(
    ("fact", "said", "language"),
    [
        ("Arvel was founded in 1974.", "Arvel was founded in 1978", "en"),
        ("Arvel beschäftigt 640 Mitarbeitende.", "Arvel beschäftigt 690 Mitarbeitende", "de"),
        ("Arvel compte 120 salariés.", "Arvel compte 150 salariés", "fr"),
        ("Arvel wurde 1974 gegründet.", "Seit der Gründung von Arvel 1978", "de"),
        ("Arvel exploite 310 véhicules.", "Vos 350 véhicules", "fr"),
        ("Arvel opened in 1974.", "A pool opened in 1947, with walls of that year", "en"),
        ("47 salariés y conduisent 6 presses.", "L’audit porte sur ses 9 presses", "fr"),
    ],
)
def test_the_dossier_says_otherwise(fact: str, said: str, language: str) -> None:
    head = f"language: {language}\ncompany: Arvel\nfact: {fact}\n"
    assert faults(f"{head}== Budget\n{said}") == ["against the dossier"]
    assert "against the dossier" not in faults(f"{head}== Budget\n{fact}")


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("The vineyard has 1,120 hectares.", "In 1991 the vineyard had 1,300 hectares then"),
        (
            "Arvel harvests 620 tonnes a year.",
            "The works at the port alone harvest 260 tonnes a year",
        ),
        ("Seven to nine pages.", "Lorries drive from eight to five"),
    ],
)
def test_another_year_or_a_part_denies_nothing(fact: str, said: str) -> None:
    assert faults(f"language: en\ncompany: Arvel\nfact: {fact}\n== Budget\n{said}") == []


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("62% of customers read the label", "en"),
        ("28 % des adultes boivent sans alcool", "fr"),
        ("1,7 Millionen Menschen besuchen jährlich einen Notfall", "de"),
    ],
)
def test_a_claim_wants_a_source(line: str, language: str) -> None:
    page = f"language: {language}\n== Situation\n{line}"
    assert faults(page) == ["no source"]
    assert faults(f"{page} (Eurostat, 2025)") == []
    assert faults(f"{page}\nc: Source: annual report") == []
    assert faults(f"{page}\n~ Quelle: Geschäftsbericht 2025") == []
    assert faults(f"brief: {line}.\n{page}") == []


def test_what_a_known_share_leaves_and_what_has_its_proof_wants_none() -> None:
    source = "~ Source: service plan 2026"
    line = "A good 94% of customers read the label"
    assert not faults(
        f"language: en\n== Labels\n5.6% of customers do not\n{source}\n== All\n{line}"
    )
    assert faults(f"language: en\n== All\n{line}") == ["no source"]


@pytest.mark.parametrize(
    "line",
    [
        "Goal: 40% of lost accounts won back by June",
        "We will train 1,200 people",
        "At Acme I cut complaints by 30%",
        "Likelihood above 50%: likely",
        "For example, 20% of the seats",
        "The audit sampled 120 files; 30% of them were late",
        "Nous proposons d'investir 20 000 €",
        "Ziel: 80 % der Kunden antworten",
    ],
)
def test_a_plan_an_example_or_own_work_wants_none(line: str) -> None:
    assert faults(f"language: en\n== Situation\n{line}") == []
