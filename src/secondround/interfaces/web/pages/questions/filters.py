"""Which questions are shown: rows of plain links that combine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urlencode

from secondround.foundation.wording import Say
from secondround.preparation.questions.model import Question

Readiness = Literal["", "open", "written"]


@dataclass(frozen=True)
class Wanted:
    """What the address asks for; empty is everything. `always` are the thirteen."""

    person: str = ""
    kind: str = ""
    ready: str = ""
    always: bool = False

    @property
    def query(self) -> str:
        """As it stands in an address, with its question mark; empty where everything is wanted."""
        named = {"person": self.person, "kind": self.kind, "ready": self.ready}
        pairs = {name: value for name, value in named.items() if value}
        pairs |= {"always": "1"} if self.always else {}
        return f"?{urlencode(pairs)}" if pairs else ""

    @property
    def more(self) -> str:
        """The same before a page number: "person=…&"."""
        return f"{self.query[1:]}&" if self.query else ""


@dataclass(frozen=True)
class Choice:
    """One link of a row: its name, what follows the question mark, whether it is chosen."""

    name: str
    query: str
    here: bool


@dataclass(frozen=True)
class Row:
    """The links of one kind of filter."""

    name: str
    choices: tuple[Choice, ...]

    @property
    def narrowed(self) -> bool:
        """Whether another than the first is chosen."""
        return any(one.here for one in self.choices[1:])


@dataclass(frozen=True)
class Filters:
    """By person, by readiness, and by kind."""

    people: Row
    readiness: Row
    kinds: Row


def wanted_in(asked: Callable[[str], str]) -> Wanted:
    """What an address asks for; "ready=always" is a shorter way to the thirteen."""
    ready = asked("ready")
    return Wanted(
        person=asked("person"),
        kind=asked("kind"),
        ready=ready if ready in ("open", "written") else "",
        always=asked("always") == "1" or ready == "always",
    )


def chosen(questions: Sequence[Question], wanted: Wanted) -> list[Question]:
    """Those that are wanted, in their order."""
    return [one for one in questions if _fits(one, wanted)]


def filters(
    questions: Sequence[Question], people: Sequence[str], wanted: Wanted, say: Say
) -> Filters:
    """The links of each row keep what the other rows chose."""
    there = {one.kind for one in questions}
    kinds = [(name, kind) for kind, name in kind_names(say).items() if kind in there]
    return Filters(
        people=_row(say("People"), say("Everyone"), [(p, p) for p in people], "person", wanted),
        readiness=_readiness(wanted, say),
        kinds=_row(say("Kinds"), say("Every kind"), kinds, "kind", wanted),
    )


def kind_names(say: Say) -> Mapping[str, str]:
    """What the kinds of question are called, in the order of a conversation."""
    return {
        "own": say("your own"),
        "clarifying the first interview": say("from the first interview"),
        "motivation": say("motivation"),
        "company knowledge": say("the company"),
        "first ninety days": say("first ninety days"),
        "competency": say("what the post asks for"),
        "technical": say("technical"),
        "behavioural": say("a case you lived"),
        "situational": say("what you would do"),
        "weakness probe": say("where they may doubt"),
        "management style": say("working with a manager"),
        "culture": say("culture"),
        "exercise": say("the exercise"),
        "career goals": say("career goals"),
        "terms": say("conditions"),
        "closing": say("closing"),
    }


def _readiness(wanted: Wanted, say: Say) -> Row:
    names: tuple[tuple[str, Readiness], ...] = (
        (say("Not written"), "open"),
        (say("Written"), "written"),
    )
    row = _row(say("Readiness"), say("All"), names, "ready", wanted)
    always = Choice(
        say("Always asked"), replace(wanted, always=not wanted.always).query, wanted.always
    )
    return replace(row, choices=(*row.choices, always))


def _row(
    name: str, everything: str, choices: Sequence[tuple[str, str]], field: str, wanted: Wanted
) -> Row:
    here = getattr(wanted, field)
    links = [(everything, ""), *choices]
    return Row(
        name,
        tuple(
            Choice(label, _with(wanted, field, value).query, value == here)
            for label, value in links
        ),
    )


def _with(wanted: Wanted, field: str, value: str) -> Wanted:
    changes: dict[str, Any] = {field: value}
    return replace(wanted, **changes)


def _fits(one: Question, wanted: Wanted) -> bool:
    return (
        (not wanted.person or wanted.person in one.for_whom)
        and wanted.kind in ("", one.kind)
        and (not wanted.ready or bool(one.answer) == (wanted.ready == "written"))
        and (not wanted.always or one.thirteen > 0)
    )
