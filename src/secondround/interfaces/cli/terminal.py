"""Text of others on a terminal."""

SHORT_KEY = 6
"""Letters of a key that tell a line from all others of a candidacy."""


def printable(text: str) -> str:
    """The text without what could steer a terminal; spaces of whatever width stay spaces."""
    return "".join(c if c.isprintable() or c == "\n" else " " if c.isspace() else "?" for c in text)


def clock(seconds: float | None) -> str:
    """ "1:02:03"; empty for None."""
    if seconds is None:
        return ""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
