"""CSV: the candidate's own tables of a network's data export."""

import pytest

from adapters.readers.reading import read
from secondround.adapters.readers.choose import choose

POSITIONS = """Company Name,Title,Description,Location,Started On,Finished On
Halden Bank,Risk analyst,"Built the liquidity report.
Trained two juniors.",Luxembourg,Mar 2019,Jun 2022
"""


def test_posts_are_fields_of_a_cv() -> None:
    reading = read(POSITIONS.encode(), "Positions.csv", "export")
    assert [(one.locator, one.role, one.text) for one in reading.blocks] == [
        ("work 1, position", "heading", "Risk analyst"),
        ("work 1, name", "field", "Halden Bank"),
        ("work 1, location", "field", "Luxembourg"),
        ("work 1, startDate", "field", "Mar 2019"),
        ("work 1, endDate", "field", "Jun 2022"),
        ("work 1, summary", "paragraph", "Built the liquidity report."),
        ("work 1, summary", "paragraph", "Trained two juniors."),
    ]


def test_columns_count_in_any_order_and_under_any_file_name() -> None:
    data = "Degree Name,School Name,Start Date,End Date\nMSc Finance,HEC Lausanne,2014,2016\n"
    reading = read(data.encode("utf-8-sig"), "x.csv", "export")
    assert [one.text for one in reading.blocks] == ["MSc Finance", "HEC Lausanne", "2014", "2016"]


def test_of_a_profile_the_address_and_birthday_are_left_out() -> None:
    data = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Zip Code\n"
        "Ines,Weiss,Kraus,Mill Lane 3,4 May,Head miller,I grind.,LS1\n"
    )
    reading = read(data.encode(), "Profile.csv", "export")
    assert reading.fields == {"name": "Ines Weiss", "label": "Head miller"}
    assert "Mill Lane" not in repr(reading)
    assert "4 May" not in repr(reading)


@pytest.mark.parametrize(
    ("name", "taken"),
    [("Skills.csv", "export"), ("guests.csv", ""), ("Skills/all.csv", "")],
)
def test_one_column_of_names_is_skills_only_where_the_file_says_so(name: str, taken: str) -> None:
    reader = choose(b"Name\nPython\nStress testing\n", name)
    assert (reader.format if reader else "") == taken
