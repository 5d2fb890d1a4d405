"""What it takes for a sentence to be read alone: the name behind a pronoun, the line above a list."""

from pathlib import Path

import pytest

from desk import desk
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps
from secondround.preparation.company.model import Fact
from secondround.preparation.documents.corrected import steps as corrected_steps


def facts_of(tmp_path: Path, text: str, company: str) -> tuple[Fact, ...]:
    kit, candidacy_id = desk(tmp_path, {"page.md": text})
    corrected_steps.correct_kind(kit, candidacy_id, "page.md", "company_page")
    candidacy_steps.describe(kit, candidacy_id, company=company)
    steps.draw_up(kit, candidacy_id)
    return steps.facts_of(kit, candidacy_id)


@pytest.mark.parametrize(
    ("company", "text", "shown", "quote"),
    [
        (
            "Pellworth",
            "Pellworth makes rope for sailing ships. It is listed on the stock exchange in Riga.",
            "[Pellworth] is listed on the stock exchange in Riga.",
            "is listed on the stock exchange in Riga.",
        ),
        (
            "Vauclerc",
            "Vauclerc conçoit des fenêtres en bois. Elle est cotée à la Bourse de Paris depuis 1998.",
            "[Vauclerc] est cotée à la Bourse de Paris depuis 1998.",
            "est cotée à la Bourse de Paris depuis 1998.",
        ),
        (
            "Pellworth",
            "Pellworth makes rope for sailing ships. Its customers are shipyards in nine countries.",
            "[Pellworth] Its customers are shipyards in nine countries.",
            "Its customers are shipyards in nine countries.",
        ),
    ],
)
def test_a_pronoun_that_stands_for_the_company_is_read_so(
    tmp_path: Path, company: str, text: str, shown: str, quote: str
) -> None:
    facts = facts_of(tmp_path, f"# About\n\n{text}\n", company)
    (found,) = [one for one in facts if one.text == shown]
    assert found.citations[0].quote == quote


def test_it_of_nobody_is_no_company(tmp_path: Path) -> None:
    text = "Pellworth makes rope for ships. It takes nine weeks until a customer has new rope."
    facts = facts_of(tmp_path, f"# About\n\n{text}\n", "Pellworth")
    assert not any(one.text.startswith("[Pellworth] takes") for one in facts)


def test_a_list_is_read_with_the_line_above_it_and_every_item_is_cited(tmp_path: Path) -> None:
    text = "# About\n\nWe have offices in:\n\n- Riga\n- Porto\n- Aarhus\n"
    facts = facts_of(tmp_path, text, "Pellworth")
    (found,) = [one for one in facts if "Porto" in one.text]
    assert found.text == "We have offices in: Riga; Porto; Aarhus"
    assert found.theme == "locations"
    assert [one.quote for one in found.citations] == ["Riga", "Porto", "Aarhus"]


def test_what_a_company_holds_itself_to_is_told_and_not_ordered(tmp_path: Path) -> None:
    text = "# Our values\n\n- Calm. We should be thoughtful in our dealings with each other.\n"
    facts = facts_of(tmp_path, text, "Pellworth")
    assert any("thoughtful" in one.text and one.theme == "values" for one in facts)


def test_the_month_of_may_forbids_nothing(tmp_path: Path) -> None:
    text = "# History\n\nWe opened our first rope walk in May 2005 and sold Mind Your Rope to a rival.\n"
    facts = facts_of(tmp_path, text, "Pellworth")
    assert any("May 2005" in one.text for one in facts)


def test_what_a_section_tells_of_is_named(tmp_path: Path) -> None:
    text = (
        "# Products\n\n## Skein\n\nWe created Skein in 2011 for small yards. Yards can order rope by the"
        " metre on the same day.\n\nUsers of the service pay by the month and get software updates.\n"
    )
    facts = facts_of(tmp_path, text, "Pellworth")
    assert any(one.text.startswith("[Skein] Users of the service") for one in facts)
