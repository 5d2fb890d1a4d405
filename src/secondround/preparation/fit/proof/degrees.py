"""Degrees asked against degrees shown."""

import re

from secondround.foundation.wording import Say
from secondround.preparation.evidence.lexicon.scales import degree_in, lowest_degree_in
from secondround.preparation.evidence.lexicon.words import features
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.fit.proof.material import Held, Material, Proof

_OPEN = re.compile(
    r"\b(?:equivalent|comparable|similar|related|relevant|or experience|equivalente?|similaire|comparable|"
    r"vergleichbar\w*|gleichwertig\w*|ahnlich\w*)\b"
)
_PAPER_WORDS = frozenset(
    """~bachelor ~master ~degr ~diplom ~doctorat ~phd ~msc ~bsc ~university ~univers ~hochschul ~bts ~dut ~bac
    ~licenc ~superieur ~hold ~holder ~apprenticeship ~vocat ~academ ~abgeschlossen ~ausbild ~informat1""".split()
)


def show_degree(text: str, known: Material, say: Say) -> Proof | None:
    """How far the degree asked is shown by studies; None when none is asked."""
    needed = lowest_degree_in(text)
    if not needed:
        return None
    ranked = _studies(known)
    if not ranked:
        return Proof("gap", (), say("No degree is shown in the CV."))
    high = [study for rank, study in ranked if rank >= needed]
    return _enough(text, high, known, say) if high else _lower(text, needed, ranked[0], say)


def _studies(known: Material) -> list[tuple[int, Held]]:
    """Studies with the rank of their degree, the highest first; courses without one left out."""
    studies = [(degree_in(one.text), one) for one in known.held if one.employment.nature == "study"]
    return sorted((one for one in studies if one[0]), key=lambda one: -one[0])


def _enough(text: str, studies: list[Held], known: Material, say: Say) -> Proof:
    """The level is there; is the subject? A study that goes on is not a degree yet."""
    field = features(text) - _PAPER_WORDS
    fitting = [one for one in studies if not field or field & one.features]
    best = (fitting or studies)[0]
    if best.employment.current and best.employment.end is None:
        lack = say("{study} is not finished yet.", study=best.evidence.claim)
        return Proof("partly", (best.evidence,), lack)
    others = [one for _, one in _studies(known) if field & one.features]
    if not fitting and others and _OPEN.search(plain(text)):
        return Proof("met", (best.evidence, others[0].evidence))
    if fitting:
        return Proof("met", tuple(one.evidence for one in fitting[:2]))
    lack = say("{study} is of the level asked, in another subject.", study=best.evidence.claim)
    return Proof("partly", (best.evidence,), lack)


def _lower(text: str, needed: int, highest: tuple[int, Held], say: Say) -> Proof:
    rank, study = highest
    lack = say("The highest degree shown is {study}.", study=study.evidence.claim)
    near = needed - rank == 1 or bool(_OPEN.search(plain(text)))
    return Proof("partly" if near else "gap", (study.evidence,), lack)
