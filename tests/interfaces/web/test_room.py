"""The room without a browser: parts of an answer in, words and what comes next out; what is wrong is said."""

import json
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from interfaces.web.conftest import OURS, Desk
from interfaces.web.test_rehearse import begun as begun_typed
from preparation.rehearsal.room.ears import SECOND, SILENCE, TestEar
from secondround.foundation.errors import EngineFailed
from secondround.foundation.ports.speech import RATE
from secondround.interfaces.web.app import make_app
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.rehearsal import steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import MANNERS, Wanted
from secondround.preparation.rehearsal.observed.table import steps as table_steps
from secondround.preparation.rehearsal.room.turns import steps as turn_steps


@pytest.fixture
def room(desk: Desk) -> Desk:
    """The same desk with an ear for tests, and nothing that speaks."""
    kit = replace(
        desk.kit, ears=lambda: [TestEar()], speakers=tuple, transcribers=tuple, answers={}
    )
    client = type(desk.client)(make_app(kit, desk.jobs, desk.key), base_url=OURS)
    client.cookies = desk.client.cookies
    client.headers.update(desk.client.headers)
    return replace(desk, kit=kit, client=client)


def sitting_of(room: Desk) -> str:
    return steps.begin_sitting(room.kit, room.candidacy_id, Wanted(minutes=10)).key


def begun(room: Desk) -> tuple[str, str]:
    """A sitting and its first take, both by key."""
    sitting = sitting_of(room)
    told = room.client.post(f"{room.home}/rehearse/{sitting}/room").json()
    assert told["from"] == 0
    assert told["text"]
    return sitting, told["take"]


def send(room: Desk, take: str, at: int, sound: bytes, status: int = 200) -> dict[str, object]:
    address = f"{room.home}/rehearse/takes/{take}/sound?at={at}"
    answer = room.client.post(address, content=sound)
    assert answer.status_code == status, answer.text
    return dict(answer.json())


def test_the_page_shows_who_asks_and_what(room: Desk) -> None:
    page = html.fromstring(room.get(f"/rehearse/{sitting_of(room)}/room"))
    assert page.xpath("//h1")[0].text_content().strip()
    keys = page.xpath("//*[@id='room']//button/@data-key")
    assert keys == [" ", "r", "Escape"]
    assert page.xpath("//a[contains(., 'writing')]")


def test_words_come_back_with_every_part_and_the_next_question_when_it_is_over(room: Desk) -> None:
    sitting, take = begun(room)
    for second in range(3):
        told = send(room, take, second * RATE, SECOND)
    assert told["words"] == "word0 word1 word2"
    assert told["kept"] == 3 * RATE
    told = send(room, take, 3 * RATE, SILENCE)
    assert (told["state"], told["nod"]) == ("pause", True)
    told = send(room, take, 4 * RATE, SILENCE * 2)
    assert (told["state"], told["ready"], told["nod"]) == ("over", True, False)
    move = room.client.get(f"{room.home}/rehearse/takes/{take}/following").json()
    assert move["text"]
    ended = room.client.post(f"{room.home}/rehearse/takes/{take}/end", json=move["move"]).json()
    assert ended["take"] != take
    done = kept_steps.take_named(room.kit, room.candidacy_id, take)
    assert done.text == "word0 word1 word2"
    assert done.sound
    asked = kept_steps.take_named(room.kit, room.candidacy_id, ended["take"])
    assert (asked.asked, asked.sitting) == (move["text"], sitting)


def test_a_part_that_is_missing_is_asked_for(room: Desk) -> None:
    _, take = begun(room)
    send(room, take, 0, SECOND)
    assert send(room, take, 3 * RATE, SECOND, status=409) == {"from": RATE}
    assert send(room, take, 0, SECOND)["from"] == RATE


def test_an_answer_left_open_is_offered_where_one_comes_back(room: Desk) -> None:
    sitting, take = begun(room)
    for second in range(70):
        send(room, take, second * RATE, SECOND)
    room.kit.answers.clear()
    page = room.get(f"/rehearse/{sitting}/room")
    assert "An answer of 1 min 10 s was kept." in page
    room.post(
        f"/rehearse/takes/{take}/ended", status=503
    )  # nothing here listens to recordings in this test
    assert send(room, take, 70 * RATE, SECOND)["from"] == 71 * RATE


def test_begun_again_nothing_is_left(room: Desk) -> None:
    _, take = begun(room)
    send(room, take, 0, SECOND * 3)
    room.client.post(f"{room.home}/rehearse/takes/{take}/anew")
    assert send(room, take, 0, SECOND)["words"] == "word0"


def test_a_full_disk_is_said_and_what_was_kept_stays(
    room: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_key: str, _data: bytes) -> None:
        raise EngineFailed("the store of originals")

    _, take = begun(room)
    send(room, take, 0, SECOND)
    with monkeypatch.context() as disk:
        disk.setattr(room.kit.objects, "put", full)
        told = send(room, take, RATE, SECOND, status=507)
    assert "disk may be full" in str(told["message"])
    assert "is safe" in str(told["hint"])
    assert send(room, take, RATE, SECOND)["kept"] == 2 * RATE


