"""The outline of an exercise: changed where it stands, saved as a file, brought back."""

import base64
import html
import io
import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from interfaces.web.conftest import Desk, Served
from secondround.preparation.assignment.outline import steps
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.assignment.steps import add_assignment, assignments_of

PICTURE = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAIBRAA7")
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def test_an_outline_is_changed_without_scripts(desk: Desk) -> None:
    outline = outline_of(desk)
    here = f"/exercise/{outline.key}/outline"
    assert here in desk.get("/exercise")
    assert "10 of 10 minutes planned" in desk.get(here)
    part, other = outline.sections[:2]
    desk.post(f"{here}/parts/{part.key}/lines", text="What is at stake")
    desk.post(f"{here}/parts/{part.key}/lines", text="For whom")
    *_, first, second = outline_of(desk).sections[0].points
    desk.post(f"{here}/places/{second.key}", to="up")
    assert [one.text for one in outline_of(desk).sections[0].points[-2:]] == [
        "For whom",
        "What is at stake",
    ]
    desk.post(f"{here}/places/{first.key}", part=other.key)
    assert outline_of(desk).sections[1].points[-1].text == "What is at stake"
    desk.post("/edits", part="outline_parts", key=part.key, field="minutes", value="3.5")
    assert "2 too many" in desk.get(here)
    desk.post(f"{here}/parts", title="What it costs")
    table = next(one for one in outline.sections if one.columns)
    page = desk.post(f"{here}/parts/{table.key}/rows")
    (row,) = outline_of(desk).sections[-2].entries
    assert row.key in page
    desk.post("/edits", part="outline_rows", key=row.key, field="cells.2", value="Ida")
    assert outline_of(desk).sections[-2].entries[0].cells[1] == "Ida"
    desk.settle()
    assert outline_of(desk).sections[-1].title == "What it costs"


def test_the_method_is_named_and_the_file_speaks_the_language_that_is_chosen(desk: Desk) -> None:
    outline = outline_of(desk)
    here = f"/exercise/{outline.key}/outline"
    assert "Pyramid principle" in desk.get(here)
    assert "Barbara Minto" in desk.get(here)
    desk.post("/edits", part="outlines", key=outline.key, field="language", value="de")
    assert [one.title for one in outline_of(desk).sections][-1] == "Nächste Schritte"
    made = Presentation(io.BytesIO(desk.client.get(f"{desk.home}{here}/files/pptx").content))
    runs = made.slides[1].shapes.title.element.xpath(".//a:rPr")
    assert {one.get("lang") for one in runs} == {"de-DE"}
    page = desk.get(here)
    assert "Barbara Minto" in page
    assert "What the listeners already know" in page


def test_a_length_in_pages_is_shared_out(desk: Desk) -> None:
    task = add_assignment(
        desk.kit, desk.candidacy_id, "Write a report of at most six pages", "report"
    )
    page = desk.get(f"/exercise/{task.key}/outline")
    assert "at most 6 pages" in page
    assert "about 1 page" in page
    assert "no length was said" not in page


def test_more_parts_than_slides_are_told(desk: Desk) -> None:
    words = "Present an audit and a communication plan on at most ten slides"
    task = add_assignment(desk.kit, desk.candidacy_id, words, "presentation")
    parts = len(steps.outline_of(desk.kit, desk.candidacy_id, task.key).sections)
    desk.post(f"/exercise/{task.key}/lines", list="limits", text=f"at most {parts} slides")
    assert "1 slide too many" in desk.get(f"/exercise/{task.key}/outline")
    desk.post(f"/exercise/{task.key}/lines", list="limits", text=f"at most {parts + 1} slides")
    assert "too many" not in desk.get(f"/exercise/{task.key}/outline")


def test_what_is_at_hand_is_taken_in_with_its_citation(desk: Desk) -> None:
    outline = outline_of(desk)
    here = f"/exercise/{outline.key}/outline"
    part = outline.sections[0]
    material = re.search(r'name="material" value="(\w+)"', desk.get(here))
    assert material
    desk.post(f"{here}/parts/{part.key}/taken", material=material[1])
    *_, point = outline_of(desk).sections[0].points
    assert point.citations
    assert point.citations[0].document in {
        one.document
        for each in outline_of(desk).sections
        for p in each.points
        for one in p.citations
    }
    desk.post(f"{here}/parts/{part.key}/taken", 404, material="none")


