"""Passages made by hand for the debrief's tests."""

from collections.abc import Sequence

from secondround.adapters.readers.text.plain import PlainReader
from secondround.foundation.wording import say_in
from secondround.preparation.debrief.heard.account import Heard, heard_in
from secondround.preparation.debrief.noted.account import Account, account_of
from secondround.preparation.documents.model import Kind, Passage

say = say_in("en")


def talk(text: str, document: str = "talk") -> list[Passage]:
    """Passages of a transcript from lines "Name: text"; a line without a name has no speaker."""
    passages = []
    for place, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        name, colon, said = line.partition(": ")
        speaker, words = (name, said) if colon else ("", line)
        passages.append(spoken(words, speaker, place, document))
    return passages


def spoken(text: str, speaker: str, place: int = 0, document: str = "talk") -> Passage:
    role = "turn" if speaker else "paragraph"
    name = f"{document}.txt"
    locator = f"line {place + 1}"
    return Passage(
        f"{document}:{place}",
        document,
        name,
        "transcript",
        place,
        locator,
        role,
        text,
        speaker=speaker,
    )


def page(text: str, kind: Kind = "notes") -> list[Passage]:
    """Passages of a text file as the real reader cuts it."""
    passages = []
    heading = ""
    for place, block in enumerate(PlainReader().read(text.encode(), "page.txt").blocks):
        heading = block.text if block.role == "heading" else heading
        under = "" if block.role == "heading" else heading
        passages.append(
            Passage(
                f"page:{place}",
                "page",
                "page.txt",
                kind,
                place,
                block.locator,
                block.role,
                block.text,
                block.level,
                under,
            )
        )
    return passages


def heard(text: str, candidate: str = "Ada Quill", language: str = "en") -> Heard:
    return heard_in(talk(text), candidate, language, say)


def noted(text: str, people: Sequence[str] = ()) -> Account:
    return account_of(page(text), say, people)
