"""What is worth doing before the day, the most useful first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say, shortened
from secondround.preparation.asking.model import MOST_TAKEN, Enquiry
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.assignment.so_far.model import SoFar
from secondround.preparation.debrief.model import Contradiction, Exchange, OpenPoint
from secondround.preparation.documents.model import Document
from secondround.preparation.evidence.model import Citation
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question

ANSWER_MINUTES = 8
"""To write one answer of about 200 words from evidence that is at hand."""

BRIEF_MINUTES, OUTLINE_MINUTES, FILE_MINUTES = 10, 20, 30
"""An hour before the first run-through: what three hours leave beside the answers."""

TIMES = 2
"""An exercise is run through: the first time shows what is too long, the second that it fits."""

LINE = 110
"""Characters of a question or requirement in an errand."""

FIRST_ANSWERS = 9
"""With the errands before and after them they fill about three hours."""

FIRST_POINTS = 3
FIRST_GAPS = 4

SAME_WORDS = frozenset({"debrief", "fit", "pressure", "questions"})
"""Parts that come back to the same words: what differs, a question that was missed, a gap."""


@dataclass(frozen=True)
class Prepared:
    """What the plan is made from."""

    documents: Sequence[Document]
    interviewers: Sequence[Interviewer]
    exchanges: Sequence[Exchange]
    contradictions: Sequence[Contradiction]
    open_points: Sequence[OpenPoint]
    requirements: Sequence[Requirement]
    weak_points: Sequence[WeakPoint]
    assignments: Sequence[Assignment]
    so_far: Sequence[SoFar]
    questions: Sequence[Question]
    enquiries: Sequence[Enquiry]


def errands(known: Prepared, say: Say) -> tuple[Todo, ...]:
    """In the order in which they help most; none has a time yet. About the same words there is one only.

    What the candidate has seen to already (an answer is written, a gap is closed) is among them as done.
    """
    makers = (
        _missing_documents,
        _exercise,
        _promises,
        _contradictions,
        _missed_answers,
        _gaps,
        _weak_points,
        _answers,
        _people,
        _asking,
        _aloud,
        _the_day,
    )
    found: list[Todo] = []
    for make in makers:
        new = [one for one in make(known, say) if not any(_are_one(one, each) for each in found)]
        if make is _weak_points:
            left = [one for one in new if not one.done]
            new = [*left[:FIRST_POINTS], *(one for one in new if one.done)]
        found += new
    return tuple(found)


def _are_one(one: Todo, other: Todo) -> bool:
    """Whether all the words that one of them stands on are the other's too."""
    some, others = _about(one), _about(other)
    return bool(some and others) and (some <= others or others <= some)


def _about(todo: Todo) -> frozenset[tuple[str, int]]:
    cited = todo.citations if todo.part in SAME_WORDS else ()
    return frozenset((one.passage_id, one.start) for one in cited)


def _missing_documents(known: Prepared, say: Say) -> Iterator[Todo]:
    kinds = {one.kind for one in known.documents if one.status != "refused"}
    wanted = {
        ("notes", "transcript"): (
            say("Write down what was asked and answered in the first interview, and add it"),
            15,
            say("Nothing you brought tells what happened in the first interview."),
        ),
        ("posting",): (
            say("Add the posting"),
            3,
            say("Without it nothing can be said about what they look for."),
        ),
        ("cv",): (say("Add the CV you sent"), 3, say("It is what they have of you.")),
        ("invitation",): (
            say("Add the invitation"),
            3,
            say("It says when, where and who will be there."),
        ),
        ("company_page", "report", "news"): (
            say("Save five pages of the company's site into the folder"),
            15,
            say("Nothing you brought is about the company."),
        ),
    }
    for any_of, (text, minutes, reason) in wanted.items():
        if not kinds.intersection(any_of):
            yield _todo("documents", text, minutes, reason, ())


def _exercise(known: Prepared, say: Say) -> Iterator[Todo]:
    """Of each exercise. The first keeps its words, and with them its ticks, when a further one is set; that one is told
    apart by its number, and by its words only in the reason, which is nobody else's to read."""
    far = {one.assignment: one for one in known.so_far}
    for number, one in enumerate(known.assignments, 1):
        for todo in _of_exercise(one, far.get(one.key), say):
            if number == 1:
                yield todo
                continue
            text = _numbered(todo.text, number)
            why = say("It was asked for: {text}", text=shortened(one.text, LINE))
            yield replace(todo, text=text, reason=why, key=key_of("todo", todo.part, text))


