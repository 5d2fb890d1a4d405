"""In which words a follow-up is put: several for each kind, so that no sitting hears one twice."""

from collections.abc import Callable, Mapping

from secondround.foundation.wording import Say
from secondround.preparation.rehearsal.follow_ups.model import Kind

Ways = tuple[tuple[str, ...], tuple[str, ...]]
"""Plainly, and as somebody insistent puts it."""


def said_otherwise(kind: Kind, insistent: bool, say: Say) -> tuple[str, ...]:
    """The ways to put a follow-up that quotes nothing; plainer first, none of them unkind."""
    plain, pressed = _WAYS[kind](say)
    return (*pressed, *plain) if insistent else plain


def _own_part(say: Say) -> Ways:
    plain = (
        say("You say “we”. What did you do yourself?"),
        say("Which part of that was yours?"),
        say("And you, what was your own share in it?"),
        say("If you had not been there, what would not have been done?"),
    )
    pressed = (
        say("I have heard what the team did. I asked about you."),
        say("Once more: what was your part, and only yours?"),
    )
    return plain, pressed


def _result(say: Say) -> Ways:
    plain = (
        say("And what came of it?"),
        say("How did it end?"),
        say("What was different afterwards?"),
        say("What do they have today because of it?"),
    )
    pressed = (
        say("I still do not know what came of it."),
        say("You have told me what you did. What did it bring?"),
    )
    return plain, pressed


def _figure(say: Say) -> Ways:
    plain = (
        say("Can you put a figure on that?"),
        say("How much was it, roughly?"),
        say("What did that come to in numbers?"),
        say("How would you measure it?"),
    )
    pressed = (
        say("I have not heard a figure yet."),
        say("That is still vague. Which number, at the least?"),
    )
    return plain, pressed


def _too_long(say: Say) -> Ways:
    plain = (
        say("Let me stop you there. What is the main point?"),
        say("That was a lot. What should I write down, in one sentence?"),
        say("Could you give me that once more, in two sentences?"),
    )
    return plain, ()


def _short(say: Say) -> Ways:
    plain = (
        say("Could you tell me a little more about that?"),
        say("Can you give me an example?"),
        say("What do you mean by that, exactly?"),
    )
    pressed = (say("That is very short. I need more than that."),)
    return plain, pressed


def _key_point(say: Say) -> Ways:
    plain = (
        say("What else belongs to it?"),
        say("Is there something about this that you have not told me yet?"),
        say("What else should I know about it?"),
        say("Go on: what would you add?"),
    )
    pressed = (
        say("That is not all of it yet, is it?"),
        say("I am not there yet. What is missing?"),
    )
    return plain, pressed


_WAYS: Mapping[Kind, Callable[[Say], Ways]] = {
    "own part": _own_part,
    "result": _result,
    "figure": _figure,
    "too long": _too_long,
    "short": _short,
    "key point": _key_point,
}


def asked_again(question: str, insistent: bool, say: Say) -> tuple[str, ...]:
    """The question once more, where it was not answered."""
    pressed = (
        say("That does not answer my question: {question}", question=question),
        say("I asked something else: {question}", question=question),
    )
    plain = (
        say("Let me come back to my question: {question}", question=question),
        say("I am not sure I have my answer yet. {question}", question=question),
        say("I would still like to know: {question}", question=question),
    )
    return (*pressed, *plain) if insistent else plain


def held_against(where: str, before: str, now: str, say: Say) -> tuple[str, ...]:
    """Two sides of a contradiction, both quoted; `where` is where the first stands."""
    if where == "first interview":
        return (
            say(
                "In the first interview you said “{before}”. Now I hear “{now}”. Which is right?",
                before=before,
                now=now,
            ),
            say(
                "“{now}”, you say. Last time it was “{before}”. How do they fit?",
                before=before,
                now=now,
            ),
        )
    if where == "cv":
        return (
            say(
                "Your CV says “{before}”. You just said “{now}”. Which is right?",
                before=before,
                now=now,
            ),
            say("“{now}”: in your CV I read “{before}”. Please explain.", before=before, now=now),
        )
    if where == "posting":
        return (
            say(
                "Our posting says “{before}”. You said “{now}”. How does that fit?",
                before=before,
                now=now,
            ),
        )
    return (
        say(
            "Earlier you said “{before}”. Now I hear “{now}”. Which is right?",
            before=before,
            now=now,
        ),
        say("“{now}”? I remember “{before}”. How do they fit?", before=before, now=now),
    )


def cutting_in(say: Say) -> tuple[str, ...]:
    """What somebody says who cuts in; the answer may go on after it."""
    return (
        say("Sorry, I have to cut in. What is the point?"),
        say("Let me interrupt you: what came of it?"),
        say("One moment. In one sentence, please?"),
        say("I must stop you, our time is short. The main thing?"),
    )
