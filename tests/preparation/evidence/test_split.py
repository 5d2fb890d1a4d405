"""One demand each."""

import pytest

from secondround.preparation.evidence.demands.split import split


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Experience with Python, SQL and Power BI", ["Python", "SQL", "Power BI"]),
        ("Maîtrise de Python, Django et PostgreSQL", ["Python", "Django", "PostgreSQL"]),
        ("Fluent in German and English", ["Fluent in German", "Fluent in English"]),
        ("Fluent English and good French", ["Fluent English", "Good French"]),
        (
            "Sehr gute Deutschkenntnisse sowie Englischkenntnisse",
            ["Sehr gute Deutschkenntnisse", "Englischkenntnisse"],
        ),
        ("A degree in law and five years of experience", ["A degree in law", "Five years"]),
        ("Strong SQL skills and a friendly, patient manner", ["SQL", "A friendly, patient manner"]),
        (
            "Fluent English is a must, while German is a plus",
            ["English is a must", "German is a plus"],
        ),
        ("A clean licence; your own tools", ["A clean licence", "Your own tools"]),
    ],
)
def test_several_demands_are_parted(sentence: str, parts: list[str]) -> None:
    found = split(sentence)
    assert len(found) == len(parts)
    assert all(part in one.text for part, one in zip(parts, found, strict=True))


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience with Python or R",
        "Tools such as Jira and Confluence",
        "Cloud providers (AWS, GCP or Azure)",
        "Rigueur, discrétion et sens de l'organisation",
        "A degree in finance, mathematics or physics",
        "Knowledge of health and safety",
        "Gesundheits- und Krankenpfleger/-in",
    ],
)
def test_alternatives_and_pairs_stay_together(sentence: str) -> None:
    (one,) = split(sentence)
    assert one.text == sentence


def test_a_part_stands_on_its_words() -> None:
    sentence = "A degree in law and five years of experience in audit"
    assert [sentence[one.start : one.end] for one in split(sentence)] == [
        "A degree in law",
        "five years of experience in audit",
    ]
