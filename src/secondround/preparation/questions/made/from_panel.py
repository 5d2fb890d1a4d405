"""Questions from the people who will be there: what each one's part in the company makes them ask."""

from collections.abc import Callable, Mapping, Sequence

from secondround.foundation.wording import Say
from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.questions.made.draft import Draft

_ASK: Mapping[Lens, Callable[[Say], str]] = {
    "recruiter": lambda say: say(
        "What has changed for you since we first spoke, and what still speaks against us?"
    ),
    "manager": lambda say: say(
        "What would I, as your manager, see done after your first ninety days?"
    ),
    "peer": lambda say: say(
        "How would we notice, working beside you every day, that you are here?"
    ),
    "executive": lambda say: say(
        "Where should this organisation stand in three years, and what would you add to it?"
    ),
}


def from_interviewers(interviewers: Sequence[Interviewer], say: Say) -> tuple[Draft, ...]:
    """One question for each attending person whose lens is known; people of one lens share it."""
    drafts = []
    for lens, ask in _ASK.items():
        there = [one for one in interviewers if one.attends and one.lens == lens and one.citations]
        if there:
            drafts.append(_draft(lens, ask(say), there, say))
    return tuple(drafts)


def _draft(lens: Lens, text: str, there: Sequence[Interviewer], say: Say) -> Draft:
    first = there[0]
    reason = (
        say("{name} will want to find out: {want}", name=first.name, want=first.wants[0])
        if first.wants
        else say("{name} will be there: {reason}", name=first.name, reason=first.lens_reason)
    )
    return Draft(
        text=text,
        kind="first ninety days" if lens == "manager" else "culture",
        competency="",
        reason=reason,
        weight=0.68,
        origin="panel",
        lenses=(lens,),
        citations=tuple(citation for one in there for citation in one.citations[:1]),
    )
