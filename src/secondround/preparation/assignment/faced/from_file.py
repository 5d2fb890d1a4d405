"""Questions that the finished file draws, from what was found in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from secondround.foundation.wording import Say, shortened
from secondround.preparation.assignment.checked.model import Checked, Fault, Finding
from secondround.preparation.assignment.faced.model import Draft, Weakness
from secondround.preparation.assignment.trades.model import Practice

QUOTED = 120
"""Letters of a quotation that is said aloud."""

_ASKS: Mapping[Fault, Weakness] = {
    "against the dossier": "against the dossier",
    "figures disagree": "figures disagree",
    "total wrong": "total wrong",
    "not answered": "not answered",
    "part missing": "part missing",
    "no source": "no source",
    "too long": "too long",
    "crowded": "crowded",
    "unexplained abbreviation": "abbreviation",
}
"""What somebody in the room would ask about. Nobody asks about type, contrast or what a file says about itself."""


def from_file(checked: Checked, practices: Sequence[Practice], say: Say) -> Iterator[Draft]:
    """One for each finding that somebody would ask about, with its page and words, in the order of the file."""
    for one in checked.findings:
        weakness = _ASKS.get(one.fault)
        if weakness:
            yield Draft(
                weakness,
                _TEXTS[weakness](one, say),
                _reason(one, practices, say),
                one.page,
                one.place,
                one.words,
                one.citations,
                also=one.key,
            )


def _reason(one: Finding, practices: Sequence[Practice], say: Say) -> str:
    """What was found, and the practice of the trade it goes against."""
    against = next((each.text for each in practices if one.fault in each.faults), "")
    if not against:
        return one.text
    return say("{found} Good practice: {practice}.", found=one.text, practice=against)


def _dossier(one: Finding, say: Say) -> str:
    if not one.citations:
        return say("You write “{words}”. We know it otherwise: are you sure?", words=_words(one))
    return say(
        "You write “{words}”; elsewhere stands “{other}”. Which of the two do you stand by?",
        words=_words(one),
        other=shortened(one.citations[0].quote, QUOTED),
    )


def _disagree(one: Finding, say: Say) -> str:
    return say(
        "{place} says “{words}”, {other} says something else. Which is right?",
        place=_place(one, say),
        words=_words(one),
        other=one.other or say("another page"),
    )


def _total(one: Finding, say: Say) -> str:
    return say(
        "The total does not add up ({place}: “{words}”). Take us through it, please.",
        place=_place(one, say),
        words=_words(one),
    )


def _not_answered(one: Finding, say: Say) -> str:
    asked = one.citations[0].quote if one.citations else one.words
    if not asked:
        return say("Which of the things that we asked did you not answer, and why?")
    return say(
        "We asked you: “{asked}”. What is your answer to it?", asked=shortened(asked, QUOTED)
    )


def _part(_one: Finding, say: Say) -> str:
    return say("Something that we expected is not in your file. What did you leave out, and why?")


def _source(one: Finding, say: Say) -> str:
    return say(
        "{place}: “{words}”. Where does that come from, and how sure are you of it?",
        place=_place(one, say),
        words=_words(one),
    )


def _long(_one: Finding, say: Say) -> str:
    return say("If you had half of the time, what would you leave out, and what would you keep?")


def _crowded(one: Finding, say: Say) -> str:
    return say(
        "There is a great deal in one place ({place}). Which one sentence of it should we remember?",
        place=_place(one, say),
    )


def _abbreviation(one: Finding, say: Say) -> str:
    return say("What does “{words}” stand for, for those who do not know it?", words=_words(one))


_TEXTS: Mapping[Weakness, Callable[[Finding, Say], str]] = {
    "against the dossier": _dossier,
    "figures disagree": _disagree,
    "total wrong": _total,
    "not answered": _not_answered,
    "part missing": _part,
    "no source": _source,
    "too long": _long,
    "crowded": _crowded,
    "abbreviation": _abbreviation,
}


def _words(one: Finding) -> str:
    return shortened(one.words, QUOTED)


def _place(one: Finding, say: Say) -> str:
    place = one.place or say("the file")
    return place[:1].upper() + place[1:]
