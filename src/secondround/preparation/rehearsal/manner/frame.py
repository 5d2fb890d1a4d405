"""How a sitting is opened and closed, and handed from one person to the next."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.panel.model import Interviewer, Lens
from secondround.preparation.rehearsal.follow_ups.chosen import dealt


def opening(people: Sequence[Interviewer], minutes: int, seed: str, say: Say) -> str:
    """What whoever leads says first: the first of `people`, or nobody by name where there is none."""
    if not people:
        return " ".join((_greeting("", "", seed, say), _time(minutes, seed, say)))
    lead, *others = people
    said = [_greeting(lead.name, lead.title, seed, say)]
    if others:
        said.append(say("With me: {names}.", names=", ".join(one.name for one in others)))
    return " ".join((*said, _time(minutes, seed, say), _wish(lead.lens, say)))


def handed_over(name: str, seed: str, heard: Sequence[str], say: Say) -> str:
    """Said where the next question is another's, by whoever asked the last one."""
    ways = (
        say("{name} has a question for you.", name=name),
        say("I give the word to {name}.", name=name),
        say("{name} will go on.", name=name),
    )
    return dealt(ways, seed, heard)


def closing(several: bool, seed: str, say: Say) -> str:
    """What whoever leads says at the end; says nothing of how it went. `several`: they are not alone."""
    ours = (
        say("Those were our questions. Thank you for your time."),
        say("We are through with our questions. Thank you for coming."),
    )
    mine = (
        say("Those were my questions. Thank you for your time."),
        say("I am through with my questions. Thank you for coming."),
    )
    return dealt(ours if several else mine, seed, ())


def _greeting(name: str, title: str, seed: str, say: Say) -> str:
    if name and title:
        ways = (
            say("Hello, my name is {name}, {title}. Thank you for coming.", name=name, title=title),
            say("Welcome. I am {name}, {title}.", name=name, title=title),
        )
    elif name:
        ways = (
            say("Hello, my name is {name}. Thank you for coming.", name=name),
            say("Welcome. I am {name}.", name=name),
        )
    else:
        ways = (say("Hello, and thank you for coming."), say("Welcome. Please have a seat."))
    return dealt(ways, seed, ())


def _time(minutes: int, seed: str, say: Say) -> str:
    ways = (
        say("We have {minutes} minutes.", minutes=minutes),
        say("Let us take {minutes} minutes.", minutes=minutes),
    )
    return dealt(ways, seed, ())


def _wish(lens: Lens, say: Say) -> str:
    """What they would like to find out, by their lens."""
    return {
        "manager": say("I would like to hear how you work."),
        "recruiter": say("I would like to hear what you have done, and what you look for."),
        "executive": say("I would like to hear what you would change here, and why."),
        "peer": say("I would like to hear how you do things from day to day."),
        "unknown": say("I would like to hear more about you."),
    }[lens]
