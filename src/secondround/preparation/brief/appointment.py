"""The interview as an entry for a calendar."""

from secondround.foundation.wording import Say
from secondround.preparation.brief.model import Brief


def appointment(brief: Brief, say: Say) -> dict[str, object] | None:
    """Plain values for the calendar press; None where no start is known.

    The identifier stays the invitation's own, so that a calendar that has it already does not show it twice.
    """
    one = brief.round
    if one is None or one.starts_at is None:
        return None
    people = [
        f"{person.name}, {person.title}".rstrip(", ")
        for person in brief.interviewers
        if person.attends
    ]
    ready = [question.text for question in brief.questions[:5]]
    lines = [*people, "", *(f"- {text}" for text in ready)]
    return {
        "uid": one.uid or f"{brief.candidacy.id}-round-{one.number}@secondround",
        "start": one.starts_at,
        "end": one.ends_at,
        "summary": _summary(brief, say),
        "location": one.place or one.link,
        "url": one.link,
        "description": "\n".join(lines).strip(),
        "stamp": brief.as_of,
    }


def _summary(brief: Brief, say: Say) -> str:
    about = " · ".join(filter(None, (brief.candidacy.title, brief.candidacy.company)))
    name = say("Second interview")
    return f"{name}: {about}" if about else name
