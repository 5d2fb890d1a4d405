"""How far each part is, as facts: one line a part."""

from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.interfaces.web.names import exercise_name, span
from secondround.interfaces.web.pages.news.known import Known
from secondround.preparation.brief.layout.words import short_moment


@dataclass(frozen=True)
class Part:
    """A part of the method: its name, a fact about it, where it leads."""

    name: str
    fact: str
    href: str


def readiness(known: Known, say: Say, language: str) -> tuple[Part, ...]:
    """The ten parts, in the order of the method."""
    return (
        _first_interview(known, say),
        _fit(known, say),
        _company(known, say),
        _people(known, say),
        _pressure(known, say),
        _exercise(known, say, language),
        _questions(known, say),
        _asking(known, say),
        _conditions(known, say),
        _plan(known, say),
    )


def _first_interview(known: Known, say: Say) -> Part:
    exchanges = known.exchanges
    weak = sum(one.landing in ("missed", "partly") for one in exchanges)
    several = say("{count} exchanges, {weak} did not quite land", count=len(exchanges), weak=weak)
    alone = say("1 exchange, {weak} did not quite land", weak=weak)
    fact = alone if len(exchanges) == 1 else several
    nothing = say("nothing remembered yet")
    return Part(say("First interview"), fact if exchanges else nothing, "/first-interview")


def _fit(known: Known, say: Say) -> Part:
    found = known.requirements
    met = sum(one.coverage == "met" for one in found)
    fact = say("{met} of {count} requirements are shown", met=met, count=len(found))
    return Part(say("Fit"), fact if found else say("no posting yet"), "/fit")


def _company(known: Known, say: Say) -> Part:
    found = known.facts
    count, themes = sum(found.values()), len(found)
    fact = say("{count} facts in {themes} themes", count=count, themes=themes)
    if themes == 1:
        fact = say("1 fact") if count == 1 else say("{count} facts in 1 theme", count=count)
    return Part(say("Company"), fact if found else say("nothing about them yet"), "/company")


def _people(known: Known, say: Say) -> Part:
    found = known.interviewers
    there = [one.name for one in found if one.attends]
    fact = ", ".join(there) if there else say("nobody is named yet")
    return Part(say("People"), fact, "/people")


def _pressure(known: Known, say: Say) -> Part:
    found = known.weak_points
    left = sum(not one.settled for one in found)
    closed = len(found) - left
    several = say("{count} points they may press, {closed} settled", count=left, closed=closed)
    alone = say("1 point they may press, {closed} settled", closed=closed)
    fact = alone if left == 1 else several
    return Part(say("Pressure"), fact if found else say("nothing found to press on"), "/pressure")


def _exercise(known: Known, say: Say, language: str) -> Part:
    """What was set, how long, until when, and the errand that is next; of several the first."""
    facts = [say("none was set")]
    for one in known.assignments[:1]:
        facts = [exercise_name(one.kind, say)]
        if one.minutes:
            facts.append(say("{minutes} minutes", minutes=one.minutes))
        if one.due:
            facts.append(say("due {moment}", moment=short_moment(one.due, language)))
        left = [each for each in known.todos if each.part == "assignment" and not each.done]
        facts += [say("next: {errand}", errand=each.text) for each in left[:1]]
    return Part(say("Exercise"), ", ".join(facts), "/exercise")


def _questions(known: Known, say: Say) -> Part:
    found = known.questions
    written = sum(bool(one.answer) for one in found if one.thirteen)
    every = sum(bool(one.thirteen) for one in found)
    said = len(known.said.keys() & {one.key for one in found})
    several = say(
        "{written} of the {count} always asked are written, {said} questions rehearsed",
        written=written,
        count=every,
        said=said,
    )
    alone = say(
        "{written} of the {count} always asked are written, 1 question rehearsed",
        written=written,
        count=every,
    )
    fact = alone if said == 1 else several
    return Part(say("Questions"), fact if found else say("none yet"), "/questions")


def _asking(known: Known, say: Say) -> Part:
    found = known.enquiries
    settled = known.settled
    fact = say(
        "{count} worth asking, {settled} settled already", count=len(found), settled=len(settled)
    )
    return Part(say("What to ask"), fact, "/asking")


def _conditions(known: Known, say: Say) -> Part:
    still = sum(one.state == "open" for one in known.terms)
    told = len({one.topic for one in known.terms if one.state != "open"})
    fact = say("{known} known, {count} open", known=told, count=still)
    return Part(say("Conditions"), fact, "/conditions")


def _plan(known: Known, say: Say) -> Part:
    found = known.todos
    done = sum(one.done for one in found)
    left = sum(one.minutes for one in found if not one.done)
    fact = say(
        "{done} of {count} errands done, {time} left",
        done=done,
        count=len(found),
        time=span(left, say),
    )
    return Part(say("Plan"), fact if found else say("no plan yet"), "/plan")
