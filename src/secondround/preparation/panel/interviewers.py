"""From what is known of a person to the interviewer the candidate is shown."""

from collections.abc import Callable, Sequence

from secondround.foundation.keys import key_of
from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.lenses.lens import Seen
from secondround.preparation.panel.lenses.shared import Shared
from secondround.preparation.panel.lenses.wants import Want
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.people.mentions import Mention
from secondround.preparation.panel.people.merge import Met

See = Callable[[str, Sequence[Mention]], Seen]


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
    one: Met, attends: bool, number: int, seen: Seen, wants: Sequence[Want], look_up: Sequence[str],
    common: Sequence[Shared],
) -> Interviewer:  # fmt: skip
    """The person as shown, with every citation it rests on."""
    titled = title_of(one.mentions)
    rounds = {m.number for m in one.mentions if m.part == "met" and m.number}
    rounds |= {
        m.number for m in one.mentions if m.part in ("attends", "invited") and 0 < m.number < number
    }
    return Interviewer(
        key=key_of("interviewer", one.name.full),
        name=one.name.full,
        title=titled.title if titled else "",
        email=next((m.email for m in one.mentions if m.email), ""),
        attends=attends,
        rounds=tuple(sorted(rounds | ({number} if attends else set()))),
        lens=seen.lens,
        lens_reason=seen.reason,
        wants=tuple(want.text for want in wants),
        look_up=tuple(look_up),
        citations=_citations(one, titled, seen, wants, common),
        common=tuple(shared.text for shared in common),
    )


def _citations(
    one: Met, titled: Mention | None, seen: Seen, wants: Sequence[Want], common: Sequence[Shared]
) -> tuple[Citation, ...]:
    cited = [m.citation for m in ([titled] if titled else []) + one.mentions[:4]]
    cited += [c for m in ([titled] if titled else []) for c in m.said]
    cited += seen.citations
    cited += [want.citation for want in wants if want.citation]
    cited += [citation for shared in common for citation in shared.citations]
    return tuple(dict.fromkeys(cited))


def _is_there(one: Met, number: int) -> bool:
    return _has(one, "attends", number) or _has(one, "invited", number)


def _is_away(one: Met, number: int) -> bool:
    """Whether the last word on whether they come is that they do not."""
    words = [m for m in one.mentions if m.number == number and m.part in ("attends", "absent")]
    latest = max(words, key=lambda m: (m.made, m.part == "absent"), default=None)
    return latest is not None and latest.part == "absent"


def _has(one: Met, part: str, number: int) -> bool:
    return any(m.part == part and m.number == number for m in one.mentions)
