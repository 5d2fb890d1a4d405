"""A candidate shares one thing with one coach, who reads exactly that, as long as it stands."""

import re

import pytest

from hosted.web.conftest import Place
from hosted.web.shared.conftest import EVIL, SAID, Pair
from secondround.hosted.audit import steps as audit_steps
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.rehearsal.exercise import steps as round_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.observed.seen import steps as seen_steps
from secondround.preparation.rehearsal.taking import steps as take_steps

pytestmark = pytest.mark.loopback


def test_every_kind_is_read_by_the_coach_as_data(pair: Pair) -> None:
    for kind in pair.keys:
        assert SAID not in pair.carl.get("/coaching").text
        share = pair.share(kind, may_show="yes", words="yes")
        page = pair.carl.get(pair.seen(share)).text
        assert "&lt;script&gt;" in page, kind
        assert EVIL not in page
        own = pair.anna.get(f"/sharing/shares/{share}").text
        assert "&lt;script&gt;" in own
        assert EVIL not in own
    for path in ("/sharing", f"/sharing/candidacies/{pair.candidacy}"):
        assert EVIL not in pair.anna.get(path).text
    person = pair.carl.get(f"/coaching/{pair.actor('anna').person_id}").text
    assert EVIL not in person
    assert person.count("/coaching/") == len(pair.keys)


def test_a_line_of_the_brief_is_shared_alone(pair: Pair) -> None:
    page = pair.anna.get(f"/sharing/candidacies/{pair.candidacy}").text
    part = page[page.index('id="brief-line"') :]
    key = re.findall(r'name="key" value="(\w+)"', part)
    blocks = brief_steps.on_paper(pair.kit, pair.candidacy)["blocks"]
    assert isinstance(blocks, list)
    pair.keys["brief line"] = key[0]
    read = pair.carl.get(pair.seen(pair.share("brief line"))).text
    first, second = (line["text"][:20] for line in [x for b in blocks for x in b["lines"]][:2])
    assert first in read
    assert second not in read


def test_plan_and_sitting_hold_nothing_of_the_exercise_unless_it_is_let_be_seen(pair: Pair) -> None:
    kit, one, key = pair.kit, pair.candidacy, pair.keys["assignment"]
    challenge = faced_steps.add_challenge(kit, one, key, "Who knows of the merger?")
    begun = round_steps.begin_round(
        kit, one, key, Wanted(10, way="typed", questions=[challenge.key])
    )
    take = take_steps.begin_take(kit, one, begun.key, begun.questions[0])
    take_steps.type_take(kit, one, take.key, "The merger is known to four of us.")
    plan_steps.lay_out(kit, one)
    pair.keys["sitting"] = begun.key
    sitting, plan = (pair.seen(pair.share(kind, words="yes")) for kind in ("sitting", "plan"))
    assert "Outline the exercise" in pair.carl.get(plan).text
    assert "A plan in ten slides" not in pair.carl.get(plan).text
    assert "merger" not in pair.carl.get(sitting).text
    seen_steps.let_see(kit, one, begun.key, shown=True)
    assert "known to four of us" in pair.carl.get(sitting).text
    assert (
        "A plan in ten slides"
        in pair.carl.get(pair.seen(pair.share("assignment", may_show="yes"))).text
    )


def test_one_item_opens_nothing_beside_it(pair: Pair) -> None:
    pair.share("weak point")
    person = pair.actor("anna").person_id
    assert SAID not in pair.carl.get(f"/coaching/{person}").text
    for path in (f"/candidacies/{pair.candidacy}/questions", "/api/candidacies", "/archive"):
        assert SAID not in pair.carl.get(path).text


def test_what_is_taken_back_is_closed_at_once(pair: Pair) -> None:
    share = pair.share("take", sound="yes")
    where = pair.seen(share)
    assert pair.carl.get(f"{where}/sound").content == b"RIFF the sound of it"
    pair.carl.post(f"{where}/comments", data={"text": "Name the figure."})
    assert pair.anna.post(f"/sharing/shares/{share}/revocation").status_code == 303
    for path in (where, f"{where}/sound", where.rpartition("/")[0]):
        assert pair.carl.get(path).status_code == 404
    for path in ("comments", "rating"):
        assert pair.carl.post(f"{where}/{path}", data={"text": "more"}).status_code == 404
    page = pair.anna.get("/sharing").text
    assert "Taken back, with what was written on it" in page
    assert "Name the figure." in pair.anna.get(f"/sharing/shares/{share}").text
    assert pair.anna.post(f"/sharing/shares/{share}/revocation").status_code == 404


