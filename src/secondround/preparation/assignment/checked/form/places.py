"""Places as inspectors write them, in the candidate's language."""

from secondround.preparation.assignment.checked.look import Look
from secondround.preparation.documents.places import place_name


def told_place(look: Look, place: str) -> str:
    """ "sheet Risks, row 4" as the candidate reads it."""
    return place_name(place, look.say)


def capital(words: str) -> str:
    """With a great first letter, to begin a sentence."""
    return words[:1].upper() + words[1:]
