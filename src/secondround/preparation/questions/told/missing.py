"""What a story does not say yet, put as questions the candidate can answer at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from secondround.foundation.wording import Say
from secondround.preparation.pressure.naming import in_short
from secondround.preparation.questions.model import Story
from secondround.preparation.questions.told.parts import has_figure, only_shared

Lack = Literal["situation", "task", "own part", "result", "figure"]
LACKS: tuple[Lack, ...] = get_args(Lack)

FIELDS = {
    "situation": "situation",
    "task": "task",
    "own part": "action",
    "result": "result",
    "figure": "result",
}
"""The part of a story that the answer belongs to."""

QUOTED = 70
"""Letters of the story that a question repeats."""


@dataclass(frozen=True)
class Ask:
    """One thing a story does not say: `text` names it, `question` asks for it with the story's own words."""

    lack: Lack
    text: str
    question: str


def asks_of(story: Story, say: Say) -> tuple[Ask, ...]:
    """What the story lacks, in the order it is told; none for a whole one."""
    names, words = names_of(say), in_short(story.action or story.title, QUOTED)
    questions: dict[Lack, str] = {
        "situation": say("“{words}”: where was that, when, and who else was there?", words=words),
        "task": say("“{words}”: who asked you for it, and what was at stake?", words=words),
        "own part": say("“{words}”: which part of it did you do yourself?", words=words),
        "result": say("“{words}”: what came of it, and how did you know?", words=words),
        "figure": say(
            "“{words}”: how much is that, from what to what, or of how many?",
            words=in_short(story.result, QUOTED),
        ),
    }
    return tuple(Ask(lack, names[lack], questions[lack]) for lack in lacks_of(story))


def names_of(say: Say) -> dict[Lack, str]:
    """What is missing, in a short sentence each."""
    return {
        "situation": say("Where and when it was, in one sentence."),
        "task": say("What was asked of you, and why it mattered."),
        "own part": say("Your own part: what did you do yourself?"),
        "result": say("What came of it."),
        "figure": say("A figure for the result."),
    }


def lacks_of(story: Story) -> Iterator[Lack]:
    """Which parts nothing states; a result without a number lacks a figure."""
    if not story.situation:
        yield "situation"
    if not story.task:
        yield "task"
    if only_shared(f"{story.situation} {story.task} {story.action} {story.result}"):
        yield "own part"
    if not story.result:
        yield "result"
    elif not has_figure(story.result):
        yield "figure"


def added_to(part: str, words: str) -> str:
    """The part with the candidate's words after what stands there; as it is where they stand there already."""
    if words in part:
        return part
    end = "" if not part or part.endswith((".", "!", "?", "…")) else "."
    return f"{part}{end} {words}".strip()
