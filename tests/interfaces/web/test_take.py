"""The page of a take that was spoken: what was asked of it, its parts and pauses, and over several how it goes on."""

from dataclasses import replace

from lxml import html

from interfaces.web.conftest import Desk
from interfaces.web.test_rehearse import begun, take_begun
from secondround.preparation.rehearsal.content.model import Answered, Content, SaidPoint
from secondround.preparation.rehearsal.delivery.model import Delivery, Pace, Pause
from secondround.preparation.rehearsal.kept import steps as kept_steps

PAUSES = (Pause(12.0, 13.5, "sites", "then"), Pause(30.0, 30.5, "we", "saved"))
PACES = (Pace(0.5, 12.0, 120.4), Pace(13.5, 61.0, 151.6))
DELIVERY = Delivery(
    "en", 62.0, 60.5, 50.0, 140, 138.8, 168.0, PACES, 0.5, PAUSES, (), (), (), 3, 1, (), None
)


def said(
    desk: Desk, sitting: str, told: list[bool], answered: Answered = "yes", shared: str = ""
) -> str:
    """The page of an answer that said these of its key points."""
    page = take_begun(desk, sitting)
    desk.post(f"{page}/words", words="First I listen.")
    take = kept_steps.take_named(desk.kit, desk.candidacy_id, page.rpartition("/")[2])
    points = tuple(
        SaidPoint(f"Point {n}", is_said, 0.9, 0, 5, "First") for n, is_said in enumerate(told)
    )
    content = Content(3, 90, answered, points, shared=shared)
    spoken = replace(take, way="spoken", delivery=DELIVERY, content=content)
    kept_steps.keep_take(desk.kit, desk.candidacy_id, spoken)
    return page


def test_it_tells_whether_the_question_was_answered_and_where_the_own_part_is_missing(
    desk: Desk,
) -> None:
    page = desk.get(said(desk, begun(desk), [True], "elsewhere", "We moved forty sites."))
    tags = html.fromstring(page).xpath("//section[@class='use']//*[contains(@class, 'tag')]/text()")
    assert tags == ["speaks of something else", "“we” without your part", "said"]
    assert "We moved forty sites." in page


def test_pauses_are_counted_and_the_pace_is_told_part_by_part(desk: Desk) -> None:
    page = html.fromstring(desk.get(said(desk, begun(desk), [True])))
    notes = [
        " ".join(one.text_content().split()) for one in page.xpath("//details/p[@class='note']")
    ]
    assert "Pauses over 0.3 s: 2, 2.0 s in all." in notes
    assert "Words a minute, from pause to pause: 0:00 120 · 0:13 152" in notes


def test_it_says_how_each_fact_is_measured(desk: Desk) -> None:
    page = html.fromstring(desk.get(said(desk, begun(desk), [True])))
    (told,) = page.xpath("//details[summary[contains(., 'How it is measured')]]/dl")
    assert "more than 0.3 s" in told.xpath("dt[. = 'Pauses']/following-sibling::dd[1]/text()")[0]
    assert len(told.xpath("dd")) == 10


def test_how_it_goes_on_begins_with_the_key_points_and_has_every_figure_as_a_table(
    desk: Desk,
) -> None:
    sitting = begun(desk)
    first = said(desk, sitting, [True, False, False, False])
    assert not html.fromstring(desk.get("/rehearse")).xpath("//figure")
    second = said(desk, sitting, [True, True, True, False])
    page = html.fromstring(desk.get("/rehearse"))
    plot = page.xpath("//figure[contains(., 'Key points said')]")[0]
    assert page.xpath("//figure")[0] is plot
    assert plot.xpath(".//td/text()") == ["25 %", "75 %"]
    assert plot.xpath(".//th/a/@href") == [desk.home + first, desk.home + second]
    assert len(plot.xpath(".//circle")) == 2


def test_one_is_said_as_one(desk: Desk) -> None:
    said(desk, begun(desk), [True])
    assert "1 question rehearsed" in desk.get("")
    assert "1 answer ·" in desk.get("/rehearse")


def test_a_sitting_lists_its_questions_and_what_to_change_of_each_answer(desk: Desk) -> None:
    sitting = begun(desk)
    planned = kept_steps.sitting_named(desk.kit, desk.candidacy_id, sitting).questions
    page = html.fromstring(desk.get(f"/rehearse/{sitting}"))
    listed = page.xpath("//details[contains(., 'All questions')]//li/text()")
    assert [one.strip() for one in listed if one.strip()] == [one.text for one in planned]
    said(desk, sitting, [True])
    take = kept_steps.takes_of(desk.kit, desk.candidacy_id, sitting)[0]
    assert take.change in html.fromstring(desk.get(f"/rehearse/{sitting}")).text_content()
