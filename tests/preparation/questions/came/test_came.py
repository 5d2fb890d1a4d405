"""Which questions came, and how well they were foreseen."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk import desk
from quoted import quoted
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.kit import Kit
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.debrief.model import Exchange
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


def test_a_mark_needs_a_question(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"posting.md": "# Ward Manager\n"})
    with pytest.raises(NotFound):
        steps.mark_foreseen(kit, candidacy_id, 2, "nothing")
    with pytest.raises(Refused):
        steps.mark_other(kit, candidacy_id, 2, "  ")


def derive(kit: Kit, candidacy_id: str) -> None:
    for step in DERIVE:
        step(kit, candidacy_id)
