"""People: who will be there, a page of each, doubts as questions, contacts to take along."""

import re

import pytest
from playwright.sync_api import Browser

from interfaces.web.conftest import Desk, Served
from interfaces.web.test_every_page import check_page
from secondround.interfaces.web.pages.people.met import MOST, Around, Rest, by_seat, is_called, met
from secondround.preparation.debrief.model import Exchange, Landing
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.model import Interviewer, Sourced
from secondround.preparation.panel.steps import interviewers_of


def person_of(desk: Desk, name: str) -> Interviewer:
    people = interviewers_of(desk.kit, desk.candidacy_id)
    return next(one for one in people if one.name == name)


def cited(quote: str) -> Citation:
    return Citation("d", "Profile.pdf", "d:1", "page 1", quote, 0, len(quote))


def somebody(**more: object) -> Interviewer:
    fields = {"name": "Ines Halvorsen", "title": "", "email": "", "attends": True, "rounds": (2,)}
    rest = {"lens": "peer", "lens_reason": "", "wants": (), "look_up": (), "citations": ()}
    return Interviewer(**({"key": "k"} | fields | rest | more))  # type: ignore[arg-type]


def exchange(key: str, asked_by: str, landing: Landing = "unknown") -> Exchange:
    return Exchange(key, asked_by, f"{key}?", "", (), landing, "", "", (), ())


def test_common_ground_carries_the_words_of_both() -> None:
    profile, cv, other = cited("Ernelle"), cited("Analyst, Ernelle, 2019"), cited("Metz")
    said = "You both worked at Ernelle."
    rests = (Sourced("common", said, (profile, cv)), Sourced("title", "Analyst", (other,)))
    found = met(somebody(common=(said,), sources=rests), Around((), (), (), ()))
    assert found.shared[0].citations == (profile, cv)
    assert found.rests == (Rest(("common",), (profile, cv), None),)  # the title is another's


def test_a_want_that_nothing_says_is_inferred() -> None:
    words = cited("When I hire I ask for the assumption.")
    wants = (f"In their own words: “{words.quote}”", "Whether you will stay.")
    rests = (Sourced("wants", wants[0], (words,)),)
    found = met(somebody(wants=wants, sources=rests), Around((), (), (), ()))
    assert [one.citations for one in found.wants] == [(words,), ()]


def test_what_landed_least_is_read_first_and_the_rest_unfolds() -> None:
    asked = [exchange(f"e{place}", "Ines", "landed") for place in range(MOST)]
    asked += [exchange("worst", "Ines Halvorsen", "missed"), exchange("other", "Bettina Marburg")]
    found = met(somebody(), Around(asked, (), (), ()))
    assert found.asked[0].key == "worst"
    assert (len(found.asked), len(found.before)) == (MOST, 1)


@pytest.mark.parametrize(
    ("label", "meant"),
    [("Ines", True), ("HALVORSEN", True), ("Ines Halvorsen", True), ("Ines M", False), ("", False)],
)
def test_a_label_means_a_person_when_all_its_words_are_of_the_name(label: str, meant: bool) -> None:
    assert is_called(label, "Ines Halvorsen") is meant


def test_seats_come_in_order() -> None:
    there, before, named = (
        somebody(key="there"),
        somebody(key="before", attends=False, rounds=(1,)),
        somebody(key="named", attends=False, rounds=()),
    )
    assert by_seat([named, before, there]) == ((there,), (before,), (named,))


def test_the_list_begins_with_who_will_be_there(desk: Desk) -> None:
    page = desk.get("/people")
    people = interviewers_of(desk.kit, desk.candidacy_id)
    assert page.index("Who will be there") < page.index(people[0].name)
    assert all(one.name in page for one in people)


def test_a_page_holds_what_is_needed_in_the_lift(desk: Desk) -> None:
    page = desk.get(f"/people/{person_of(desk, 'Katarzyna Wilczek').key}")
    for heading in ("find out", "In the first interview", "may ask", "ask them", "Contact"):
        assert heading in page
    assert "Why did you leave Norrbeck so soon?" in page
    assert "k.wilczek@halvenne.example" in page
    desk.get("/people/nobody", 404)


