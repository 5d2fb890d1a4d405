"""Marking which questions came in a round, and seeing how many were foreseen."""

from collections.abc import Sequence

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.closeness import comparer
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions import store
from secondround.preparation.questions.came.forecast import coming_round, forecast
from secondround.preparation.questions.came.heard import proposals
from secondround.preparation.questions.came.rate import hit_rate
from secondround.preparation.questions.model import Came, Forecast, HitRate, Proposal
from secondround.preparation.questions.steps import CAME


def round_to_mark(kit: Kit, candidacy_id: str) -> int:
    """The last round that was foreseen and is told of, else the one to come."""
    told = debrief_steps.rounds_of(kit, candidacy_id).numbers
    kept = {one.round for one in _forecasts(kit, candidacy_id)}
    return max((one for one in told if one in kept), default=coming_round(told))


def forecast_of(kit: Kit, candidacy_id: str, number: int) -> Forecast:
    """What was foreseen for the round; the list as it stands where none was kept."""
    kept = _forecasts(kit, candidacy_id)
    found = next((one for one in kept if one.round == number), None)
    return found or forecast(number, question_steps.questions_of(kit, candidacy_id))


def came_of(kit: Kit, candidacy_id: str, number: int | None = None) -> tuple[Came, ...]:
    """The questions marked as asked, of one round or of all, in the order they were marked."""
    found = candidacy_steps.with_edits(kit, candidacy_id, CAME, Came, ())
    return tuple(one for one in found if number in (None, one.round))


def remember_marked(kit: Kit, candidacy_id: str) -> None:
    """The memory of each round holds what was marked in it, so that the next preparation knows it was asked.

    A question that was heard in an account of the round stands there already. A mark taken back takes its line back.
    """
    own_steps.keep_asked(kit, candidacy_id, _not_heard(came_of(kit, candidacy_id)))


def exchange_of(mark: Came) -> str:
    """The key of the exchange in the memory that the mark stands for."""
    return mark.heard or next(iter(own_steps.keys_of_asked([(mark.round, mark.text)])))


def mark_foreseen(kit: Kit, candidacy_id: str, number: int, key: str, heard: str = "") -> Came:
    """This question came; `heard` is the key of the exchange it was heard in. Raises `NotFound`."""
    foreseen = {one.key: one.text for one in forecast_of(kit, candidacy_id, number).questions}
    listed = question_steps.questions_of(kit, candidacy_id)
    text = foreseen.get(key) or next((one.text for one in listed if one.key == key), "")
    if not text:
        raise NotFound("the question", "It may have changed when documents were read anew.")
    return _keep(kit, candidacy_id, Came(_key(number, key), number, text, key, heard))


def mark_other(kit: Kit, candidacy_id: str, number: int, text: str, heard: str = "") -> Came:
    """A question came that was not foreseen. Raises `Refused` without words."""
    words = " ".join(text.split())
    if not words:
        raise Refused("there is no question", "Write what they asked.")
    candidacy_steps.find(kit, candidacy_id)
    return _keep(kit, candidacy_id, Came(_key(number, words), number, words, "", heard))


def take_back(kit: Kit, candidacy_id: str, key: str) -> None:
    """It was not asked after all; nothing happens where no mark has this key."""
    candidacy_steps.undo(kit, candidacy_id, CAME, key, "added")
    remember_marked(kit, candidacy_id)


def rate_of(kit: Kit, candidacy_id: str, number: int) -> HitRate:
    """How many of those that came in the round were foreseen."""
    return hit_rate(came_of(kit, candidacy_id), forecast_of(kit, candidacy_id, number))


def proposals_of(kit: Kit, candidacy_id: str, number: int) -> tuple[Proposal, ...]:
    """What the memory of the round heard and nobody has confirmed yet, in the order of the talk."""
    rounds = debrief_steps.rounds_of(kit, candidacy_id)
    came = came_of(kit, candidacy_id, number)
    marked = own_steps.keys_of_asked(_not_heard(came))
    every = debrief_steps.exchanges_of(kit, candidacy_id)
    heard = [one for one in every if number in rounds.of(one) and one.key not in marked]
    foreseen = forecast_of(kit, candidacy_id, number)
    texts = [*(one.question for one in heard), *(one.text for one in foreseen.questions)]
    texts = list(dict.fromkeys(texts))
    language = candidacy_steps.find(kit, candidacy_id).language
    meanings = evidence_steps.meaning(kit, language, texts) if heard else None
    return proposals(heard, foreseen, came, comparer(texts, meanings))


def _forecasts(kit: Kit, candidacy_id: str) -> tuple[Forecast, ...]:
    with kit.db.read() as db:
        return store.forecasts.list(db, kit.owner, candidacy_id)


def _key(number: int, what: str) -> str:
    return key_of("came", str(number), what)


def _not_heard(marks: Sequence[Came]) -> list[tuple[int, str]]:
    return [(one.round, one.text) for one in marks if not one.heard]


def _keep(kit: Kit, candidacy_id: str, made: Came) -> Came:
    foreseen = forecast_of(kit, candidacy_id, made.round)
    with kit.db.write() as db:
        store.forecasts.add(db, kit.owner, candidacy_id, foreseen)
    candidacy_steps.undo(kit, candidacy_id, CAME, made.key, "removed")
    candidacy_steps.add_own(kit, candidacy_id, CAME, made)
    remember_marked(kit, candidacy_id)
    return made
