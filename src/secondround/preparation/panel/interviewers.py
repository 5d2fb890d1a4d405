"""From what is known of a person to the interviewer the candidate is shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondround.foundation.keys import key_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.lenses.decision import Part
from secondround.preparation.panel.lenses.lens import Seen
from secondround.preparation.panel.lenses.shared import Shared
from secondround.preparation.panel.lenses.wants import Want
from secondround.preparation.panel.model import Interviewer, Sourced
from secondround.preparation.panel.people.mentions import Mention
from secondround.preparation.panel.people.merge import Met


@dataclass(frozen=True)
class Inferred:
    """What is concluded of a person: point of view, part in the decision, wants, common ground."""

    seen: Seen
    part: Part
    wants: tuple[Want, ...]
    common: tuple[Shared, ...]


def attendance(people: Sequence[Met], number: int) -> frozenset[int]:
    """Places in `people` of those who will be in round `number`.

    Whoever the words or the calendar put there; the organizer alone where nobody else is; who was only
    announced where nothing else says who comes. A later word that somebody cannot come wins.
    """
    there = {p for p, one in enumerate(people) if _is_there(one, number)}
    away = {p for p, one in enumerate(people) if _is_away(one, number)}
    announced = {
        p for p, one in enumerate(people) if any(m.part == "expected" for m in one.mentions)
    }
    organizing = {p for p, one in enumerate(people) if _has(one, "organizer", number)}
    return frozenset((there or announced or organizing) - away)


def title_of(mentions: Sequence[Mention]) -> Mention | None:
    """The mention with the title to trust: the person's own signature first, of equal ones the fullest."""
    titled = [one for one in mentions if one.title]
    return min(titled, key=lambda one: (one.rank, -len(one.title)), default=None)


def interviewer_from(
    one: Met, attends: bool, number: int, known: Inferred, look_up: Sequence[str], dates: Mapping[str, date]
) -> Interviewer:  # fmt: skip
    """The person as shown. `dates` are the days of documents by id."""
    rounds = {m.number for m in one.mentions if m.part == "met" and m.number}
    rounds |= {
        m.number for m in one.mentions if m.part in ("attends", "invited") and 0 < m.number < number
    }
    sources = tuple(_sources(one, known, dates))
    return Interviewer(
        key=key_of("interviewer", one.name.full),
        name=one.name.full,
        title=_said_of(title_of(one.mentions), "title"),
        email=_said_of(_first(one, "email"), "email"),
        attends=attends,
        rounds=tuple(sorted(rounds | ({number} if attends else set()))),
        lens=known.seen.lens,
        lens_reason=known.seen.reason,
        wants=tuple(want.text for want in known.wants),
        look_up=tuple(look_up),
        citations=_citations(one, sources),
        common=tuple(shared.text for shared in known.common),
        phone=_said_of(_first(one, "phone"), "phone"),
        decision=known.part.decision,
        decision_reason=known.part.reason,
        sources=sources,
    )


def _sources(one: Met, known: Inferred, dates: Mapping[str, date]) -> Iterator[Sourced]:
    """What each field rests on, in the order of a person's page."""
    named = next((m for m in one.mentions if m.name.full == one.name.full), one.mentions[0])
    for field, mention in (
        ("name", named),
        ("title", title_of(one.mentions)),
        ("email", _first(one, "email")),
        ("phone", _first(one, "phone")),
    ):
        if mention:
            text = one.name.full if field == "name" else _said_of(mention, field)
            cited = _holding(text, (mention.citation, *mention.said))
            yield Sourced(field, text, cited, _written(mention) or _dated(cited, dates))
    inferred: list[tuple[str, str, tuple[Citation, ...]]] = [
        ("lens", known.seen.lens, known.seen.citations),
        ("decision", known.part.decision, known.part.citations),
        *(("wants", want.text, (want.citation,)) for want in known.wants if want.citation),
        *(("common", shared.text, shared.citations) for shared in known.common),
    ]
    for field, text, cited in inferred:
        if cited:
            yield Sourced(field, text, cited, _dated(cited, dates))


def _holding(text: str, cited: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Of the words that speak of a person those in which the text stands; all where it stands in none."""
    holding = tuple(one for one in cited if text.casefold() in one.quote.casefold())
    return holding or cited


def _first(one: Met, field: str) -> Mention | None:
    return next((m for m in one.mentions if getattr(m, field)), None)


def _said_of(mention: Mention | None, field: str) -> str:
    return str(getattr(mention, field)) if mention else ""


def _written(mention: Mention) -> date | None:
    return date.fromisoformat(mention.made[:10]) if mention.made else None


def _dated(cited: Sequence[Citation], dates: Mapping[str, date]) -> date | None:
    return next((day for one in cited if (day := dates.get(one.document_id))), None)


def _citations(one: Met, sources: Sequence[Sourced]) -> tuple[Citation, ...]:
    """Every citation they rest on, the title's first."""
    of_title = [c for source in sources if source.field == "title" for c in source.citations]
    rest = [c for source in sources for c in source.citations]
    return tuple(dict.fromkeys((*of_title, *(m.citation for m in one.mentions[:4]), *rest)))


def _is_there(one: Met, number: int) -> bool:
    return _has(one, "attends", number) or _has(one, "invited", number)


def _is_away(one: Met, number: int) -> bool:
    """Whether the last word on whether they come is that they do not."""
    words = [m for m in one.mentions if m.number == number and m.part in ("attends", "absent")]
    latest = max(words, key=lambda m: (m.made, m.part == "absent"), default=None)
    return latest is not None and latest.part == "absent"


def _has(one: Met, part: str, number: int) -> bool:
    return any(m.part == part and m.number == number for m in one.mentions)
