"""What a person will want to find out, and what to find out about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.foundation.wording import Say
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.panel.lenses.lens import role_cue
from secondround.preparation.panel.model import Lens
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.names import Name

_OTHER_SUBJECT = re.compile(r"\b(?:i|we|you|they|nous|vous|je|ils|on|wir|ich|and|et|und)\b|[;:.]")
_LONGEST = 240
_MOST_CITED = 3


@dataclass(frozen=True)
class Want:
    """Something a person will want to find out; `citation` where it is tied to words of a document."""

    text: str
    citation: Citation | None = None


def wants_of(
    lens: Lens,
    told_of: Sequence[Citation],
    own: Sequence[Citation],
    duty: Citation | None,
    say: Say,
) -> tuple[Want, ...]:
    """What was said of this very person first, then what their kind of interviewer asks for."""
    told = [
        Want(say("Said of them: “{words}”", words=one.quote), one) for one in told_of[:_MOST_CITED]
    ]
    told += [Want(say("In their own words: “{words}”", words=one.quote), one) for one in own]
    return (*told, *_by_lens(lens, duty, say))


def said_of(name: Name, passages: Sequence[Passage]) -> tuple[Citation, ...]:
    """Sentences that say what this person asks for or cares about, in the order of the passages."""
    keys = [plain(part) for part in (name.family, name.given) if len(part.strip(".")) > 2]
    found = []
    for passage in passages:
        telling = role_cue("interest").search(passage.text)
        if not telling or not any(key in plain(passage.text) for key in keys):
            continue
        for span in sentences(passage.text):
            about = len(span.text) <= _LONGEST and "?" not in span.text
            if about and any(
                _is_subject(span.text[: verb.start()], keys)
                for verb in role_cue("interest").finditer(span.text)
            ):
                found.append(cite(passage, span.start, span.end))
    return tuple(found)


def own_words(profile: Sequence[Passage]) -> tuple[Citation, ...]:
    """What the person says in their own profile about what they look for or care about; two sentences at most."""
    found = [
        cite(passage, span.start, span.end)
        for passage in profile
        for span in sentences(passage.text)
        if role_cue("own_words").search(span.text) and len(span.text) <= _LONGEST
    ]
    return tuple(found[:2])


def first_duty(posting: Sequence[Passage]) -> Citation | None:
    """The first duty the posting lists."""
    for passage in posting:
        if (
            passage.role == "item"
            and role_cue("duty").search(passage.heading)
            and 3 <= len(passage.text.split()) <= 40
        ):
            return cite(passage)
    return None


def look_up_for(
    name: Name, lens: Lens, has_profile: bool, titled: bool, say: Say
) -> tuple[str, ...]:
    """What to find out about them before the day."""
    told = []
    if not titled:
        told.append(
            say("What {name} does there: ask whoever arranges the interview.", name=name.full)
        )
    if has_profile:
        told.append(
            say(
                "Read their profile again: how long they have been there, and from where they came."
            )
        )
    else:
        told.append(say("Their public profile: save it as a PDF and put it into the folder."))
    by_lens = {
        "recruiter": say("How they describe the post and the company where they advertise it."),
        "manager": say("How large their team is, and what it has finished or begun lately."),
        "peer": say("What they have worked on or published, and with which tools."),
        "executive": say("What they have said in public about where the company is going."),
        "unknown": "",
    }
    return tuple(text for text in (*told, by_lens[lens]) if text)


def _by_lens(lens: Lens, duty: Citation | None, say: Say) -> tuple[Want, ...]:
    if lens == "manager":
        return (
            *_duty(duty, say),
            *_plain(say("How you work: what you take on alone, what you bring to them.")),
            *_plain(say("Whether what stayed open in the first interview is settled.")),
        )
    said = {
        "recruiter": (
            say("Whether you still want this post, and why this company."),
            say("Whether pay, notice and start date fit what you said before."),
            say("How you work with others and what you expect from a manager."),
        ),
        "peer": (
            say("Whether you know the daily work from the inside."),
            say("How you share work, disagree and ask for help."),
        ),
        "executive": (
            say(
                "Whether you understand what the company is trying to achieve, and your part in it."
            ),
            say("How you judge, and what kind of person you are under pressure."),
            say("Whether you will stay and grow."),
        ),
        "unknown": (
            say("Whether you can do the work, and can show it by one example in depth."),
            say("How it would be to work with you."),
        ),
    }
    return _plain(*said[lens])


def _duty(duty: Citation | None, say: Say) -> tuple[Want, ...]:
    if duty is None:
        return _plain(say("How you would do the work of the first ninety days, in detail."))
    return (
        Want(
            say("How you would do what the posting puts first: “{words}”", words=duty.quote), duty
        ),
    )


def _plain(*texts: str) -> tuple[Want, ...]:
    return tuple(Want(text) for text in texts)


def _is_subject(before: str, keys: Sequence[str]) -> bool:
    """Whether the person is the subject of a verb: named before it with no other subject between."""
    words = plain(before)
    last = max(
        (m.end() for key in keys for m in re.finditer(rf"\b{re.escape(key)}\b(?!'s)", words)),
        default=-1,
    )
    return last >= 0 and len(words) - last < 60 and not _OTHER_SUBJECT.search(words[last:])
