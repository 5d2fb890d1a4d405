"""Own lines as a document, in the notation that notes are read by; so that each can be cited."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.debrief.own.lines import OwnLine

NAME = "debrief/added to round {number}.txt"
"""Plain text: whatever is typed stays what it is, also where it looks like markup."""

_JOINERS = "\u200c\u200d"
_LIGATURES = re.compile("[\ufb00-\ufb06]")


def written(number: int, lines: Sequence[OwnLine], say: Say) -> str:
    """Plain text, a list under each heading; empty where no line tells of the round."""
    mine = [one for one in lines if one.round == number]
    promised = [one for one in _of(mine, "open_points") if one.left.promised]
    still = [one for one in _of(mine, "open_points") if not one.left.promised]
    parts = [
        (
            say("Questions they asked"),
            [line for one in _of(mine, "exchanges") for line in _asked(one)],
        ),
        (
            say("My questions"),
            [_pair(one.left.text, one.left.answer) for one in _of(mine, "asked_enquiries")],
        ),
        (say("What I said"), [f"- {flat(one.left.text)}" for one in _of(mine, "statements")]),
        (say("Promised"), [f"- {flat(one.left.text)}" for one in promised]),
        (say("Still open"), [f"- {flat(one.left.text)}" for one in still]),
        (say("Impressions"), [_seemed(one) for one in _of(mine, "impressions")]),
    ]
    if not mine:
        return ""
    title = say("Added to round {number}", number=number)
    body = [title]
    for heading, items in parts:
        if items:
            body += ["", f"{heading}:", "", *items]
    return "\n".join(body) + "\n"


def written_name(number: int) -> str:
    """The name of the document that holds the own lines of a round."""
    return NAME.replace("{number}", str(number))


def rounds_written(names: Iterable[str]) -> set[int]:
    """The rounds whose own lines are written down in documents of these names."""
    numbers = (re.fullmatch(re.escape(NAME).replace(r"\{number\}", r"(\d+)"), one) for one in names)
    return {int(found[1]) for found in numbers if found}


def is_written(name: str) -> bool:
    """Whether a document holds own lines: it is cited, and never read as notes, or each line would be there twice."""
    return name.startswith(NAME.partition("{number}")[0])


def flat(text: str) -> str:
    """On one line, ligatures opened, without what cannot be seen: as a reader of text gives it back."""
    opened = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return " ".join("".join(map(_seen, opened)).split())


def _seen(letter: str) -> str:
    unseen = unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Cn", "Co")
    return " " if unseen and letter not in _JOINERS else letter


def _of(lines: Sequence[OwnLine], part: str) -> list[OwnLine]:
    return [one for one in lines if one.part == part]


def _asked(one: OwnLine) -> Iterator[str]:
    told: Exchange = one.left
    yield _pair(f"{flat(told.asked_by) or 'Q'}: {told.question}", told.answer)
    answers = (*told.follow_up_answers, *[""] * len(told.follow_ups))
    for question, answer in zip(told.follow_ups, answers, strict=False):
        yield f"  {_pair(f'Q: {question}', answer)}"


def _pair(question: str, answer: str) -> str:
    return f"- {flat(question)}" + (f" -> {flat(answer)}" if flat(answer) else "")


def _seemed(one: OwnLine) -> str:
    who = flat(one.left.interviewer)
    return f"- {who}: {flat(one.left.text)}" if who else f"- {flat(one.left.text)}"
