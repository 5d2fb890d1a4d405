"""What was told, as notes: a plain file in the notation that notes are read by."""

from collections.abc import Iterator, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.debrief.guided.agenda import people_in
from secondround.preparation.debrief.guided.wording import subject_label
from secondround.preparation.debrief.model import Memory


def notes(number: int, told: Sequence[Memory], say: Say) -> str:
    """Markdown, one part under the other; empty while nothing is told. What was skipped is left out."""
    kept = [one for one in told if one.text.strip()]
    parts = [
        (say("People"), _people(kept)),
        (say("Questions they asked"), _questions(kept, say)),
        (say("My questions"), _enquiries(kept, say)),
        (say("What I said"), _stated(kept, say)),
        (say("Promised"), _plain(kept, "promised")),
        (say("Still open"), _plain(kept, "they promised")),
        (say("Impressions"), _seemed(kept)),
        (say("I should have said"), _plain(kept, "wished")),
    ]
    filled = [(name, lines) for name, lines in ((n, list(part)) for n, part in parts) if lines]
    if not filled:
        return ""
    title = say("Debrief of round {number}", number=number)
    body = [f"# {title}"]
    for heading, lines in filled:
        body += ["", f"## {heading}", "", *lines]
    return "\n".join(body) + "\n"


def notes_name(number: int) -> str:
    """The name of the document that holds what was told of a round."""
    return f"debrief/round {number}.md"


def _people(told: Sequence[Memory]) -> Iterator[str]:
    for one in _of(told, "people"):
        for line in one.text.splitlines():
            yield from (f"- {part.strip()}" for part in line.split(";") if part.strip())


def _questions(told: Sequence[Memory], say: Say) -> Iterator[str]:
    names = [name for one in _of(told, "people") for name in people_in(one.text)]
    landed = {
        "landed": say("landed"),
        "partly": say("half landed"),
        "missed": say("did not land"),
    }
    for one in _of(told, "question"):
        answer = _about(told, "answer", one.text)
        how = landed.get(_about(told, "landing", one.text), "")
        reply = f"{answer} ({how})" if how else answer
        yield f"- {_mark(one.text, names)}{_flat(one.text)}" + (f" -> {reply}" if reply else "")
        if more := _about(told, "came back", one.text):
            yield f"  - Q: {more}"
    for one in _of(told, "demand"):
        yield f"- Q: {_flat(one.about)} -> {_flat(one.text)}"


def _mark(question: str, names: Sequence[str]) -> str:
    """ "Q: ", unless the question already says who asked it."""
    who, colon, _ = question.partition(":")
    words = {word.lower() for name in names for word in name.split()}
    return "" if colon and who.strip().lower() in words | {n.lower() for n in names} else "Q: "


def _enquiries(told: Sequence[Memory], say: Say) -> Iterator[str]:
    nothing = say("no answer")
    for one in _of(told, "enquiry"):
        yield f"- {_flat(one.text)} -> {_about(told, 'heard', one.text) or nothing}"


def _stated(told: Sequence[Memory], say: Say) -> Iterator[str]:
    for one in _of(told, "stated"):
        yield f"- {subject_label(one.about, say)}: {_flat(one.text)}"


def _seemed(told: Sequence[Memory]) -> Iterator[str]:
    for one in _of(told, "seemed"):
        text = _flat(one.text)
        yield f"- {text}" if one.about.split()[0] in text else f"- {one.about}: {text}"


def _plain(told: Sequence[Memory], asked: str) -> Iterator[str]:
    for one in _of(told, asked):
        yield from (f"- {line.strip()}" for line in one.text.splitlines() if line.strip())


def _of(told: Sequence[Memory], asked: str) -> list[Memory]:
    return [one for one in told if one.asked == asked]


def _about(told: Sequence[Memory], asked: str, about: str) -> str:
    return next((_flat(one.text) for one in _of(told, asked) if one.about == about), "")


def _flat(text: str) -> str:
    return " ".join(text.split())
