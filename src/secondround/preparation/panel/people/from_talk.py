"""People of the first interview: those who spoke in the transcript, those the notes name, the posting's superior."""

import re
from collections.abc import Iterator, Sequence

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import Citation, cite
from secondround.preparation.evidence.speakers import turns_of
from secondround.preparation.evidence.talk.turns import Turn
from secondround.preparation.panel.lenses.lens import is_of_the_post
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.names import Name, read_name, same
from secondround.preparation.panel.naming.prose import people_in
from secondround.preparation.panel.naming.titles import bare_title, names_function
from secondround.preparation.panel.people.from_messages import mention_of, with_leads
from secondround.preparation.panel.people.mentions import Mention, Part
from secondround.preparation.panel.people.parts import parts_in

_FIRST_TURNS = 4


def people_of_transcript(passages: Sequence[Passage], candidate: str) -> list[Mention]:
    """The interviewers who spoke, with the titles they gave themselves, and those they announced."""
    turns = [turn for turn in turns_of(passages, candidate) if turn.side == "interviewer"]
    found: list[Mention] = []
    for label in dict.fromkeys(turn.speaker for turn in turns if turn.speaker):
        found += _speaker(label, [turn for turn in turns if turn.speaker == label])
    for turn in turns:
        for piece in turn.pieces:
            found += _announced(piece.passage)
    return found


def people_of_notes(passages: Sequence[Passage]) -> list[Mention]:
    """Those the candidate's notes say were met, or will be."""
    found: list[Mention] = []
    ahead = False
    for passage, lead in with_leads(tuple(passages)):
        if passage.role in ("heading", "title"):
            ahead = bool(cue("coming").search(passage.text))
        for span in sentences(passage.text):
            people = people_in(span.text)
            parts = parts_in(span.text, people, lead or _label(passage.text))
            coming = ahead or bool(cue("coming").search(f"{lead} {span.text}"))
            clear = coming or bool(lead or _label(passage.text) or cue("met").search(span.text))
            number = 0 if coming else 1
            for person, part in zip(people, parts, strict=True):
                told = _told(part, coming) if clear or part != "attends" else "named"
                found.append(mention_of(passage, span.start, person, told, number, "", 3))
    whole = any(one.part == "met" and not one.lone for one in found)
    return [
        one for one in found if not (whole and one.lone and one.part == "met" and not one.title)
    ]


def people_of_posting(passages: Sequence[Passage]) -> list[Mention]:
    """Those the posting says one reports to."""
    found: list[Mention] = []
    for passage in passages:
        above = cue("superior").search(passage.text)
        if above and is_of_the_post(passage.text, above.start()):
            people = people_in(passage.text)
            parts = parts_in(passage.text, people)
            found += [
                mention_of(passage, 0, person, part, 0, "", 4)
                for person, part in zip(people, parts, strict=True)
                if part == "superior"
            ]
    return found


def _told(part: Part, coming: bool) -> Part:
    if part == "attends":
        return "expected" if coming else "met"
    return part if part == "superior" else "named"


def _label(text: str) -> str:
    """ "Interviewers: …", "Avec : …" at the beginning of a line of notes; "CM = Claire Muller" too."""
    found = re.match(r"^\W*([^\W\d][^:=]{0,30}?)\s?(?::|=)\s", text)
    if found and (
        cue("panel_heading").search(found[1]) or re.fullmatch(r"[A-ZÀ-Þ]{2,3}", found[1])
    ):
        return "Panel"
    return ""


def _speaker(label: str, turns: Sequence[Turn]) -> Iterator[Mention]:
    """A speaker who is named by the label, or by introducing themselves."""
    opening = [piece.passage for turn in turns[:_FIRST_TURNS] for piece in turn.pieces]
    name, title = _labelled(label)
    given = next((n for p in opening if (n := _self_named(p.text, name))), None)
    name = given if given and (name is None or same(name, given) != "different") else name
    if name is None or not opening:
        return
    said = next((one for p in opening if (one := _self_titled(p))), None)
    first = cite(opening[0], 0, min(len(opening[0].text), 160))
    yield Mention(
        name, "met", 1, first, title or (said[0] if said else ""), rank=2, lone=not name.family,
        said=(said[1],) if said else (),
    )  # fmt: skip


def _labelled(label: str) -> tuple[Name | None, str]:
    """ "Claire Muller (HR)", "Claire Muller, HR" or only a part ("Recruiter"), which names nobody."""
    people = people_in(label)
    if people and not people[0].lone:
        return people[0].name, people[0].title
    words = plain(re.sub(r"[(\[].*", "", label)).split()
    if any(names_function(word) for word in words) or re.search(r"\d", label):
        return None, ""
    return read_name(label), ""


def _self_named(text: str, known: Name | None) -> Name | None:
    found = cue("self_named").search(text[:400])
    name = read_name(found["name"]) if found else None
    return name if name and (known is not None or found) else None


def _self_titled(passage: Passage) -> tuple[str, Citation] | None:
    for found in cue("introduces").finditer(passage.text[:600]):
        for stop in cue("title_ends").finditer(passage.text, found.end()):
            stretch = passage.text[found.end() : stop.start()]
            if title := bare_title(stretch):
                return title, cite(passage, found.start(), stop.start())
            if len(stretch) > 60:
                break
    return None


def _announced(passage: Passage) -> Iterator[Mention]:
    """ "Next you would meet Marc Thill, our head of risk" """
    for span in sentences(passage.text):
        coming, above = cue("coming").search(span.text), cue("superior").search(span.text)
        if above and not is_of_the_post(span.text, above.start()):
            above = None
        if coming or above or cue("manager").search(span.text):
            part: Part = "expected" if coming else "superior" if above else "named"
            for person in people_in(span.text):
                yield mention_of(passage, span.start, person, part, 0, "", 3)
