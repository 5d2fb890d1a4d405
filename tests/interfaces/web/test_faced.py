"""The panel's questions on the exercise: by person, answered, put aside, asked aloud; seen by nobody else."""

from lxml import html

from interfaces.web.conftest import Desk
from interfaces.web.test_run_through import task
from secondround.preparation.assignment.faced import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps

SECRET = "the merger with Ernelle"


def test_they_stand_by_person_with_why(desk: Desk) -> None:
    page = html.fromstring(desk.get(f"/exercise/{task(desk)}/questions"))
    found = steps.challenges_of(desk.kit, desk.candidacy_id, task(desk))
    assert len(page.xpath("//article")) == len(found) > 3
    assert len(page.xpath("//main//section/h2")) >= 2
    assert found[0].reason in page.text_content()


def test_one_is_added_answered_put_aside_and_taken_back(desk: Desk) -> None:
    place = f"/exercise/{task(desk)}/questions"
    assert "Who pays?" in desk.post(place, text=" Who  pays? ")
    own = next(
        one
        for one in steps.challenges_of(desk.kit, desk.candidacy_id, task(desk))
        if one.weakness == "own"
    )
    page = desk.post(f"{place}/{own.key}/answer", answer="The board.", points="The board\r\n\r\n")
    assert "The board." in page
    (kept,) = [
        one
        for one in steps.challenges_of(desk.kit, desk.candidacy_id, task(desk))
        if one.key == own.key
    ]
    assert kept.points == ("The board",)
    assert "Take it back" in desk.post(f"{place}/{own.key}/aside", aside="yes")
    assert "Take it back" not in desk.post(f"{place}/{own.key}/aside", aside="no")
    desk.post(place, status=422, text=" ")
    desk.post(f"{place}/none/answer", status=404, answer="x")


def test_a_round_of_them_and_what_was_said_leads_back(desk: Desk) -> None:
    key = task(desk)
    made = steps.add_challenge(desk.kit, desk.candidacy_id, key, f"Who knows of {SECRET}?")
    page = desk.post(f"/exercise/{key}/rounds", question=made.key, way="typed", minutes="5")
    assert SECRET in page
    (sitting,) = kept_steps.sittings_of(desk.kit, desk.candidacy_id)
    desk.post(f"/rehearse/{sitting.key}/takes", writing="yes")
    (take,) = kept_steps.takes_of(desk.kit, desk.candidacy_id)
    said = desk.post(f"/rehearse/takes/{take.key}/words", words="Nobody but the four of us knows.")
    assert f"{desk.home}/exercise/{key}/questions#c{made.key}" in said
    assert f"/rehearse/takes/{take.key}" in desk.get(f"/exercise/{key}/questions")
    assert "0 of" in desk.get("/rehearse")
    assert "0 questions rehearsed" in desk.get("")


def test_observers_see_it_only_where_the_tick_says_so(desk: Desk) -> None:
    key = task(desk)
    made = steps.add_challenge(desk.kit, desk.candidacy_id, key, f"Who knows of {SECRET}?")
    desk.post(f"/exercise/{key}/rounds", question=made.key, way="typed", minutes="5")
    (sitting,) = kept_steps.sittings_of(desk.kit, desk.candidacy_id)
    desk.post(f"/rehearse/{sitting.key}/takes", writing="yes")
    (take,) = kept_steps.takes_of(desk.kit, desk.candidacy_id)
    desk.post(f"/rehearse/takes/{take.key}/words", words=f"Nobody knows of {SECRET}.")
    place = f"/rehearse/{sitting.key}/observer"
    tick = html.fromstring(desk.get(f"{place}s")).xpath("//form[@id='exercise']")[0]
    assert "may be confidential" in tick.text_content()
    assert not tick.xpath(".//input[@checked]")
    assert SECRET not in desk.get(place)
    assert SECRET not in desk.get(f"{place}s/file", 422)
    desk.post(f"{place}s/exercise", shown="yes")
    assert SECRET in desk.get(place)
    assert SECRET in desk.get(f"{place}s/file")
    desk.post(f"{place}s/exercise")
    assert SECRET not in desk.get(place)


def test_a_sitting_without_the_exercise_has_no_tick(desk: Desk) -> None:
    desk.post("/questions", text="Why us, of all?")
    every = html.fromstring(desk.get("/rehearse"))
    own = every.xpath("//select[@id='question']/option[contains(., 'Why us, of all?')]/@value")[0]
    desk.post("/rehearse", minutes="10", way="typed", question=own)
    (sitting,) = kept_steps.sittings_of(desk.kit, desk.candidacy_id)
    assert "Let observers see" not in desk.get(f"/rehearse/{sitting.key}/observers")