def _of_exercise(one: Assignment, so_far: SoFar | None, say: Say) -> Iterator[Todo]:
    asked = say("They set it, and the questions after it decide.")
    reason = asked if one.citations else say("It was asked for: {text}", text=one.text)
    length = one.minutes or 10
    standing = so_far.standing if so_far else None
    written = standing is not None or (so_far is not None and so_far.is_outlined)
    clear = standing is not None and not standing.open
    for text, minutes, why, done in (
        (
            say("Read the brief of the exercise, and ask them what is not clear"),
            BRIEF_MINUTES,
            reason,
            written,
        ),
        (
            say("Outline the exercise"),
            OUTLINE_MINUTES,
            say("Its parts in the order of the trade, with minutes for each."),
            written,
        ),
        (
            say("Make the file of the exercise, and look at it before they do"),
            FILE_MINUTES,
            say("What was asked and not answered, figures that disagree, names."),
            clear,
        ),
        (
            _run_through(say),
            TIMES * length,
            say("Twice {minutes} minutes show what is too long.", minutes=length),
            False,
        ),
    ):
        yield _todo("assignment", text, minutes, why, one.citations, done=done)


def run_through_key(number: int, say: Say) -> str:
    """The key of the errand to run through an exercise; `number` is its place among those that were set, from 1."""
    return key_of("todo", "assignment", _numbered(_run_through(say), number))


def _run_through(say: Say) -> str:
    return say("Run through the exercise aloud, against the clock")


def _numbered(text: str, number: int) -> str:
    return text if number == 1 else f"{text} ({number})"


def _promises(known: Prepared, say: Say) -> Iterator[Todo]:
    for point in known.open_points:
        if point.side == "theirs" and point.promised:
            yield _todo(
                "debrief",
                say("Do what you promised: {text}", text=point.text),
                10,
                say("They will remember it."),
                point.citations,
            )


def _contradictions(known: Prepared, say: Say) -> Iterator[Todo]:
    for one in known.contradictions[:3]:
        yield _todo(
            "debrief",
            say("Decide what is right and how to say it: {subject}", subject=one.subject),
            5,
            one.text,
            one.citations,
        )


def _missed_answers(known: Prepared, say: Say) -> Iterator[Todo]:
    weak = [one for one in known.exchanges if one.landing in ("missed", "partly")]
    for one in sorted(weak, key=lambda exchange: exchange.landing)[:3]:
        yield _todo(
            "debrief",
            say("Answer again, better: “{question}”", question=shortened(one.question, LINE)),
            ANSWER_MINUTES,
            one.landing_reason,
            one.citations,
        )


def _gaps(known: Prepared, say: Say) -> Iterator[Todo]:
    musts = [one for one in known.requirements if one.importance == "must"]
    gaps = sorted((one for one in musts if one.coverage != "met"), key=lambda one: one.coverage)
    for one in (*gaps[:FIRST_GAPS], *(one for one in musts if one.coverage == "met")):
        text = say("Close a gap: {requirement}", requirement=shortened(one.text, LINE))
        why, done = one.gap_plan or one.gap, one.coverage == "met"
        yield _todo("fit", text, 10, why, one.citations, done=done)


def _weak_points(known: Prepared, say: Say) -> Iterator[Todo]:
    for one in known.weak_points:
        text = say("Prepare for: “{probe}”", probe=shortened(one.probe, LINE))
        yield _todo("pressure", text, ANSWER_MINUTES, one.text, one.citations, done=one.settled)


def _answers(known: Prepared, say: Say) -> Iterator[Todo]:
    left = [one for one in known.questions if not one.answer]
    for one in (*left[:FIRST_ANSWERS], *(one for one in known.questions if one.answer)):
        text = say("Write your answer: “{question}”", question=shortened(one.text, LINE))
        done = bool(one.answer)
        yield _todo("questions", text, ANSWER_MINUTES, one.reason, one.citations, done=done)


def _people(known: Prepared, say: Say) -> Iterator[Todo]:
    for one in (person for person in known.interviewers if person.attends):
        text = say("Look up {name}", name=one.name)
        reason = " ".join(one.look_up[:2]) or one.lens_reason
        yield _todo("panel", text, 5, reason, one.citations)


def _asking(known: Prepared, say: Say) -> Iterator[Todo]:
    if known.enquiries:
        count, taken = len(known.enquiries), sum(one.taken for one in known.enquiries)
        reason = say("{count} are worth asking; nobody has time for all.", count=count)
        text, done = say("Choose five questions to ask"), taken >= MOST_TAKEN
        yield _todo("asking", text, 10, reason, (), done=done)


def _aloud(known: Prepared, say: Say) -> Iterator[Todo]:
    if known.questions:
        reason = say("What was never said aloud does not sit.")
        yield _todo(
            "rehearsal", say("Say your first answers aloud, in front of someone"), 30, reason, ()
        )


def _the_day(_known: Prepared, say: Say) -> Iterator[Todo]:
    reason = say("Names, five things to say, five to ask.")
    yield _todo("brief", say("Read the sheet for the room and pack it"), 10, reason, ())


def _todo(
    part: str,
    text: str,
    minutes: int,
    reason: str,
    citations: tuple[Citation, ...],
    *,
    done: bool = False,
) -> Todo:
    return Todo(key_of("todo", part, text), text, minutes, reason, part, None, citations, done)
