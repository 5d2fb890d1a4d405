"""Whose CV is whose."""

from collections.abc import Mapping, Sequence

from secondround.preparation.documents.model import Passage

_ADDRESSED = ("dear", "hi", "hello", "cher", "chère", "bonjour", "liebe", "lieber", "sehr geehrte")


def whose_cv(cvs: Mapping[str, Sequence[Passage]], others: Sequence[Passage]) -> set[str]:
    """The names of the CVs that are the candidate's: the person the other documents address most.

    Several versions of one person's CV are all theirs. Where nothing tells, the first one is the candidate's.
    """
    people = {name: person_of(passages) for name, passages in cvs.items()}
    addressed = {person: _times_addressed(person, others) for person in people.values()}
    candidate = max(people.values(), key=lambda person: addressed[person])
    return {name for name, person in people.items() if person == candidate}


def person_of(passages: Sequence[Passage]) -> str:
    """Whose CV it is: the first short line made of two to four capitalised words, in small letters; else empty."""
    for passage in passages[:15]:
        words = passage.text.split()
        if 2 <= len(words) <= 4 and all(
            w[0].isupper() and w.strip(".-'’").isalpha() for w in words
        ):
            return passage.text.casefold()
    return ""


def _times_addressed(person: str, others: Sequence[Passage]) -> int:
    if not person:
        return 0
    first = person.split(maxsplit=1)[0]
    count = 0
    for passage in others:
        text = passage.text.casefold()
        greeted = any(text.startswith(f"{word} {first}") for word in _ADDRESSED)
        received = passage.locator.casefold() in ("to", "à", "an") and person in text
        count += greeted + received + (passage.speaker.casefold() == person)
    return count