def test_somebody_is_added_moved_renamed_and_removed(desk: Desk) -> None:
    page = desk.post("/people", name="Ines Halvorsen", title="COO", email="", attends="true")
    assert "<h1>Ines Halvorsen</h1>" in page
    key = person_of(desk, "Ines Halvorsen").key
    desk.post(f"/people/{key}/seat", attends="false")
    assert not person_of(desk, "Ines Halvorsen").attends
    assert "Ines Halvorsén" in desk.post(f"/people/{key}/name", name="Ines  Halvorsén")
    desk.settle()
    assert person_of(desk, "Ines Halvorsén").title == "COO"
    assert "Halvors" not in desk.post(f"/people/{key}/removal")
    desk.post("/people", 422, name=" ")
    desk.post(f"/people/{person_of(desk, 'Pieter Vandermoot').key}/name", 422, name=" ")


def test_erasing_asks_first_and_then_nothing_is_left(desk: Desk) -> None:
    key = person_of(desk, "Pieter Vandermoot").key
    page = desk.get(f"/people/{key}/erasure")
    assert "There is no way back" in page
    assert "pieter_vandermoot.vcf" in page
    desk.post(f"/people/{key}/erasure")
    desk.settle()
    for path in ("/people", "/questions", "/asking", "/brief", "/found?for=vandermoot"):
        assert "Vandermoot" not in desk.get(path).replace("pieter_vandermoot", "")
    desk.get(f"/people/{key}", 404)


def test_what_each_field_rests_on_stands_beside(desk: Desk) -> None:
    page = desk.get(f"/people/{person_of(desk, 'Katarzyna Wilczek').key}")
    assert "What this rests on" in page
    assert 'class="beside"' in page


def test_questions_follow_who_will_be_there(desk: Desk) -> None:
    desk.post("/people", name="Ines Halvorsen", title="Chief Operating Officer", attends="true")
    desk.settle()
    page = desk.get(f"/people/{person_of(desk, 'Ines Halvorsen').key}")
    assert "What they may ask" in page
    assert "What to ask them" in page


def test_a_doubt_is_a_question_and_its_answer_settles_it(desk: Desk) -> None:
    page = desk.post("/people", name="K. Wilczek", title="", attends="")
    assert "Are K. Wilczek and Katarzyna Wilczek the same person?" in page
    page = desk.get("/people")
    doubt = re.search(r"/people/doubts/(\w+)", page)
    assert doubt
    page = desk.post(f"/people/doubts/{doubt[1]}", answer="same")
    assert "To make sure of" not in page
    assert "K. Wilczek" not in page
    desk.post(f"/people/doubts/{doubt[1]}", 404, answer="same")


def test_contacts_are_a_file_to_keep(desk: Desk) -> None:
    one = person_of(desk, "Matthias Ohlendorf")
    answer = desk.client.get(f"{desk.home}/people/cards/{one.key}.vcf")
    assert answer.headers["content-type"].startswith("text/vcard")
    assert answer.headers["content-disposition"] == f'attachment; filename="{one.key}.vcf"'
    assert "ORG:Halvenne Fund Partners" in answer.text
    everyone = desk.client.get(f"{desk.home}/people/cards/people.vcf").text
    assert everyone.count("BEGIN:VCARD") == len(interviewers_of(desk.kit, desk.candidacy_id))
    desk.get("/people/cards/nobody.vcf", 404)


@pytest.mark.browser
def test_a_person_is_read_corrected_and_taken_along(served: Served, browser: Browser) -> None:
    page = served.open(browser.new_context(viewport={"width": 360, "height": 740}), "/people")
    page.get_by_role("link", name="Katarzyna Wilczek").click()
    page.get_by_role("heading", name="Katarzyna Wilczek").wait_for()
    page.get_by_label("Telephone of Katarzyna Wilczek").fill("+352 20 20 20")
    page.get_by_text("Saved").wait_for()
    with page.expect_download() as told:
        page.get_by_role("link", name="Save as a contact").click()
    assert "TEL:+352 20 20 20" in told.value.path().read_text("utf-8")
    page.get_by_role("link", name="Everyone").click()
    page.get_by_label("Name", exact=True).fill("Ines Halvorsen")
    page.get_by_label("Title").fill("Chief Operating Officer")
    page.get_by_role("button", name="Add this person").click()
    page.get_by_role("heading", name="Ines Halvorsen").wait_for()
    assert person_of(served.desk, "Ines Halvorsen").lens == "executive"


@pytest.mark.browser
def test_anyone_can_use_the_page_of_a_person(served: Served, browser: Browser) -> None:
    served.desk.post("/people", name="K. Wilczek")
    for name in ("K. Wilczek", "Matthias Ohlendorf"):
        path = f"/people/{person_of(served.desk, name).key}"
        check_page(served, browser, path, "light", 360)
        check_page(served, browser, path, "dark", 1440)
