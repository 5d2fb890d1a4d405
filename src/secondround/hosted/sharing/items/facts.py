"""What is prepared, each item as facts; what is empty is left out."""

from collections.abc import Iterable, Sequence

from secondround.foundation.wording import Say
from secondround.hosted.sharing.items.model import Line, Quote, Shown
from secondround.interfaces.web.names import exercise_name, landing_name, span
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.brief.layout.entries import label_of
from secondround.preparation.brief.layout.words import moment
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.documents.places import place_name
from secondround.preparation.evidence.model import Citation
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question, Story

EXERCISE = "assignment"
"""The part of the plan whose errands tell of the exercise."""


def question(one: Question, stories: Sequence[Story], say: Say) -> Shown:
    """With its answer and the name of the story it tells."""
    told = [each.title for each in stories if one.story and each.key == one.story]
    lines = said(
        Line(say("Why it may come"), (one.reason,), theirs=False),
        Line(say("What it must not leave out"), one.key_points),
        Line(say("The answer"), (one.answer,)),
        Line(say("The story it tells"), tuple(told)),
    )
    return Shown("question", one.key, one.text, lines, quotes((*one.citations, *one.use), say))


def story(one: Story, say: Say) -> Shown:
    """Its four parts, and what is still missing."""
    lines = said(
        Line(say("Situation"), (one.situation,)),
        Line(say("Task"), (one.task,)),
        Line(say("Action"), (one.action,)),
        Line(say("Result"), (one.result,)),
        Line(say("Still missing"), one.missing, theirs=False),
    )
    return Shown("story", one.key, one.title, lines, quotes(one.citations, say))


def weak_point(one: WeakPoint, say: Say) -> Shown:
    """The doubt, how it may be put, what to do, what the candidate would say."""
    lines = said(
        Line(say("What they may ask"), (one.probe, one.hard_probe), theirs=False),
        Line(say("What to do"), (one.drill,), theirs=False),
        Line(say("The reply"), (one.reply,)),
    )
    return Shown("weak point", one.key, one.text, lines, quotes(one.citations, say))


def exchange(one: Exchange, say: Say) -> Shown:
    """The question of the past round, what was answered, and what was asked on."""
    pairs = _pairs(one.follow_ups, one.follow_up_answers)
    landed = (landing_name(one.landing, say), one.landing_reason)
    lines = said(
        Line(say("Asked by"), (one.asked_by,)),
        Line(say("The answer"), (one.answer,)),
        Line(say("What followed"), tuple(pairs)),
        Line(say("How it landed (inferred)"), landed, theirs=False),
    )
    words = (*one.citations, *one.answer_citations)
    return Shown("exchange", one.key, one.question, lines, quotes(words, say))


def plan(todos: Sequence[Todo], say: Say, language: str) -> Shown:
    """Every errand in its order; of the exercise, which is shared by itself or not at all, only that there is one."""
    lines = [_errand(one, say, language) for one in todos]
    cited = [each for one in todos if one.part != EXERCISE for each in one.citations]
    return Shown("plan", "plan", say("The plan"), said(*lines), quotes(cited, say))


def assignment(one: Assignment, say: Say, language: str) -> Shown:
    """What was set, how long, until when, what is unclear."""
    length = say("{minutes} minutes", minutes=one.minutes) if one.minutes else ""
    lines = said(
        Line(say("What was set"), (one.text,)),
        Line(say("Length"), (length,), theirs=False),
        Line(say("Due"), (moment(one.due, language) if one.due else "",), theirs=False),
        Line(say("Unclear"), one.unclear, theirs=False),
    )
    name = exercise_name(one.kind, say)
    return Shown("assignment", one.key, name, lines, quotes(one.citations, say))


def said(*lines: Line) -> tuple[Line, ...]:
    """Those that hold something, without their empty texts."""
    kept = (Line(one.name, tuple(filter(None, one.texts)), one.theirs) for one in lines)
    return tuple(one for one in kept if one.texts)


def quotes(citations: Iterable[Citation], say: Say) -> tuple[Quote, ...]:
    """Each words once, with the document's name and the place in it."""
    found = (Quote(one.quote, _place(one, say)) for one in citations)
    return tuple(dict.fromkeys(found))


def _place(one: Citation, say: Say) -> str:
    return f"{label_of(one.document)}, {place_name(one.locator, say)}"


def _errand(one: Todo, say: Say, language: str) -> Line:
    done = say("done") if one.done else ""
    when = moment(one.at, language) if one.at else say("any time")
    about = " · ".join(filter(None, (when, span(one.minutes, say), done)))
    reason = "" if one.part == EXERCISE else one.reason
    return Line(about, (one.text, reason), theirs=False)


def _pairs(asked: Sequence[str], answered: Sequence[str]) -> Iterable[str]:
    for place, one in enumerate(asked):
        yield one
        yield answered[place] if place < len(answered) else ""
