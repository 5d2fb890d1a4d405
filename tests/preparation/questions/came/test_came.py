"""Which questions came, and how well they were foreseen."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk, desk_kit, lay
from quoted import quoted
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.brief.lines.steps import edit_line
from secondround.preparation.brief.steps import DERIVE, prepare
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.debrief.steps import keep_notes_of_round
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence.closeness import how_alike
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.came import steps
from secondround.preparation.questions.came.forecast import coming_round, forecast
from secondround.preparation.questions.came.heard import proposals
from secondround.preparation.questions.came.rate import hit_rate, wilson
from secondround.preparation.questions.model import Came, Forecast, Foreseen, Question

FORTY = Forecast(
    "round 2",
    2,
    tuple(Foreseen(f"k{number}", f"Question {number}?") for number in range(40)),
)

POSTING = (
    "# Ward Manager\n\nSt Ebba Hospital\n\n## Your tasks and what we ask for\n\n"
    "- Registered nurse\n- Lead a team of twelve\n- Plan the rota\n\n## We offer\n\n- 30 days of leave\n"
)


def came(number: int, question: str = "", of_round: int = 2) -> Came:
    return Came(f"c{number}", of_round, f"Asked {number}?", question)


def test_no_share_is_said_below_five() -> None:
    rate = hit_rate([came(1, "k1"), came(2), came(3), came(4, "k4")], FORTY)
    assert (rate.asked, rate.foreseen, rate.share, rate.low) == (4, 2, None, None)


def test_the_share_comes_with_its_interval() -> None:
    rate = hit_rate([came(n, f"k{n}" if n < 6 else "") for n in range(8)], FORTY)
    assert (rate.asked, rate.foreseen, rate.share) == (8, 6, 0.75)
    assert rate.low == pytest.approx(0.409, abs=0.001)
    assert rate.high == pytest.approx(0.929, abs=0.001)


def test_other_rounds_and_questions_beyond_the_first_count_for_nothing() -> None:
    marks = [came(n, "k1", of_round=3) for n in range(9)]
    assert hit_rate(marks, FORTY).asked == 0
    assert hit_rate([came(n, "later") for n in range(5)], FORTY).share == 0


@pytest.mark.parametrize(("hits", "count"), [(0, 5), (5, 5), (1, 40)])
def test_an_interval_stays_between_nothing_and_all(hits: int, count: int) -> None:
    low, high = wilson(hits, count)
    assert 0 <= low <= hits / count <= high <= 1


def test_the_round_to_come_follows_the_last_one_told() -> None:
    assert coming_round(()) == 2
    assert coming_round((1,)) == 2
    assert coming_round((1, 2)) == 3


def test_a_forecast_holds_the_first_forty_without_ones_own() -> None:
    one = Question("a", 1, "A?", "terms", "", "", (), 0, (), ())
    made = forecast(2, [replace(one, kind="own"), one, replace(one, key="z", rank=41)])
    assert [each.key for each in made.questions] == ["a"]


def test_what_was_heard_proposes_the_nearest_question_in_whatever_words_the_bank_has() -> None:
    bank = "Warum sollten wir uns für Sie und nicht für die anderen Bewerber entscheiden?"
    known = Forecast(
        "round 2", 2, (Foreseen("k", bank), Foreseen("l", "Wann könnten Sie anfangen?"))
    )
    heard = [
        Exchange(key, "", question, "…", (), "unknown", "", "", (quoted("q"),), ())
        for key, question in (
            ("e", "Why should we choose you rather than the other candidates?"),
            ("f", "What is the name of your dog?"),
        )
    ]
    found = proposals(heard, known, (), how_alike)
    assert [one.nearest.key if one.nearest else "" for one in found] == ["k", ""]
    confirmed = [Came("c", 2, "Why you?", "k", heard="e")]
    assert [one.exchange.key for one in proposals(heard, known, confirmed, how_alike)] == ["f"]


def test_the_forecast_stays_when_the_round_is_told_of(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": POSTING})
    derive(kit, candidacy_id)
    before = steps.forecast_of(kit, candidacy_id, 2)
    assert len(before.questions) == 40
    assert steps.round_to_mark(kit, candidacy_id) == 2
    asked = before.questions[0]
    notes = f"Alda asked: {asked.text} I said what I could, and she nodded.\n"
    keep_notes_of_round(kit, candidacy_id, "second.md", 2, notes)
    derive(kit, candidacy_id)
    assert steps.round_to_mark(kit, candidacy_id) == 2
    assert steps.forecast_of(kit, candidacy_id, 2) == before
    proposed = steps.proposals_of(kit, candidacy_id, 2)
    assert [one.nearest for one in proposed] == [asked]
    heard = proposed[0].exchange.key
    steps.mark_foreseen(kit, candidacy_id, 2, asked.key, heard)
    assert steps.proposals_of(kit, candidacy_id, 2) == ()
    for number in range(4):
        steps.mark_other(kit, candidacy_id, 2, f"Something else {number}?")
    assert steps.rate_of(kit, candidacy_id, 2).share == 0.2
    steps.take_back(kit, candidacy_id, steps.came_of(kit, candidacy_id, 2)[0].key)
    assert steps.rate_of(kit, candidacy_id, 2).share is None


def test_what_was_marked_is_held_against_what_was_foreseen_then(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": POSTING})
    derive(kit, candidacy_id)
    before = steps.forecast_of(kit, candidacy_id, 2)
    steps.mark_foreseen(kit, candidacy_id, 2, before.questions[-1].key)
    later = POSTING.replace(
        "- Registered nurse\n- Lead a team of twelve", "- Recruit nurses abroad"
    )
    (tmp_path / "folder" / "posting.md").write_text(later, encoding="utf-8")
    document_steps.bring_in(kit, candidacy_id, tmp_path / "folder")
    derive(kit, candidacy_id)
    now = {one.key for one in question_steps.questions_of(kit, candidacy_id)[:40]}
    assert now != {one.key for one in before.questions}
    assert steps.forecast_of(kit, candidacy_id, 2) == before


def test_a_mark_becomes_an_exchange_of_its_round_and_the_next_preparation_knows_it(
    tmp_path: Path,
) -> None:
    kit, one = desk(tmp_path, {"posting.md": POSTING})
    derive(kit, one)
    foreseen = steps.forecast_of(kit, one, 2).questions[0]
    mark = steps.mark_foreseen(kit, one, 2, foreseen.key)
    steps.mark_other(kit, one, 2, "Why <b>nursing</b>?")
    asked = {each.question: each for each in debrief_steps.exchanges_of(kit, one)}
    assert set(asked) == {foreseen.text, "Why <b>nursing</b>?"}
    line = asked[foreseen.text]
    assert (line.key, line.answer, line.landing) == (steps.exchange_of(mark), "", "unknown")
    assert debrief_steps.rounds_of(kit, one).numbers == (2,)
    assert steps.proposals_of(kit, one, 2) == ()
    edit_line(kit, one, "exchanges", line.key, "answer", "I would listen first.")
    derive(kit, one)
    kept = {each.question: each for each in debrief_steps.exchanges_of(kit, one)}[foreseen.text]
    assert (kept.answer, kept.citations[0].quote) == ("I would listen first.", foreseen.text)
    assert steps.forecast_of(kit, one, 3).round == 3
    steps.take_back(kit, one, mark.key)
    left = [each.question for each in debrief_steps.exchanges_of(kit, one)]
    assert left == ["Why <b>nursing</b>?"]
    steps.mark_foreseen(kit, one, 2, foreseen.key)
    again = {each.question: each for each in debrief_steps.exchanges_of(kit, one)}
    assert again[foreseen.text].answer == "I would listen first."


def test_what_an_account_heard_is_not_there_twice(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"posting.md": POSTING})
    derive(kit, one)
    asked = steps.forecast_of(kit, one, 2).questions[0]
    steps.mark_foreseen(kit, one, 2, asked.key)
    keep_notes_of_round(kit, one, "second.md", 2, f"Alda asked: {asked.text} I told her.\n")
    derive(kit, one)
    heard = steps.proposals_of(kit, one, 2)[0]
    mark = steps.mark_foreseen(kit, one, 2, asked.key, heard.exchange.key)
    assert steps.exchange_of(mark) == heard.exchange.key
    derive(kit, one)
    assert [each.key for each in debrief_steps.exchanges_of(kit, one)] == [heard.exchange.key]
    steps.take_back(kit, one, mark.key)
    assert [each.key for each in debrief_steps.exchanges_of(kit, one)] == [heard.exchange.key]


def test_a_line_that_was_taken_away_or_added_by_hand_stays_so(tmp_path: Path) -> None:
    kit, one = desk(tmp_path, {"posting.md": POSTING})
    derive(kit, one)
    mine = own_steps.add_line(kit, one, "exchanges", 2, {"question": "Why us?"})
    mark = steps.mark_other(kit, one, 2, "Why us?")
    assert steps.exchange_of(mark) == mine
    steps.take_back(kit, one, mark.key)
    assert [each.key for each in debrief_steps.exchanges_of(kit, one)] == [mine]
    other = steps.mark_other(kit, one, 2, "Why now?")
    edit_line(kit, one, "exchanges", steps.exchange_of(other), "removed", True)
    derive(kit, one)
    assert [each.key for each in debrief_steps.exchanges_of(kit, one)] == [mine]


def test_marks_stand_in_the_brief_and_are_taken_back_when_it_is_edited(tmp_path: Path) -> None:
    folder = lay(tmp_path / "folder", {"posting.md": POSTING})
    kit = desk_kit(tmp_path)
    made = prepare(kit, folder)
    one, brief = made.candidacy_id, made.out / "brief.json"
    first, second = steps.forecast_of(kit, one, 2).questions[:2]
    steps.mark_foreseen(kit, one, 2, first.key)
    steps.mark_foreseen(kit, one, 2, second.key)
    assert not prepare(kit, folder).unchanged
    body = json.loads(brief.read_text(encoding="utf-8"))
    assert {each["text"] for each in body["came"]} == {first.text, second.text}
    asked = {each["question"] for each in body["exchanges"]}
    assert asked == {first.text, second.text}
    del body["came"][0]
    body["came"][0]["text"] = "Why nursing?"
    body["came"].append({"round": 2, "text": "What would you change?"})
    brief.write_text(json.dumps(body), encoding="utf-8")
    prepare(kit, folder)
    left = {"Why nursing?", "What would you change?"}
    assert {each.text for each in steps.came_of(kit, one, 2)} == left
    assert {each.question for each in debrief_steps.exchanges_of(kit, one)} == left


def test_a_mark_needs_a_question(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Ward Manager\n"})
    with pytest.raises(NotFound):
        steps.mark_foreseen(kit, candidacy_id, 2, "nothing")
    with pytest.raises(Refused):
        steps.mark_other(kit, candidacy_id, 2, "  ")


def derive(kit: Kit, candidacy_id: str) -> None:
    for step in DERIVE:
        step(kit, candidacy_id)
