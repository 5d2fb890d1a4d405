"""Words of ours for what is kept by a name of its own."""

from collections.abc import Callable, Mapping

from secondround.foundation.wording import Say
from secondround.hosted.accounts.model import Person, Role
from secondround.hosted.sharing.model import Kind


def role_name(role: Role, say: Say) -> str:
    """What a role is called on a page."""
    return {
        "candidate": say("candidate"),
        "coach": say("coach"),
        "administrator": say("administrator"),
    }[role]


def kind_name(kind: Kind, say: Say) -> str:
    """What a kind of item that can be shared is called."""
    return {
        "question": say("A question with its answer"),
        "story": say("A story"),
        "weak point": say("A weak point"),
        "take": say("An answer said or typed"),
        "sitting": say("A whole sitting"),
        "exchange": say("An exchange of the first interview"),
        "plan": say("The plan"),
        "brief line": say("A line of the brief"),
        "assignment": say("An exercise"),
    }[kind]


def called(person: Person | None, say: Say) -> str:
    """The name their sign-in gives, or the address; a word of ours where it gives neither or may not be seen."""
    return ((person.name or person.mail) if person else "") or say("somebody without a name")


def event_name(kind: str, say: Say) -> str:
    """What a kind of the log is called on a page; of a newer release, its own word."""
    return {
        "signed in": say("signed in"),
        "signed out": say("signed out"),
        "signed out everywhere": say("signed out everywhere"),
        "workspace opened": say("opened the workspace"),
        "workspace changed": say("changed the workspace"),
        "invited": say("invited somebody"),
        "invitation withdrawn": say("withdrew an invitation"),
        "joined": say("came in by an invitation"),
        "role given": say("gave a role"),
        "role taken": say("took a role"),
        "consented": say("agreed to something"),
        "consent withdrawn": say("no longer agrees to something"),
        "shared": say("shared something with a coach"),
        "share revoked": say("took back what was shared"),
        "commented": say("commented on something"),
        "rated": say("kept an observer’s ratings"),
        "looked": say("looked at what was shared"),
        "exported": say("saved everything as one file"),
        "exported for a person": say("had everything of a candidate saved for them, who had asked"),
        "told of erasure": say("had a candidate told that a preparation will be erased"),
        "erased": say("erased a preparation or a person"),
    }.get(kind, kind)


NAMES: Mapping[str, Callable[..., str]] = {
    "role_name": role_name,
    "kind_name": kind_name,
    "called": called,
    "event_name": event_name,
}
"""Filters of the templates."""
