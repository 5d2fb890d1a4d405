"""Abbreviations: explained, known, theirs, or none at all."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.wording.abbreviations import unexplained


def shorts(text: str) -> list[str]:
    return [one.words for one in unexplained(look_at(text)[0])]


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("The NPS fell", "NPS"),
        ("Le PRAP existe déjà", "PRAP"),
        ("L'ICOM recommande", "ICOM"),
        ("Der MTS wird angewandt", "MTS"),
        ("Two SLAs are missed", "SLA"),
        ("Das verlangt das BImSchG", "BImSchG"),
    ],
)
def test_it_is_not_explained(line: str, short: str) -> None:
    assert shorts(f"language: en\n== Situation\n{line}") == [short]


@pytest.mark.parametrize(
    "line",
    [
        "The Net Promoter Score (NPS) fell. The NPS is low.",
        "NPS (Net Promoter Score) fell",
        "NPS: net promoter score",
        "NPS means how likely they are to recommend us",
        "Le délai de reprise (RTO) est long",
        "Die Geschäftsleitung (GL) entscheidet",
        "The CEO sent the PDF to the EU in EUR",
        "Chapter IV of the plan",
        "NEXT STEPS AND ACTIONS",
        "This MUST be done; you must do it",
        "The SBB and HM agreed",
        "Die Frist folgt aus § 5 BImSchG",
        "YouTube, LinkedIn and McDonalds",
        "Wir melden der DSG nichts",
        "Schreiben Sie an info@ABC.example",
    ],
)
def test_it_needs_no_explanation(line: str) -> None:
    head = "language: en\ncompany: SBB Cargo\npeople: Hanna Meier\n"
    assert shorts(f"{head}== Situation\n{line}") == []


def test_what_they_write_themselves_is_known_to_them() -> None:
    assert shorts("theirs: Our SLA is four hours.\n== Situation\nThe SLA is missed") == []


def test_one_finding_for_all_uses_at_the_first() -> None:
    text = "== A\nThe NPS fell\n== B\nThe NPS and the NPS"
    (one,) = unexplained(look_at(text)[0])
    assert (one.page, one.words) == (1, "NPS")
    assert "3 times" in one.text


def test_a_glossary_or_the_notes_explain_and_a_later_page_does_not() -> None:
    assert shorts("== A\nThe NPS fell\n== Glossary\n| NPS | Net promoter score |") == []
    assert shorts("== A\nThe NPS fell\n~ NPS is the Net Promoter Score (NPS).") == []
    assert shorts("== A\nThe NPS fell\n== B\nThe Net Promoter Score (NPS) is low") == ["NPS"]


@pytest.mark.parametrize(
    "line",
    [
        "The BGA, the authority for gliding, agrees",
        "Les câbles sont suivis par le BRT, un bureau de contrôle",
        "Whoever answers “HALT” is called",
        "Ponds freeze earlier (BTO, yearbook 2024, page 12)",
    ],
)
def test_what_is_told_beside_it_or_looked_up_needs_no_more(line: str) -> None:
    assert shorts(f"language: en\n== Situation\n{line}") == []
