"""People in mails and letters: in the header, the text, the signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.sentences import sentences
from secondround.preparation.evidence.model import cite
from secondround.preparation.panel.messages.addresses import Address, address_in, is_shared
from secondround.preparation.panel.messages.messages import Message
from secondround.preparation.panel.messages.signature import Signature, signature_of, text_of
from secondround.preparation.panel.naming.cues import cue
from secondround.preparation.panel.naming.names import Name
from secondround.preparation.panel.naming.prose import Person, people_in, shifted
from secondround.preparation.panel.people.mentions import Mention, Part
from secondround.preparation.panel.people.parts import parts_in

_LINE = re.compile(r"^\W*(?:\d{1,2}[:h.]\d{0,2}[^A-ZÀ-Þ]{0,20})?")
_LEAD_REACHES = 8
_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+")


def people_of_message(message: Message, number: int, organisation: frozenset[str]) -> list[Mention]:
    """Everyone the message names, with their part in round `number`."""
    signature = signature_of(message, " ".join(organisation))
    found = [*_author(message, number, signature), *_copied(message, number)]
    text = text_of(message)
    for passage, lead in with_leads(text):
        made = message.sent.isoformat()
        found += people_of_passage(passage, lead, number, organisation, made, inviting=True)
        guest = address_in(passage.text) if lead and _ADDRESS.fullmatch(passage.text) else None
        if guest and guest.name and guest.name.whole:
            found.append(_addressed(guest.name, guest, passage, "attends", number, message))
    part = _own_part(text)
    if part:
        found += [replace(one, part=part) for one in _author(message, number, signature)]
    return found


def people_of_passage(
    passage: Passage,
    lead: str,
    number: int,
    organisation: frozenset[str],
    made: str,
    inviting: bool = False,
) -> Iterator[Mention]:
    """The people of one passage, sentence by sentence; greetings name nobody."""
    if cue("greeting").match(passage.text):
        return
    everybody = people_in(passage.text, organisation)
    for start, end in _stretches(passage.text, everybody):
        inside = (one for one in everybody if start <= one.start < end)
        people = tuple(shifted(one, -start) for one in inside)
        leading = _lead_for(passage, everybody, lead)
        parts = parts_in(passage.text[start:end], people, leading, inviting)
        for person, part in zip(people, parts, strict=True):
            yield mention_of(passage, start, person, part, number, made)


def _stretches(text: str, everybody: Sequence[Person]) -> Iterator[tuple[int, int]]:
    """Sentences, but none that ends inside a name or title ("Ing. Florian Gruber")."""
    begin = 0
    spans = sentences(text)
    for span in spans:
        inside = any(one.start < span.end < one.stop for one in everybody)
        if not inside or span is spans[-1]:
            yield begin, span.end
            begin = span.end


def mention_of(
    passage: Passage, offset: int, person: Person, part: Part, number: int, made: str, rank: int = 1
) -> Mention:
    """The mention of a person found at `offset` in the passage."""
    citation = cite(passage, offset + person.start, offset + person.stop)
    return Mention(
        person.name, part, number, citation, person.title, "", person.tie, made, rank, person.lone
    )


def with_leads(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, str]]:
    """Each passage with the line above that introduces it, "You will meet:", a heading "Panel"; else empty."""
    lead, since = "", 0
    for passage in passages:
        text = passage.text.strip()
        since += 1
        yield passage, lead if since <= _LEAD_REACHES else ""
        introduces = (
            text.endswith(":")
            or passage.role in ("heading", "title")
            or len(text.partition("\t")[0].split()) <= 4
        )
        label = text.partition("\t")[0]
        if introduces and cue("panel_heading").search(label):
            lead, since = label, 0
        elif (
            (text.endswith(":") and len(text.split()) <= 4)
            or passage.role in ("heading", "title")
            or (len(text.split()) > 14 and passage.role == "paragraph")
        ):
            lead = ""


def _lead_for(passage: Passage, people: tuple[Person, ...], lead: str) -> str:
    """The lead, for lines that begin with a person; a line "Name – Title" speaks for itself."""
    if not people:
        return ""
    line = _LINE.match(passage.text)
    begins = people[0].start <= (line.end() if line else 0) + len(people[0].title) + 8
    if begins and lead:
        return lead
    whole = passage.text[people[0].stop :].strip(" .)|-–—\t")
    return (
        "Panel"
        if begins and people[0].title and not whole and passage.role in ("item", "row")
        else ""
    )


def _author(message: Message, number: int, signature: Signature | None) -> list[Mention]:
    if signature:
        return [_mention_of(signature, message, "sender", number)]
    passage = message.header.get("from")
    if message.author and message.author.name and passage:
        return [_addressed(message.author.name, message.author, passage, "sender", number, message)]
    return []


def _copied(message: Message, number: int) -> list[Mention]:
    passage = message.header.get("cc")
    return [
        _addressed(address.name, address, passage, "copied", number, message)
        for address in message.copied
        if passage and address.name
    ]


def _addressed(
    name: Name, address: Address, passage: Passage, part: Part, number: int, message: Message
) -> Mention:
    start = max(passage.text.find(address.shown), 0)
    citation = cite(passage, start, start + len(address.shown))
    return Mention(name, part, number, citation, "", address.email, made=message.sent.isoformat())


def _mention_of(signature: Signature, message: Message, part: Part, number: int) -> Mention:
    own = message.author.email if message.author else ""
    email = "" if is_shared(own) else own
    header = message.header.get("from")
    places = [
        *signature.passages,
        *([header] if header and email and email in header.text.lower() else []),
    ]
    cited = [cite(passage) for passage in places]
    return Mention(
        signature.name, part, number, cited[0], signature.title, email, "", message.sent.isoformat(), 0,
        said=tuple(cited[1:]), phone=signature.phone,
    )  # fmt: skip


def _own_part(text: tuple[Passage, ...]) -> Part | None:
    """Whether the author says to be there, or not to be; None where nothing is said."""
    if any(cue("apologises").search(passage.text) for passage in text):
        return "absent"
    return "attends" if any(cue("self").search(passage.text) for passage in text) else None
