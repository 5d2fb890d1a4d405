"""What the engine is told before it listens: that fillers are wanted, and the names it may hear."""

from collections.abc import Sequence

FILLERS = {
    "en": "Um, so, uh, I was, like, you know, um, hmm, er, well, uh, yeah.",
    "fr": "Euh, donc, ben, euh, j'étais, hum, du coup, voilà, hein, euh, ouais.",
    "de": "Äh, also, ähm, ich war, hm, na ja, öh, sozusagen, ähm, ja.",
}
"""Shows the engine the manner: it writes as it is written to."""

MOST_NAMES = 200
"""Characters of names; the engine reads some 200 tokens of context in all."""


def context(language: str, names: Sequence[str]) -> str:
    """Names first, then fillers: what stands last has the most weight."""
    listed = ""
    for name in dict.fromkeys(" ".join(name.split()) for name in names):
        if name and len(listed) + len(name) + 2 <= MOST_NAMES:
            listed += f", {name}" if listed else name
    return f"{listed}. {FILLERS[language]}" if listed else FILLERS[language]
