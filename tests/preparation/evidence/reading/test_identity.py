"""Who prepares for what."""

import pytest

from lines import document
from secondround.preparation.documents.model import Document, Kind
from secondround.preparation.evidence.reading.identity import Identity, identity
from secondround.preparation.evidence.reading.names import person_at_head


@pytest.mark.parametrize(
    ("lines", "title", "company"),
    [
        (
            (
                "# Ward Manager - Acute Medicine",
                "Northgate University Hospitals NHS Trust",
                "Band 7",
            ),
            "Ward Manager",
            "Northgate University Hospitals NHS Trust",
        ),
        (
            (
                "# Développeur·se backend (H/F)",
                "## À propos de Kiwi Mobilité",
                "Kiwi Mobilité est une PME.",
            ),
            "Développeur·se backend",
            "Kiwi Mobilité",
        ),
        (
            (
                "Das Klinikum Nordheide sucht zum 1. Mai eine Stationsleitung (m/w/d) für die Innere.",
                "## Über das Klinikum Nordheide",
            ),
            "Stationsleitung",
            "Klinikum Nordheide",
        ),
        (
            ("Job title: Electrician", "Company: Brightspark Ltd", "We need someone tidy."),
            "Electrician",
            "Brightspark",
        ),
        (
            (
                "| Job title | Teaching Assistant, Year 2",
                "| School | Oakfield Primary School",
                "## About Oakfield Primary School",
            ),
            "Teaching Assistant",
            "Oakfield Primary School",
        ),
        (
            ("Chez Belloc Traiteur, nous recherchons un(e) chef de partie pour notre cuisine.",),
            "chef de partie",
            "Belloc Traiteur",
        ),
        (("Nothing here names anything at all, it is about the weather.",), "", ""),
    ],
)
def test_the_vacancy_and_the_company(lines: tuple[str, ...], title: str, company: str) -> None:
    found = identity(document("posting", *lines), [doc("posting")])
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("Anna Meyer", "Risk Analyst"), "Anna Meyer"),
        (("# ANNA MEYER-SCHMIDT",), "Anna Meyer-Schmidt"),
        (("Curriculum Vitae", "Jean-Pierre de la Tour, Ingénieur"), "Jean-Pierre de la Tour"),
        (("Contact", "anna.meyer@post.example", "Skills", "Python", "Anna Meyer"), "Anna Meyer"),
        (("ANNA", "MEYER"), "Anna Meyer"),
        (("Lebenslauf", "Persönliche Daten", "Name: Lukas Brandt"), "Lukas Brandt"),
        (("Ward Manager", "Priya Nair RN"), "Priya Nair"),
        (("Dr. Eva Klein",), "Eva Klein"),
        (("Work Experience", "Key Skills"), ""),
    ],
)
def test_the_candidate_s_name(lines: tuple[str, ...], name: str) -> None:
    assert person_at_head(document("cv", *lines)) == name


def test_the_language_is_the_posting_s() -> None:
    assert identity((), [doc("cv", "en"), doc("posting", "fr")]).language == "fr"
    assert identity((), [doc("cv", "de"), doc("posting", "nl")]).language == "de"
    assert identity((), []) == Identity("", "", "", "en")


def doc(kind: Kind, language: str = "en") -> Document:
    return Document(kind, f"{kind}.md", "markdown", 1, "read", kind, language=language)
