"""Questions made for this candidacy, and what to use in them."""

from datetime import date

from quoted import passage, quoted
from secondround.foundation.wording import say_in
from secondround.preparation.company.model import Fact, Theme
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief.model import Statement
from secondround.preparation.evidence.closeness import how_alike
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.questions.bank import bank
from secondround.preparation.questions.made.draft import Draft
from secondround.preparation.questions.made.from_bank import Ground, from_bank
from secondround.preparation.questions.made.from_company import from_facts
from secondround.preparation.questions.made.from_debrief import from_statements
from secondround.preparation.questions.made.from_exercise import from_exercise
from secondround.preparation.questions.made.from_fit import from_duties, from_requirements
from secondround.preparation.questions.made.from_panel import from_interviewers
from secondround.preparation.questions.use import Shelf, use_for

say = say_in("en")


def fact(text: str, theme: Theme, stale: bool = False) -> Fact:
    day = date(2026, 10, 1)
    return Fact(text, theme, text, day, False, stale, (), 0.5, (quoted(text, "news"),))


def person(lens: Lens) -> Interviewer:
    return Interviewer(
        lens, f"A {lens}", "", "", True, (2,), lens, "by the title", (), (), (quoted(lens),)
    )


def statement(words: str, subject: str) -> Statement:
    return Statement(words, subject, words, "", "first interview", (quoted(words, "transcript"),))


def requirement(text: str) -> Requirement:
    return Requirement(text, text, "must", "hard", "met", (), "", "", (quoted(text, "posting"),))


def always(number: int) -> Draft:
    questions = [one for one in bank() if one.thirteen == number]
    return from_bank(questions, Ground((), (), ()), "en", say)[0]


def test_facts_are_quoted_and_stale_ones_left_out() -> None:
    found = from_facts(
        [fact("The Milan office closed", "news"), fact("Founded in 1998", "history"),
         fact("It wants ten new wards", "objectives"), fact("Old news", "news", stale=True)], say,
    )  # fmt: skip
    assert len(found) == 2
    assert "The Milan office closed" in found[0].text
    assert all(one.citations for one in found)


def test_only_figures_of_the_first_interview_are_probed() -> None:
    found = from_statements(
        [statement("I cut costs by 18 %", "result"), statement("I joined in 2019", "start"),
         statement("I ask for 60 000 €", "pay")], say,
    )  # fmt: skip
    assert [one.citations[0].quote for one in found] == ["I cut costs by 18 %"]


def test_demands_that_are_met_are_taken_into_depth() -> None:
    (draft,) = from_requirements([requirement("Run the month-end close")], say)
    assert "Run the month-end close" in draft.text
    assert draft.kind == "technical"


def test_each_lens_asks_once() -> None:
    found = from_interviewers([person("manager"), person("manager"), person("peer")], say)
    assert [one.lenses for one in found] == [("manager",), ("peer",)]
    assert len(found[0].citations) == 2


def test_an_exercise_is_taken_from_the_invitation() -> None:
    told = passage(
        "We look forward to seeing you. Please prepare a ten-minute presentation on your plan.",
        "invitation",
    )
    (draft,) = from_exercise([told], say)
    assert draft.citations[0].quote == "Please prepare a ten-minute presentation on your plan."


def test_the_answer_draws_on_the_nearest_evidence() -> None:
    close = Evidence("a", "Settled a conflict between two teams", "cv", (quoted("a", "cv", 1),))
    other = Evidence("b", "Speaks Portuguese", "cv", (quoted("b", "cv", 2),))
    draft = next(
        one
        for one in from_bank(bank(), Ground((), (), (quoted("t"),)), "en", say)
        if "conflict or disagreement with a colleague" in one.text
    )
    shelf = Shelf([other, close], [], [], [])
    assert [c.quote for c in use_for(draft, shelf, how_alike)] == ["a"]


def test_the_thirteen_draw_on_facts_demands_and_terms() -> None:
    pay = Term("t", "salary", "55–60 k", "the posting", None, "known", "", (quoted("55–60 k"),))
    shelf = Shelf(
        [], [fact("We put patients first", "values")], [requirement("Lead a ward")], [pay]
    )
    assert use_for(always(11), shelf, how_alike)[0].quote == "55–60 k"
    assert use_for(always(3), shelf, how_alike)[0].quote == "We put patients first"
    assert use_for(always(5), shelf, how_alike)[0].quote == "Lead a ward"
    assert use_for(always(2), shelf, how_alike) == use_for(always(6), shelf, how_alike) == ()
    assert use_for(always(8), shelf, how_alike) == ()


def test_how_a_duty_would_be_done_is_asked_and_not_how_one_has_what_one_has() -> None:
    demands = [
        "Très bonne maîtrise de Python", "Five years of experience in a bank", "Excel",
        "Lead a shift of twenty-five", "Abgeschlossene Ausbildung im Handel", "Planung der Dienste im Haus",
    ]  # fmt: skip
    found = from_duties([requirement(text) for text in demands], say)
    assert [one.competency for one in found] == [demands[3], demands[5]]
    assert all(one.citations for one in found)


def test_who_is_present_is_no_exercise() -> None:
    words = ("Present: Sister Alda Crane (ward manager), Jo Petrie and Helen Dray.",
             "Please present your first hundred days in ten minutes.")  # fmt: skip
    passages = [passage(text, "invitation") for text in words]
    assert len(from_exercise(passages, say)) == 1
