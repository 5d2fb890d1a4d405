"""The guided questions in words, each with the reason it is asked."""

from secondround.foundation.wording import Say

LANDINGS = ("landed", "partly", "missed", "unknown")
DOUBTFUL = ("partly", "missed")


def worded(asked: str, about: str, place: int, known: int, say: Say) -> tuple[str, str]:
    """The question, and why it is asked."""
    return _text(asked, about, place, known, say), _reason(asked, say)


def choices_for(asked: str, say: Say) -> dict[str, str]:
    """The answers it takes, each with its words; none where it takes any words."""
    if asked != "landing":
        return {}
    shown = say("landed"), say("half landed"), say("did not land"), say("I cannot tell")
    return dict(zip(LANDINGS, shown, strict=True))


def _text(asked: str, about: str, place: int, known: int, say: Say) -> str:
    if asked == "stated":
        return _stated(about, say)
    if asked in ("question", "enquiry"):
        return _next(asked, place, known, say)
    return {
        "landing": say("How did your answer land?"),
        "people": say("Who was there? One name to a line, with what they are if you know it."),
        "seemed": say("How did {who} seem to you?", who=about),
        "answer": say("“{question}”: what did you answer?", question=about),
        "came back": say("What did they come back to, or ask further?"),
        "demand": say("The posting asks for “{demand}”. What did you say of it?", demand=about),
        "heard": say("“{question}”: what did you hear, and from whom?", question=about),
        "promised": say("What did you promise to do or to send?"),
        "they promised": say("What did they promise you?"),
        "wished": say("What do you wish you had said?"),
    }[asked]


def _next(asked: str, place: int, known: int, say: Say) -> str:
    if asked == "question":
        if known and place == 0:
            return say("{count} of their questions are known. What else did they ask?", count=known)
        return say("What did they ask you first?") if place == 0 else say("What else did they ask?")
    if known and place == 0:
        return say("{count} of your questions are known. What else did you ask?", count=known)
    return say("What did you ask them?") if place == 0 else say("What else did you ask them?")


def _stated(about: str, say: Say) -> str:
    return {
        "pay": say("Did you name a salary? Which, and for what?"),
        "notice": say("Did you say when you could begin, or your notice period?"),
        "reason for leaving": say("Which reason did you give for leaving?"),
        "dates": say("Did you name dates or years of your career? Which?"),
        "other processes": say("Did you say whether you talk to other companies? What?"),
        "figures": say("Which figures did you give (team, budget, results)?"),
    }[about]


def subject_label(about: str, say: Say) -> str:
    """How a subject stands before what was stated, in the notes."""
    return {
        "pay": say("Salary"),
        "notice": say("Notice period"),
        "reason for leaving": say("Reason for leaving"),
        "dates": say("Dates"),
        "other processes": say("Other companies"),
        "figures": say("Figures"),
    }[about]


def _reason(asked: str, say: Say) -> str:
    return {
        "people": say("The same people may be there again, and others will have heard from them."),
        "seemed": say("Your own words; they are kept as an impression, never as a fact."),
        "question": say("The next interview goes on from what was asked."),
        "answer": say("What you said must not be contradicted by what you will say."),
        "landing": say("An answer that did not land will be asked for again."),
        "came back": say("What they came back to is what they doubt."),
        "demand": say("It matters to them, and nothing you brought mentions it."),
        "enquiry": say("Nothing should be asked twice."),
        "heard": say("What stayed open can be asked of someone else."),
        "stated": say("They may have written it down."),
        "promised": say("A promise kept before the next interview is remembered."),
        "they promised": say("You may ask for it."),
        "wished": say("It can be said next time."),
    }[asked]
