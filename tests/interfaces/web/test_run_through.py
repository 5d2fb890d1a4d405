"""Running through the exercise in the browser without scripts, and what a script of ours sends: clock, sound, marks."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from interfaces.web.conftest import OURS, Desk
from preparation.rehearsal.room.ears import SECOND
from preparation.rehearsal.run_through.made import Meter, Typist
from secondround.foundation.ports.office.finished import Finished, Page, Piece
from secondround.foundation.ports.speech import RATE
from secondround.interfaces.web.app import make_app
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.rehearsal.run_through.kept import steps as kept_steps
from secondround.preparation.rehearsal.run_through.listening import steps as listening_steps
from secondround.preparation.rehearsal.run_through.model import Run

SAID = ((0.0, "Um, complaints have doubled."), (30.0, "We move the archive to Metz."))


class Pages:
    """Looks into any PPTX: three pages."""

    format = "pptx"

    def inspect(self, _data: bytes, _name: str) -> Finished:
        titles = ("Opening", "<script>alert(1)</script>", "Towards March")
        pages = [
            Page(n, f"slide {n}", title, (Piece(f"Notes {n}", f"slide {n}", "notes"),))
            for n, title in enumerate(titles, 1)
        ]
        return Finished("pptx", tuple(pages))


@pytest.fixture
def hall(desk: Desk) -> Desk:
    """The same desk with a typist, a meter and somebody who looks into files."""
    kit = replace(
        desk.kit,
        ears=tuple,
        transcribers=lambda: [Typist(SAID, 60.0)],
        meter=lambda: Meter((0.0, 4.0), (30.0, 34.0)),
        inspectors=(Pages(),),
        answers={},
    )
    client = type(desk.client)(make_app(kit, desk.jobs, desk.key), base_url=OURS)
    client.cookies = desk.client.cookies
    client.headers.update(desk.client.headers)
    return replace(desk, kit=kit, client=client)


def task(hall: Desk) -> str:
    found = assignment_steps.assignments_of(hall.kit, hall.candidacy_id)
    return found[0].key if found else add(hall)


def add(hall: Desk) -> str:
    text = "Present a plan for the archive in ten minutes."
    made = assignment_steps.add_assignment(hall.kit, hall.candidacy_id, text, "presentation")
    return made.key


def begun(hall: Desk, **fields: str) -> Run:
    given = {"source": "count", "count": "3", "minutes": "2", "way": "clock"} | fields
    hall.post(f"/exercise/{task(hall)}/run", **given)
    return kept_steps.runs_of(hall.kit, hall.candidacy_id)[-1]


def sent(hall: Desk, run: Run, what: str, body: object, status: int = 200) -> dict[str, object]:
    content = body if isinstance(body, bytes) else json.dumps(body)
    address = f"{hall.home}/exercise/{run.assignment}/run/{run.key}/{what}"
    answer = hall.client.post(address, content=content)
    assert answer.status_code == status, answer.text
    return dict(answer.json())


def marks(*pairs: tuple[int, float], length: float) -> dict[str, object]:
    return {"marks": [list(one) for one in pairs], "length": length}


def test_the_exercise_leads_to_the_stage_with_slide_and_clock(hall: Desk) -> None:
    key = task(hall)
    assert f"{hall.home}/exercise/{key}/run" in hall.get("/exercise")
    run = begun(hall)
    page = html.fromstring(hall.get(f"/exercise/{key}/run/{run.key}/stage"))
    (stage,) = page.xpath("//*[@id='stage']")
    assert json.loads(stage.get("data-slides"))[2]["seconds"] == 40
    assert (stage.get("data-limit"), stage.get("data-way")) == ("120.0", "clock")
    assert page.xpath("//noscript//a/@href") == [f"{hall.home}/exercise/{key}/run"]


def test_the_clock_alone_is_told_slide_by_slide(hall: Desk) -> None:
    run = begun(hall)
    sent(hall, run, "marks", marks((1, 0), (3, 50.5), length=51))
    over = sent(hall, run, "end", marks((1, 0), (3, 50.5), (1, 80), length=130))
    assert over["length"] == 130
    page = hall.get(f"/exercise/{run.assignment}/run/{run.key}")
    words = html.fromstring(page).text_content()
    assert "It took 2:10; 2:00 are allowed." in words
    assert "You passed over slide 2." in words
    assert "At 1:20 you went back from slide 3 to slide 1." in words
    assert "+1:00" in words
    assert "Change one thing" in words
    assert "<audio" not in page


def test_sound_comes_in_parts_and_is_told_once_it_was_listened_to(hall: Desk) -> None:
    run = begun(hall, way="spoken")
    for second in range(40):
        told = sent(hall, run, f"sound?at={second * RATE}", SECOND)
    assert told["from"] == 40 * RATE
    assert sent(hall, run, f"sound?at={90 * RATE}", SECOND, 409) == {"from": 40 * RATE}
    sent(hall, run, "sound?at=x", SECOND, 422)
    sent(hall, run, "end", marks((1, 0), (2, 29.5), length=40))
    place = f"/exercise/{run.assignment}/run/{run.key}"
    assert "is being written down" in hall.get(place)
    assert "is being written down" in hall.get(f"{place}/progress")
    listening_steps.listen(hall.kit, hall.candidacy_id, run.key)
    page = hall.get(place)
    assert "Um, complaints have doubled." in page
    assert "We move the archive to Metz." in page
    done = hall.client.get(f"{hall.home}{place}/progress")
    assert (done.status_code, done.headers["hx-refresh"]) == (204, "true")
    sound = hall.client.get(f"{hall.home}{place}/sound", headers={"Range": "bytes=0-3"})
    assert (sound.status_code, sound.content) == (206, b"RIFF")


def test_a_run_that_was_left_open_is_gone_on_with_or_ended_there(hall: Desk) -> None:
    run = begun(hall, way="spoken")
    for second in range(12):
        sent(hall, run, f"sound?at={second * RATE}", SECOND)
    sent(hall, run, "marks", marks((1, 0), (2, 5), length=11))
    hall.kit.answers.clear()
    place = f"/exercise/{run.assignment}/run/{run.key}"
    assert "It has not ended: 0:12 are kept." in hall.get(place)
    stage = html.fromstring(hall.get(f"{place}/stage")).xpath("//*[@id='stage']")[0]
    assert (stage.get("data-since"), stage.get("data-marks")) == ("12.0", "[[1, 0.0], [2, 5.0]]")
    assert "Slide by slide" in hall.post(f"{place}/ended")
    assert hall.client.get(f"{hall.home}{place}/stage", follow_redirects=False).status_code == 303


def test_the_pages_of_a_file_are_the_slides_and_nothing_in_it_is_believed(hall: Desk) -> None:
    files = {"file": ("deck.pptx", b"deck")}
    fields = {"source": "file", "minutes": "3", "way": "clock"}
    page = hall.client.post(f"{hall.home}/exercise/{task(hall)}/run", data=fields, files=files)
    assert "<script>alert" not in page.text
    run = kept_steps.runs_of(hall.kit, hall.candidacy_id)[-1]
    assert [one.seconds for one in run.slides] == [60, 60, 60]
    assert run.slides[0].notes == "Notes 1"
    sent(hall, run, "end", marks((1, 0), (2, 60), (3, 120), length=180))
    assert "<script>alert" not in hall.get(f"/exercise/{run.assignment}/run/{run.key}")
    wrong = {"file": ("deck.odp", b"deck")}
    path = f"{hall.home}/exercise/{task(hall)}/run"
    assert hall.client.post(path, data=fields, files=wrong).status_code == 422
    assert hall.client.post(path, data=fields).status_code == 422


def test_a_recording_with_marks_by_hand_which_are_put_right(hall: Desk, tmp_path: Path) -> None:
    key = task(hall)
    fields = {"source": "count", "count": "2", "minutes": "1", "marks": "0:00 1\n0:20 2"}
    files = {"sound": ("said.mp3", b"sound")}
    page = hall.client.post(f"{hall.home}/exercise/{key}/recordings", data=fields, files=files)
    assert page.status_code == 200
    run = kept_steps.runs_of(hall.kit, hall.candidacy_id)[-1]
    listening_steps.listen(hall.kit, hall.candidacy_id, run.key)
    again = hall.post(f"/exercise/{key}/run/{run.key}/corrected", marks="0:00 1\n0:40 2")
    row = html.fromstring(again).xpath("//table[contains(@class, 'of-run')]//tr")[1]
    assert "0:40" in row.text_content()
    hall.post(f"/exercise/{key}/run/{run.key}/corrected", status=422, marks="one two")
    hall.post(f"/exercise/{key}/recordings", status=422, **fields)


def test_the_last_run_stands_beside_and_all_are_drawn(hall: Desk) -> None:
    for length in (100, 130):
        run = begun(hall)
        sent(hall, run, "end", marks((1, 0), (2, 40), (3, 80), length=length))
    page = html.fromstring(hall.get(f"/exercise/{task(hall)}/run"))
    assert len(page.xpath("//div[@class='plots']//circle")) == 2
    cells = page.xpath("//div[@class='plots']//td/text()")
    assert sorted(cells) == ["1:40", "2:10"]
    beside = html.fromstring(hall.get(f"/exercise/{run.assignment}/run/{run.key}"))
    assert "Last run" in beside.text_content()
    hall.post(f"/exercise/{run.assignment}/run/{run.key}/removal")
    assert len(kept_steps.runs_of(hall.kit, hall.candidacy_id)) == 1


def test_what_is_no_run_is_refused(hall: Desk) -> None:
    run = begun(hall)
    for body in (b"{", b"[]", b'{"marks": [[1]], "length": 3}', b'{"marks": [], "length": "NaN"}'):
        sent(hall, run, "marks", body, 422)
    sent(hall, run, "marks", marks((9, 1.0), length=2), 422)
    sent(hall, run, "sound?at=0", SECOND, 422)
    other = add(hall)
    assert hall.client.get(f"{hall.home}/exercise/{other}/run/{run.key}").status_code == (
        200 if other == run.assignment else 404
    )
    hall.post(f"/exercise/{other}/run", status=422, source="count", count="0", minutes="2")
    hall.post(f"/exercise/{other}/run", status=422, source="count", count="2", minutes="900")
    hall.get("/exercise/elsewhere/run", 404)
    address = f"{hall.home}/exercise/{run.assignment}/run/{run.key}/marks"
    far = hall.client.post(address, headers={"Sec-Fetch-Site": "cross-site"}, content=b"{}")
    assert far.status_code == 403
