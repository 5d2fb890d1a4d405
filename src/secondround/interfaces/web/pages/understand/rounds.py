"""The number of a round, as an address or a form gives it."""

FIRST, MOST = 1, 99


def round_given(words: str) -> int:
    """The first, where it is no number of a round."""
    return min(max(int(words), FIRST), MOST) if words.isdecimal() else FIRST
