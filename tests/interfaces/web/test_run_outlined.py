"""A run of the outline's parts, and questions drawn by the outline and the newest file."""

from dataclasses import replace

from interfaces.web.conftest import Desk
from interfaces.web.test_run_through import task
from preparation.assignment.faced.test_made import checked, finding
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.checked import store
from secondround.preparation.assignment.faced import steps
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps


def test_the_parts_of_the_outline_are_the_slides_with_their_minutes(desk: Desk) -> None:
    key = task(desk)
    outline = outline_steps.outline_of(desk.kit, desk.candidacy_id, key)
    assert "The parts of your outline" in desk.get(f"/exercise/{key}/run")
    desk.post(f"/exercise/{key}/run", source="outline", minutes="10", way="clock")
    (run,) = kept_steps.runs_of(desk.kit, desk.candidacy_id, key)
    assert [one.section for one in run.slides] == [one.key for one in outline.sections]
    assert [one.seconds for one in run.slides] == [
        round(60 * one.minutes, 1) for one in outline.sections
    ]


def test_a_finding_of_the_newest_file_is_asked_about_until_it_is_put_aside(desk: Desk) -> None:
    kit, one, key = desk.kit, desk.candidacy_id, task(desk)
    made = replace(checked(finding("no source"), finding("small type")), assignment=key)
    with kit.db.write() as db:
        store.checked_files.add(db, kit.owner, one, made)
    found = steps.challenges_of(kit, one, key)
    assert [each.page for each in found if each.weakness == "no source"] == [4]
    checked_steps.put_aside(kit, one, key, made.findings[0].key)
    assert all(each.weakness != "no source" for each in steps.challenges_of(kit, one, key))


def test_an_outline_without_a_next_step_is_asked_for_one(desk: Desk) -> None:
    kit, one, key = desk.kit, desk.candidacy_id, task(desk)
    outline = outline_steps.outline_of(kit, one, key)
    first = outline.sections[0]
    outline_steps.add_point(kit, one, first.key, "Three clients left in spring.")
    weak = {each.weakness for each in steps.challenges_of(kit, one, key)}
    assert "no next step" in weak
    assert "practice" not in weak
