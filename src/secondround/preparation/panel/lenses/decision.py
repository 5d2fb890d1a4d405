"""What part a person has in the decision, and from what that is inferred."""

from dataclasses import dataclass, replace

from secondround.foundation.wording import Say
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.lenses.lens import Line, Seen, role_cue
from secondround.preparation.panel.model import Decision, Interviewer


@dataclass(frozen=True)
class Part:
    """A part in the decision with its reason in words and the words of documents it rests on."""

    decision: Decision
    reason: str
    citations: tuple[Citation, ...] = ()


def part_of(title: str, seen: Seen, line: Line | None, say: Say) -> Part:
    """From the reporting line where one is stated, else from the title; "unknown" where neither tells."""
    if title and role_cue("heard").search(title):
        said = say("“{title}” speaks for the staff: heard, without the last word.", title=title)
        return Part("advises", said)
    if title and role_cue("arranges").search(title):
        return Part("unknown", say("They arrange the interview for somebody else."))
    if seen.lens == "manager":
        return _of_superior(title, seen, line, say)
    if seen.lens == "executive":
        return Part("decides", say("A title like “{title}” has the last word.", title=title))
    if seen.lens == "recruiter":
        return _of_recruiter(title, seen, say)
    if seen.lens == "peer":
        said = say("You would work with them; colleagues are asked what they think.")
        return Part("works_with", said, seen.citations)
    return Part("unknown", "")


def decided_by_lens(one: Interviewer, say: Say) -> Interviewer:
    """A person whose point of view the candidate gave: what part in the decision follows from it alone."""
    part = part_of(one.title, Seen(one.lens, ""), None, say)
    told = say("It follows from the point of view you gave them.") if part.reason else ""
    sources = tuple(each for each in one.sources if each.field != "decision")
    return replace(one, decision=part.decision, decision_reason=told, sources=sources)


def _of_superior(title: str, seen: Seen, line: Line | None, say: Say) -> Part:
    if line and line.citation in seen.citations and line.title.casefold() not in title.casefold():
        said = say("They lead, but the post reports to the “{title}”.", title=line.title)
        return Part("advises", said, (line.citation,))
    if seen.citations:
        stated = (line.citation,) if line and line.title.casefold() in title.casefold() else ()
        cited = tuple(dict.fromkeys((*seen.citations, *stated)))
        return Part("decides", say("The post reports to them."), cited)
    said = say("Nothing names the superior; their title, “{title}”, leads people.", title=title)
    return Part("decides", said)


def _of_recruiter(title: str, seen: Seen, say: Say) -> Part:
    if title and role_cue("manager").search(title):
        said = say("“{title}” advises on people and pay; the team's head chooses.", title=title)
        return Part("advises", said, seen.citations)
    said = say("Recruitment chooses who goes on; it seldom decides alone.")
    return Part("filters", said, seen.citations)
