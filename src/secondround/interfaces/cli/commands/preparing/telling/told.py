"""How one story is told on a terminal."""

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondround.preparation.questions.told.board import LaidOut


def fresh(one: "LaidOut") -> str:
    """When it happened, who heard it, and for whom it is planned, in a line."""
    from secondround.foundation.wording import say_in
    from secondround.preparation.questions.told.when import in_years

    when = in_years(one.when, say_in("en")) if one.when else "no date"
    post = " (the time of the post)" if one.when and one.when.of_post else ""
    heard = ", ".join(
        f"told{f' to {h.person}' if h.person else ''}{f' on {h.day}' if h.day else ''}"
        f"{'' if h.sure else ' (inferred)'}"
        for h in one.heard
    )
    planned = f" · planned for {', '.join(one.planned_for)}" if one.planned_for else ""
    return f"{when}{post} · {heard or 'not told yet'}{planned}"


def body_of(one: "LaidOut") -> dict[str, object]:
    """The same for programs: the story with everything that is known of it."""
    return {
        **asdict(one.story),
        "asks": [asdict(ask) for ask in one.asks],
        "told_in": [question.key for question in one.telling],
        "would_serve": [question.key for question in one.serves],
        "when": asdict(one.when) if one.when else None,
        "heard": [asdict(each) for each in one.heard],
        "last_told": one.last_told,
        "planned_for": list(one.planned_for),
        "twice": [
            {"person": each.person, "question": each.question.key if each.question else None}
            for each in one.twice
        ],
    }
