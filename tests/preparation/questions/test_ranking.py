"""In which order questions are prepared."""

from dataclasses import replace

from quoted import quoted
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.evidence.closeness import how_alike
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.bank import bank_for
from secondround.preparation.questions.made.draft import Draft
from secondround.preparation.questions.made.from_bank import Ground, from_bank
from secondround.preparation.questions.made.from_pressure import from_weak_points
from secondround.preparation.questions.ranking import FIRST, ranked

say = say_in("en")
VACANCY = (quoted("Ward Manager", "posting"),)
NORA = Interviewer(
    key="n", name="Nora Wirth", title="Head of Risk", email="", attends=True, rounds=(2,),
    lens="manager", lens_reason="", wants=(), look_up=(),
    citations=(quoted("Nora Wirth, Head of Risk", "invitation"),),
)  # fmt: skip
ROTA = Requirement(
    key="r", text="Plan shifts and staff them safely", importance="must", nature="hard",
    coverage="met", evidence=(), gap="", gap_plan="", citations=(quoted("the rota", "posting"),),
)  # fmt: skip


BARE = Ground((), (), VACANCY)


def drafts(*trades: str, ground: Ground = BARE) -> tuple[Draft, ...]:
    return from_bank(bank_for(trades), ground, "en", say)


def exchange(question: str, landing: str) -> Exchange:
    return Exchange("k", "Nora Wirth", question, "…", (), landing, "", "", (quoted("q"),), ())  # type: ignore[arg-type]  # one of its words


def weak_point(number: int) -> WeakPoint:
    probe = f"We ask for demand number {number}{number}. Where have you done that?"
    return WeakPoint(
        str(number), f"Nothing shows demand {number}.", "posting", probe, probe, "…", VACANCY
    )


def test_the_thirteen_are_always_among_the_first() -> None:
    weak = from_weak_points([weak_point(number) for number in range(14)])
    first = ranked((*weak, *drafts("health_care", "management")), (), how_alike)[:FIRST]
    assert {one.thirteen for one in first} == set(range(14))
    assert sum(one.origin == "gap" for one in first) == 2


def test_what_the_first_interview_left_open_takes_more_places_than_gaps_of_the_posting() -> None:
    weak = [replace(weak_point(number), origin="first interview") for number in range(9)]
    gaps = [weak_point(number) for number in range(20, 29)]
    made = from_weak_points([*weak, *gaps])
    first = ranked((*made, *drafts("health_care", "management")), (), how_alike)[:FIRST]
    assert sum(one.origin == "weak point" for one in first) == 4
    assert sum(one.origin == "gap" for one in first) == 2


def test_of_what_one_answer_serves_the_first_comes_alone_while_others_are_left() -> None:
    first = ranked(drafts("software"), (), how_alike)[:FIRST]
    assert sum(one.kind == "first ninety days" for one in first) <= 3
    assert sum(one.kind == "exercise" for one in first) <= 3


def test_a_trade_that_the_title_names_comes_before_what_any_post_draws() -> None:
    named = Ground((), (), VACANCY, named=frozenset({"software"}))
    ours = [
        ranked(drafts("software", ground=ground), (), how_alike)[:FIRST] for ground in (named, BARE)
    ]
    of_trade, guessed = (sum(one.origin == "trade" for one in first) for first in ours)
    assert of_trade >= 10
    assert guessed < of_trade


def test_questions_of_another_level_move_down() -> None:
    places = {}
    for level in ("specialist", "lead"):
        ground = Ground((), (), VACANCY, level=level, named=frozenset({"management"}))
        order = ranked(drafts("management", ground=ground), (), how_alike)
        places[level] = next(i for i, one in enumerate(order) if "Monday" in one.text)
    assert places["lead"] < places["specialist"]


def test_weights_fall_among_the_first_and_nothing_is_said_twice() -> None:
    order = ranked(drafts("software"), (), how_alike)
    weights = [one.weight for one in order[:FIRST]]
    assert weights == sorted(weights, reverse=True)
    assert len({one.text for one in order}) == len(order)


