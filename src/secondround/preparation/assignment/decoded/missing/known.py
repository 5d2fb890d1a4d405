"""What is known of the interview an exercise is set for, whoever says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.assignment.decoded.reading.cues import cue
from secondround.preparation.documents.model import Passage
from secondround.preparation.panel.model import Interviewer, Round


@dataclass(frozen=True)
class Known:
    """How many languages the documents speak, whether those who will be met are known, whether over a link.

    `text` is what the invitation says, in which the room may be described.
    """

    languages: int = 1
    panel: bool = False
    is_remote: bool = False
    text: str = ""


def known_from(
    passages: Sequence[Passage],
    people: Sequence[Interviewer],
    coming: Round | None,
    languages: int,
) -> Known:
    """From the passages an exercise is read from, the people of the panel and the round to come."""
    invited = " ".join(one.text for one in passages if one.kind == "invitation")
    every = " ".join(one.text for one in passages)
    return Known(
        languages=languages,
        panel=any(one.attends for one in people) or cue("met").search(every) is not None,
        is_remote=bool((coming and coming.link) or cue("remote").search(invited)),
        text=invited,
    )
