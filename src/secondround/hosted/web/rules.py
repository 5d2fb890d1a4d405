"""Who may ask for which address: a rule for each, and no address without one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Who = Literal[
    "anyone", "signed in", "member", "candidate", "coach", "administrator", "operator", "nobody"
]
"""Each of the others is signed in as well. "member" has any role in the chosen workspace; "nobody" is for what one
machine serves and the hosted edition does not."""


@dataclass(frozen=True)
class Rule:
    """For the addresses that begin with `start`: it, and whatever follows it after a slash.

    `agreed` is whether a candidate has to have agreed to what is kept; saving and erasing is open without.
    """

    start: str
    who: Who
    agreed: bool = True


RULES: Sequence[Rule] = (
    Rule("/static", "anyone"),
    Rule("/typefaces", "anyone"),
    Rule("/health", "anyone"),
    Rule("/sign-in", "anyone"),
    Rule("/sign-out", "anyone"),
    Rule("/invitations", "signed in"),
    Rule("/receipts", "anyone"),
    Rule("/account/erased", "member"),
    Rule("/account", "signed in"),
    Rule("/workspaces", "signed in"),
    Rule("/operation", "operator"),
    Rule("/administration", "administrator"),
    Rule("/coaching", "coach"),
    Rule("/sharing", "candidate"),
    Rule("/welcome", "member"),
    Rule("/archive/restored", "candidate"),
    Rule("/archive", "candidate", agreed=False),
    Rule("/examples", "candidate"),
    Rule("/api", "candidate"),
    Rule("/candidacies/{}/settings", "nobody"),
    Rule("/candidacies/{}/rehearse/{}/observers/network", "nobody"),
    Rule("/candidacies/{}/uploads", "candidate"),
    Rule("/candidacies/{}/documents", "candidate"),
    Rule("/candidacies", "candidate"),
)
"""The first that fits holds. Home is the candidate's; every other address has to stand here."""

HOME = Rule("/", "candidate")


def rule_for(path: str) -> Rule | None:
    """The rule of an address, or None: then it is not there for anybody."""
    if path == "/":
        return HOME
    parts = path.split("/")
    if any(part in (".", "..") for part in parts) or "" in parts[1:-1] or "\0" in path:
        return None
    return next((one for one in RULES if _begins(parts, one.start.split("/"))), None)


def is_served(path: str) -> bool:
    """Whether anybody at all may ask for it."""
    rule = rule_for(path)
    return rule is not None and rule.who != "nobody"


def _begins(parts: Sequence[str], start: Sequence[str]) -> bool:
    """Whether the one begins with the other; "{}" is any one part."""
    if len(parts) < len(start):
        return False
    return all(wanted in ("{}", part) for part, wanted in zip(parts, start, strict=False))
