"""Naming a thing inside a question: its words, in short."""

MOST = 90
"""Characters of another sentence that a question can carry and still be said in one breath."""

_QUOTES = dict.fromkeys(map(ord, '"“”„«»'))
_EDGES = " \t\"'“”„‘’«»:;,.!?…·•–-\u00a0\u202f"


def in_short(text: str, most: int = MOST) -> str:
    """The first words of a text, whole words only; "…" where cut.

    Without the marks around it and without quotation marks, so that it can stand between such.
    """
    bare = " ".join(text.translate(_QUOTES).split()).strip(_EDGES)
    if len(bare) <= most:
        return bare
    cut = bare[: most + 1].rsplit(" ", 1)[0].rstrip(_EDGES)
    return f"{cut[:most]}…"