def test_what_is_no_part_is_refused(room: Desk) -> None:
    _, take = begun(room)
    send(room, take, 0, b"odd", status=422)
    send(room, take, 0, b"\0" * 2_000_000, status=413)
    assert room.client.post(f"{room.home}/rehearse/takes/none/sound?at=0").status_code == 404
    address = f"{room.home}/rehearse/takes/{take}/sound?at=0"
    assert room.client.post(address, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    bad = room.client.post(f"{room.home}/rehearse/takes/{take}/end", content=b"no json")
    assert bad.status_code == 422


def test_without_a_voice_the_room_is_told_so(room: Desk) -> None:
    answer = room.client.get(f"{room.home}/rehearse/voice?text=Why?")
    assert answer.status_code == 503


def test_one_who_interrupts_says_when_and_what_and_one_who_listens_nods(room: Desk) -> None:
    kit, one = room.kit, room.candidacy_id
    told = {}
    for manner in MANNERS:
        sitting = steps.begin_sitting(kit, one, Wanted(minutes=10, manner=manner)).key
        told[manner] = room.client.post(f"{room.home}/rehearse/{sitting}/room").json()
    assert told["neutral"]["cut"] is None
    assert told["interrupting"]["cut"]["at"] >= 60
    assert told["interrupting"]["cut"]["text"]
    assert {manner: len(each["nods"]) for manner, each in told.items()} == {
        "neutral": 5,
        "insistent": 5,
        "sceptical": 5,
        "silent": 0,
        "interrupting": 0,
    }
    assert all(nod["text"] and nod["voices"] for nod in told["neutral"]["nods"])


def test_one_who_interrupts_does_not_wait_through_a_pause(room: Desk) -> None:
    kit, one = room.kit, room.candidacy_id
    states = {}
    for manner in MANNERS:
        sitting = steps.begin_sitting(kit, one, Wanted(minutes=10, manner=manner)).key
        take = room.client.post(f"{room.home}/rehearse/{sitting}/room").json()["take"]
        for at in (0, 30, 60):
            send(room, take, at * RATE, SECOND * 30)
        states[manner] = send(room, take, 90 * RATE, SILENCE)["state"]
    assert states.pop("interrupting") == "over"
    assert set(states.values()) == {"pause"}


def test_what_hands_over_is_said_by_whoever_asked_before(room: Desk) -> None:
    kit, one = room.kit, room.candidacy_id
    people = [each.key for each in panel_steps.interviewers_of(kit, one) if each.attends]
    sitting = steps.begin_sitting(kit, one, Wanted(minutes=45, people=people))
    put = {each.text: each.person for each in sitting.questions}
    told = room.client.post(f"{room.home}/rehearse/{sitting.key}/room").json()
    before = put[told["text"]]
    send(room, told["take"], 0, SECOND * 3 + SILENCE)
    move = turn_steps.move_on(kit, one, told["take"])
    assert before != move.person
    said = [parse_qs(urlsplit(each).query) for each in told["then"]]
    spoken = {
        who: " ".join(each["text"][0] for each in said if each["person"] == [who])
        for who in (before, move.person)
    }
    assert spoken == {before: move.lead, move.person: move.text}


def test_at_the_table_a_tap_ends_the_answer_and_begins_the_one_to_whoever_asks(room: Desk) -> None:
    kit, one = room.kit, room.candidacy_id
    sitting, take = begun(room)
    send(room, take, 0, SECOND * 3)
    person = table_steps.seated(kit, one, sitting)[0]
    tap = f"{room.home}/rehearse/{sitting}/room/table?person={person.key}&said="
    assert room.client.post(f"{tap}{4 * RATE}").json() == {"from": 3 * RATE}
    told = room.client.post(f"{tap}{3 * RATE}").json()
    assert (told["ended"], told["from"], told["name"]) == (take, 0, person.name)
    assert told["text"] == "Question 1 from the table"
    assert kept_steps.take_named(kit, one, take).text == "word0 word1 word2"
    assert kept_steps.take_named(kit, one, told["take"]).person == person.key
    page = html.fromstring(room.get(f"/rehearse/{sitting}/room"))
    (first,) = map(json.loads, page.xpath("//main/@data-first"))
    assert first["take"] == told["take"], "whoever asked it has said it: the room does not"
    again = room.client.post(f"{room.home}/rehearse/{sitting}/room/table?person=").json()
    assert (again["ended"], again["name"]) == (told["take"], "")
    left = [each.key for each in kept_steps.takes_of(kit, one, sitting)]
    assert left == [take, again["take"]], "nothing was said to the first: nothing is left of it"


def test_a_tap_on_a_page_of_a_spoken_sitting_leads_into_the_room(room: Desk) -> None:
    sitting = sitting_of(room)
    asked = f"{room.home}/rehearse/{sitting}/table"
    aloud = room.client.post(asked, data={"person": ""}, follow_redirects=False)
    assert aloud.headers["location"] == f"{room.home}/rehearse/{sitting}/room"
    typed = room.client.post(asked, data={"writing": "yes"}, follow_redirects=False)
    page = room.get(typed.headers["location"].removeprefix(room.home))
    assert f"{room.home}/rehearse/{sitting}/room" in html.fromstring(page).xpath("//main//a/@href")


def test_a_typed_sitting_has_no_room(room: Desk) -> None:
    typed = begun_typed(room)
    assert "Enter the room" not in room.get(f"/rehearse/{typed}")
