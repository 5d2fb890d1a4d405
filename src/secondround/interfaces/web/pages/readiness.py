"""How far each part is, as facts: one line a part."""

from dataclasses import dataclass

from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps


@dataclass(frozen=True)
class Part:
    """A part of the method: its name, a fact about it, where it leads."""

    name: str
    fact: str
    href: str


def readiness(visit: Visit) -> tuple[Part, ...]:
    """The ten parts, in the order of the method; the same number of queries whatever there is."""
    makers = (
        _first_interview,
        _fit,
        _company,
        _people,
        _pressure,
        _exercise,
        _questions,
        _asking,
        _conditions,
        _plan,
    )
    return tuple(make(visit) for make in makers)


def _first_interview(visit: Visit) -> Part:
    say = visit.say
    exchanges = debrief_steps.exchanges_of(visit.kit, visit.candidacy.id)
    weak = sum(one.landing in ("missed", "partly") for one in exchanges)
    fact = say("{count} exchanges, {weak} did not quite land", count=len(exchanges), weak=weak)
    nothing = say("nothing remembered yet")
    return Part(say("First interview"), fact if exchanges else nothing, "/first-interview")


def _fit(visit: Visit) -> Part:
    say = visit.say
    found = fit_steps.requirements_of(visit.kit, visit.candidacy.id)
    met = sum(one.coverage == "met" for one in found)
    fact = say("{met} of {count} requirements are shown", met=met, count=len(found))
    return Part(say("Fit"), fact if found else say("no posting yet"), "/fit")


def _company(visit: Visit) -> Part:
    say = visit.say
    found = company_steps.fact_counts_of(visit.kit, visit.candidacy.id)
    count, themes = sum(found.values()), len(found)
    fact = say("{count} facts in {themes} themes", count=count, themes=themes)
    return Part(say("Company"), fact if found else say("nothing about them yet"), "/company")


def _people(visit: Visit) -> Part:
    say = visit.say
    found = panel_steps.interviewers_of(visit.kit, visit.candidacy.id)
    there = [one.name for one in found if one.attends]
    fact = ", ".join(there) if there else say("nobody is named yet")
    return Part(say("People"), fact, "/people")


def _pressure(visit: Visit) -> Part:
    say = visit.say
    found = pressure_steps.weak_points_of(visit.kit, visit.candidacy.id)
    fact = say("{count} points they may press", count=len(found))
    return Part(say("Pressure"), fact if found else say("nothing found to press on"), "/pressure")


def _exercise(visit: Visit) -> Part:
    say = visit.say
    found = assignment_steps.assignments_of(visit.kit, visit.candidacy.id)
    fact = found[0].text if found else say("none was set")
    return Part(say("Exercise"), fact, "/exercise")


def _questions(visit: Visit) -> Part:
    say = visit.say
    found = question_steps.questions_of(visit.kit, visit.candidacy.id)
    written = sum(bool(one.answer) for one in found if one.thirteen)
    every = sum(bool(one.thirteen) for one in found)
    fact = say("{written} of the {count} always asked are written", written=written, count=every)
    return Part(say("Questions"), fact, "/questions")


def _asking(visit: Visit) -> Part:
    say = visit.say
    found = asking_steps.enquiries_of(visit.kit, visit.candidacy.id)
    settled = asking_steps.settled_enquiries_of(visit.kit, visit.candidacy.id)
    fact = say(
        "{count} worth asking, {settled} settled already", count=len(found), settled=len(settled)
    )
    return Part(say("Ask"), fact, "/asking")


def _conditions(visit: Visit) -> Part:
    say = visit.say
    found = condition_steps.terms_of(visit.kit, visit.candidacy.id)
    still = sum(one.state == "open" for one in found)
    known = len({one.topic for one in found if one.state != "open"})
    fact = say("{known} known, {count} open", known=known, count=still)
    return Part(say("Conditions"), fact, "/conditions")


def _plan(visit: Visit) -> Part:
    say = visit.say
    found = plan_steps.todos_of(visit.kit, visit.candidacy.id)
    done = sum(one.done for one in found)
    left = sum(one.minutes for one in found if not one.done)
    fact = say(
        "{done} of {count} done, {minutes} minutes left", done=done, count=len(found), minutes=left
    )
    return Part(say("Plan"), fact, "/plan")
