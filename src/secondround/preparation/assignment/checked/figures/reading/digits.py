"""Numbers that are one another but for a slip of the hand."""

from secondround.preparation.assignment.checked.figures.reading.numbers import Number

LEAST_DIGITS = 3
"""Digits of which two numbers may be one and a slip of the hand; fewer are alike by chance."""


def mistyped(one: float, other: float) -> bool:
    """Whether both are the same but for one digit, or two neighbouring ones that changed places; of three or more."""
    mine, theirs = (
        f"{value:.2f}".rstrip("0").rstrip(".").replace(".", "") for value in (one, other)
    )
    while mine.endswith("0") and theirs.endswith("0"):
        mine, theirs = mine[:-1], theirs[:-1]
    if len(mine) != len(theirs) or len(mine) < LEAST_DIGITS:
        return False
    apart = [at for at, digit in enumerate(mine) if digit != theirs[at]]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        return mine[apart[0]] == theirs[apart[1]] and mine[apart[1]] == theirs[apart[0]]
    return len(apart) == 1


def by_a_digit(one: Number, other: Number) -> bool:
    """Whether both whole numbers of two digits and more are the same but for one digit, or for two neighbours that
    changed places."""
    mine, theirs = (f"{each.value:.0f}" for each in (one, other))
    if one.unit != other.unit or len(mine) != len(theirs) or len(mine) < 2:
        return False
    apart = [at for at, digit in enumerate(mine) if digit != theirs[at]]
    if len(apart) == 2:
        at = apart[0]
        return apart[1] == at + 1 and mine[at : at + 2] == theirs[at : at + 2][::-1]
    return len(apart) == 1