def test_a_draft_without_words_to_stand_on_is_left_out_but_for_the_thirteen() -> None:
    found = drafts("software", ground=Ground((), (), ()))
    assert len(found) == 13
    assert all(one.thirteen for one in found)


def test_what_landed_moves_down_and_what_missed_moves_up() -> None:
    question = "Why should we choose you rather than the other candidates?"
    base = drafts()
    places = {}
    for landing in ("landed", "unknown", "missed"):
        order = ranked(base, [exchange(question, landing)], how_alike)
        places[landing] = next(i for i, one in enumerate(order) if one.text == question)
    assert places["missed"] < places["unknown"] < places["landed"]


def test_near_duplicates_are_folded_into_the_thirteen_with_their_words() -> None:
    base = drafts()
    salary = next(one for one in base if one.thirteen == 11)
    probe = replace(
        salary, text="What are your salary expectations then?", origin="weak point", thirteen=0,
        weight=0.9, reason="The figure you named is high.", citations=(quoted("65 000", "notes"),),
    )  # fmt: skip
    order = ranked((*base, probe), (), how_alike)
    kept = next(one for one in order if one.thirteen == 11)
    assert probe.text not in {one.text for one in order}
    assert kept.weight == 0.9
    assert kept.reason.endswith("The figure you named is high.")
    assert kept.citations == probe.citations


def test_a_bank_question_stands_on_the_demand_it_tests() -> None:
    found = drafts("health_care", ground=Ground((ROTA,), (NORA,), VACANCY))
    rota = next(one for one in found if one.text.startswith("Two people call in sick"))
    assert rota.citations == ROTA.citations
    assert "Plan shifts" in rota.reason
    other = next(one for one in found if one.text.startswith("What motivates you"))
    assert other.citations[0].quote == "Nora Wirth, Head of Risk"


def test_two_of_the_bank_that_only_share_a_word_both_stay() -> None:
    order = ranked(drafts("crafts", "customer_service"), (), how_alike)
    told = {one.text for one in order}
    assert "Come and work with us for a day. What should we look at?" in told
    assert "What will our customers notice when you are there?" in told


def test_the_profession_is_asked_after_once() -> None:
    told = {one.text for one in ranked(drafts("legal"), (), how_alike)}
    assert "Why law, and why this field of it?" in told
    assert "What led you to choose this profession?" not in told


def test_what_is_pressed_again_takes_the_place_of_what_any_post_draws() -> None:
    base = drafts("management")
    common = "Take us through your career so far, with this position in mind."
    assert common in {one.text for one in ranked(base, (), how_alike)[:FIRST]}
    asked = "Take us through your career so far, please?"
    weak = replace(
        base[0], text="We had to ask again.", thirteen=0, competency="", wordings=(asked,)
    )
    weak = replace(weak, origin="weak point", kind="clarifying the first interview", weight=0.97)
    first = [one.text for one in ranked((*base, weak), (), how_alike)]
    assert common not in first[:FIRST]
    assert common in first


def test_two_are_one_where_both_comparisons_find_so_or_both_quote_one_line() -> None:
    base = drafts("management")
    leave = "What would make you leave us?"
    other = replace(base[0], text="Why do you want to leave Carrowmere?", thirteen=0, wordings=())
    other = replace(other, origin="panel", competency="x")
    told = {one.text for one in ranked((*base, other), (), how_alike)}
    assert {leave, other.text} <= told
    line = quoted("Know the safety standards")
    gap = replace(
        other, origin="gap", text="We ask for “Know the safety standards”.", citations=(line,)
    )
    duty = replace(gap, origin="duty", text="How would you go about it here?", weight=0.1)
    told = {one.text for one in ranked((*base, gap, duty), (), how_alike)}
    assert gap.text in told
    assert duty.text not in told
