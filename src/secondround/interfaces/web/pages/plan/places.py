"""Where an errand is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.interfaces.web.names import place_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.fit.model import Requirement
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Question


@dataclass(frozen=True)
class Lines:
    """What errands are made of; nothing of a kind where only the page is wanted."""

    questions: Sequence[Question] = ()
    weak_points: Sequence[WeakPoint] = ()
    requirements: Sequence[Requirement] = ()


MOST_AHEAD = 8
"""Errands that Home shows after the next one."""

MOST_SAID = 2
"""What was said, and what does not agree with it."""


@dataclass(frozen=True)
class Ahead:
    """The next errand, those after it that have an hour, and by their keys where each is done.

    `said` are the words the next one stands on, where its reason does not hold them itself.
    """

    next: Todo | None
    later: tuple[Todo, ...]
    where: Mapping[str, str]
    said: tuple[Citation, ...]


def ahead(todos: Sequence[Todo], known: Lines) -> Ahead:
    """What is left of the plan, its beginning."""
    left = [one for one in todos if not one.done]
    later = tuple(one for one in left[1:] if one.at)[:MOST_AHEAD]
    where = places([*left[:1], *later], known)
    return Ahead(left[0] if left else None, later, where, said(left[0]) if left else ())


def said(todo: Todo) -> tuple[Citation, ...]:
    """The words an errand stands on, as they are quoted under its reason: two at most, none that stand in it."""
    stated = f"{todo.text} {todo.reason}".casefold()
    return tuple(one for one in todo.citations[:MOST_SAID] if one.quote.casefold() not in stated)


def places(todos: Sequence[Todo], known: Lines) -> Mapping[str, str]:
    """By an errand's key the page where it is done, at the very line where that can be told; "" for one's own."""
    return {one.key: _place(one, known) for one in todos}


def _place(todo: Todo, known: Lines) -> str:
    for question in known.questions if todo.part in ("questions", "debrief") else ():
        if question.citations == todo.citations and (
            todo.part == "debrief" or _begins(question.text, todo.text)
        ):
            return f"/questions/{question.key}"
    for weak in known.weak_points if todo.part == "pressure" else ():
        if (weak.text, weak.citations) == (todo.reason, todo.citations):
            return f"/pressure#w{weak.key}"
    for requirement in known.requirements if todo.part == "fit" else ():
        if requirement.citations == todo.citations:
            return f"/fit#r{requirement.key}"
    return "/company/recall" if todo.part == "company" else place_of(todo.part)


def _begins(text: str, inside: str, length: int = 60) -> bool:
    """An errand names its question by the beginning of its words."""
    return text[:length].rstrip() in inside