def test_sound_and_words_go_only_where_they_are_chosen(pair: Pair) -> None:
    where = pair.seen(pair.share("take"))
    page = pair.carl.get(where).text
    assert SAID in page
    assert "<audio" not in page
    assert pair.carl.get(f"{where}/sound").status_code == 404
    again = pair.seen(pair.share("take", sound="yes"))
    assert pair.carl.get(where).status_code == 404
    assert "<audio" in pair.carl.get(again).text
    part = pair.carl.get(f"{again}/sound", headers={"range": "bytes=0-3"})
    assert (part.status_code, part.content) == (206, b"RIFF")


def test_an_exercise_needs_the_word_that_it_may_be_shown(pair: Pair) -> None:
    form = {"kind": "assignment", "key": pair.keys["assignment"]}
    form["coach"] = pair.actor("carl").person_id
    path = f"/sharing/candidacies/{pair.candidacy}"
    assert pair.anna.post(path, data=form).status_code == 422
    assert "It may be confidential" in pair.anna.get(path).text
    assert pair.anna.post(path, data=form | {"may_show": "yes"}).status_code == 303


@pytest.mark.parametrize(
    "changed", [{"kind": "everything"}, {"key": "none"}, {"coach": "nobody"}, {"coach": "anna"}]
)
def test_only_what_is_there_is_shared_and_only_with_a_coach(
    pair: Pair, changed: dict[str, str]
) -> None:
    coach = pair.actor("carl").person_id
    form = {"kind": "story", "key": pair.keys["story"], "coach": coach} | changed
    if form["coach"] == "anna":
        form["coach"] = pair.actor("anna").person_id
    path = f"/sharing/candidacies/{pair.candidacy}"
    assert pair.anna.post(path, data=form).status_code == 404
    assert "You share nothing." in pair.anna.get("/sharing").text


def test_a_comment_is_read_by_the_candidate_and_can_be_removed(pair: Pair) -> None:
    share = pair.share("question")
    where = pair.seen(share)
    assert pair.carl.post(f"{where}/comments", data={"text": f"Shorter. {EVIL}"}).status_code == 303
    assert pair.carl.post(f"{where}/comments", data={"text": "  "}).status_code == 422
    assert pair.carl.post(f"{where}/comments", data={"text": "x" * 4001}).status_code == 422
    read = pair.anna.get(f"/sharing/shares/{share}").text
    assert "Shorter." in read
    assert EVIL not in read + pair.carl.get(where).text
    removal = re.findall(r'action="(/coaching/[^"]+/removal)"', pair.carl.get(where).text)
    assert pair.carl.post(removal[0]).status_code == 303
    assert pair.carl.post(removal[0]).status_code == 404
    assert "Shorter." not in pair.anna.get(f"/sharing/shares/{share}").text


def test_a_coach_who_is_one_no_longer_reads_nothing(pair: Pair, place: Place) -> None:
    where = pair.seen(pair.share("question"))
    head = place.member("dora", "administrator")
    carl = pair.actor("carl").person_id
    head.post(f"/administration/members/{carl}/removal", data={"role": "coach"})
    assert SAID not in pair.carl.get(where).text
    assert pair.carl.get(where).status_code == 404


def test_a_candidate_who_left_is_read_no_longer(pair: Pair, place: Place) -> None:
    where = pair.seen(pair.share("question"))
    head = place.member("dora", "administrator")
    anna = pair.actor("anna").person_id
    head.post(f"/administration/members/{anna}/removal", data={"role": "candidate"})
    for path in (where, where.rpartition("/")[0]):
        assert pair.carl.get(path).status_code == 404
    assert anna not in pair.carl.get("/coaching").text


def test_each_deed_is_noted_without_a_word_of_it(pair: Pair) -> None:
    share = pair.share("question")
    pair.carl.get(pair.seen(share))
    pair.carl.post(f"{pair.seen(share)}/comments", data={"text": "Shorter."})
    pair.anna.post(f"/sharing/shares/{share}/revocation")
    head = pair.place.head()
    events = audit_steps.newest(pair.place.premises, head.workspace_id, head.person_id)
    kinds = {(one.kind, one.who) for one in events}
    anna, carl = pair.actor("anna").person_id, pair.actor("carl").person_id
    deeds = {("shared", anna), ("share revoked", anna), ("looked", carl), ("commented", carl)}
    assert deeds | {("consented", anna)} <= kinds
    assert not [one for one in events if re.search(r"[^0-9a-f]", one.about)]