def test_a_file_goes_out_and_comes_back(desk: Desk) -> None:
    outline = outline_of(desk)
    here = f"{desk.home}/exercise/{outline.key}/outline"
    answer = desk.client.get(f"{here}/files/pptx")
    assert "attachment" in answer.headers["content-disposition"]
    made = Presentation(io.BytesIO(answer.content))
    made.slides[1].shapes.title.text = "Where they stand"
    made.slides[2].shapes.title.text = "What they ask"
    part = outline.sections[1]
    desk.post("/edits", part="outline_parts", key=part.key, field="title", value="My question")
    back = desk.client.post(f"{here}/returned", files={"file": ("a.pptx", data_of(made))})
    assert "Changes taken from the file: 1" in back.text
    assert "My question" in back.text
    assert "What they ask" in back.text
    assert "Still to be chosen from a.pptx: 1" in desk.get(f"/exercise/{outline.key}/outline")
    chosen = f"/exercise/{outline.key}/outline/differences"
    page = desk.post(chosen, difference=f"part.{part.key}.", side="theirs")
    assert "Nothing is left to choose" in page
    assert [one.title for one in outline_of(desk).sections[:2]] == [
        "Where they stand",
        "What they ask",
    ]
    desk.post(chosen, 404, difference="part.x.", side="mine")
    refused = desk.client.post(f"{here}/returned", files={"file": ("a.pptx", b"nothing")})
    assert refused.status_code == 422
    desk.post(f"/exercise/{outline.key}/outline/returned", 422)
    desk.get(f"/exercise/{outline.key}/outline/files/odp", 422)
    desk.get("/exercise/none/outline", 404)


def test_the_page_says_what_becomes_of_the_slides_that_came_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    outline = outline_of(desk)
    here = f"{desk.home}/exercise/{outline.key}/outline"
    made = Presentation(io.BytesIO(desk.client.get(f"{here}/files/pptx").content))
    assert "Clean new slides" not in desk.client.get(here).text
    made.slides[1].shapes.add_picture(io.BytesIO(PICTURE), 0, 0)
    desk.client.post(f"{here}/returned", files={"file": ("a.pptx", data_of(made))})
    part = outline.sections[1]
    desk.post("/edits", part="outline_parts", key=part.key, field="removed", value="true")
    page = desk.client.get(here).text
    assert "Slides are written into the file you brought back." in page
    assert f"no parts of the outline any more: {html.escape(part.title)}" in page
    into, clean = (
        Presentation(io.BytesIO(desk.client.get(f"{here}/{one}").content))
        for one in re.findall(r"outline/(files/pptx[^\"]*)", page)
    )
    assert pictures_in(into) == 1
    assert pictures_in(clean) == 0
    assert len(into.slides) == len(clean.slides)
    monkeypatch.setattr(written_steps, "written_into", lambda *_: None)
    assert "Slides are written anew: the words do not fit" in desk.client.get(here).text


def pictures_in(made: Any) -> int:
    return sum(one.shape_type == MSO_SHAPE_TYPE.PICTURE for s in made.slides for one in s.shapes)


def test_a_template_of_ones_own_is_used_and_left_out_again(desk: Desk) -> None:
    key = outline_of(desk).key
    here = f"{desk.home}/exercise/{key}/outline"
    theirs = Presentation()
    theirs.slide_width = 9144000
    sent = desk.client.post(f"{here}/templates", files={"file": ("ours.pptx", data_of(theirs))})
    assert "ours.pptx" in sent.text
    made = Presentation(io.BytesIO(desk.client.get(f"{here}/files/pptx").content))
    assert made.slide_width == 9144000
    assert "ours.pptx" not in desk.post(f"/exercise/{key}/outline/templates/pptx/removal")
    refused = desk.client.post(f"{here}/templates", files={"file": ("a.txt", b"x")})
    assert refused.status_code == 422


@pytest.mark.browser
def test_in_a_browser_anyone_can_use_it(served: Served, browser: Browser) -> None:
    desk = served.desk
    task = add_assignment(desk.kit, desk.candidacy_id, "Analyse our risks", "risk analysis")
    outline = steps.outline_of(desk.kit, desk.candidacy_id, task.key)
    table = next(one for one in outline.sections if "event" in one.columns)
    steps.add_entry(desk.kit, desk.candidacy_id, table.key, ["A cause", "An event"])
    for scheme in ("light", "dark"):
        for width in (360, 1440):
            check(served, browser, f"/exercise/{task.key}/outline", scheme, width)
    page = served.open(browser.new_context(), f"/exercise/{task.key}/outline")
    first = outline.sections[0]
    page.get_by_label(f"What you say with {first.title}").fill("Begin with the clients.")
    page.get_by_text("Saved").first.wait_for()
    assert steps.outline_of(desk.kit, desk.candidacy_id, task.key).sections[0].notes == (
        "Begin with the clients."
    )


def check(served: Served, browser: Browser, path: str, scheme: Any, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = served.open(context, path)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    result = Axe().run(page, options=WCAG)
    assert result.violations_count == 0, result.generate_report()
    context.close()


def outline_of(desk: Desk) -> Outline:
    (one,) = assignments_of(desk.kit, desk.candidacy_id)
    return steps.outline_of(desk.kit, desk.candidacy_id, one.key)


def data_of(made: Any) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()
