"""Lines that are no sentences: rows of a report's tables, posts of social networks."""

from datetime import date
from pathlib import Path

from desk import desk
from secondround.foundation.ports.readers import Role
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps
from secondround.preparation.company.lines.sheet import sheet_line, years_of
from secondround.preparation.company.prose.context import Placed
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.kinds.posts import is_furniture, posted, signs_of_a_post
from secondround.preparation.documents.model import Passage

POST = """Pellworth Rope
48,213 followers
3w • Edited •

We are proud to announce that our second rope walk in Ghent opens in March 2027 with 120 new colleagues. 🎉

Our CEO Marie Lind told #Ghent how the site will serve shipyards in Belgium and the Netherlands. …see more

#rope #hiring #lifeatPellworth

128
14 comments
Like
Comment
"""


def place(text: str, role: Role = "row") -> Placed:
    return Placed(Passage("d:1", "d", "d.pdf", "report", 1, "page 1", role, text), (), "")


def test_a_row_under_years_tells_the_newest_value() -> None:
    years = years_of(place("\t2024\t2025"))
    assert years == ("2024", "2025")
    line = sheet_line(place("Employees\t612\t640"), years)
    assert line is not None
    assert (line.theme, line.shown) == ("figures", "Employees: 640 (2025)")
    assert sheet_line(place("Employees\tmany\tmore"), years) is None


def test_a_row_of_figures_is_no_row_of_years() -> None:
    assert years_of(place("Flour sold\t2024\t84\t90")) is None
    assert years_of(place("2025 2024", "paragraph")) is None


def test_a_post_is_known_by_what_the_network_puts_around_it(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"pasted.txt": POST})
    (document,) = document_steps.documents_of(kit, candidacy_id)
    assert document.kind == "post"
    assert document.date_about
    passages = document_steps.passages_of(kit, candidacy_id)
    assert posted(passages, date(2026, 11, 29)) == date(2026, 11, 8)


def test_a_post_is_read_without_the_network(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"pasted.txt": POST})
    candidacy_steps.describe(kit, candidacy_id, company="Pellworth Rope")
    steps.draw_up(kit, candidacy_id)
    facts = {one.text: one for one in steps.facts_of(kit, candidacy_id)}
    assert set(facts) == {
        "We are proud to announce that our second rope walk in Ghent opens in March 2027 with 120 new colleagues.",
        "Our CEO Marie Lind told #Ghent how the site will serve shipyards in Belgium and the Netherlands.",
    }
    for fact in facts.values():
        assert fact.citations[0].quote == fact.text


def test_plain_prose_is_no_post(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"page.md": "# About\n\nLike\n\nWe make rope.\n"})
    assert not signs_of_a_post(document_steps.passages_of(kit, candidacy_id))


def test_furniture_in_three_languages() -> None:
    for line in (
        "il y a 3 semaines",
        "vor 5 Tagen • Bearbeitet",
        "2 310 abonnés",
        "J’aime",
        "… mehr anzeigen",
    ):
        assert is_furniture(line), line
    for line in ("We opened a mill.", "128 people work for us.", "Like all mills we grind."):
        assert not is_furniture(line), line
