"""Demands that no scale measures, against the sentences that come closest to them."""

import re

from secondround.foundation.wording import Say
from secondround.preparation.evidence.concepts.lexicon import lexicon, stem, tokens_of
from secondround.preparation.evidence.lexicon.kinds import kinds_of
from secondround.preparation.evidence.lexicon.words import coverage, features, shown, weight
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.evidence.reading.polarity import polarity_of
from secondround.preparation.fit.proof.material import Coverage, Material, Proof, short

ALONE = 0.66
"""Share of a demand that one sentence must touch to meet it."""

TOGETHER = 0.8
"""The same for two sentences together."""

MOST_PAIRED = 4
"""Of the claims that come nearest, so many are looked at."""

SOME = 0.3
"""From here on a demand is partly met."""

TELLS_LITTLE = 0.45
"""A demand whose words weigh less than this (every CV has them) is not met by words alone."""

CLOSE = 0.62
"""A cosine from which a sentence with few words in common is shown as near."""

AGAINST = 0.4
"""Share of a demand that a denial must touch to speak against it."""

_COMMON = frozenset(stem(word) for word in lexicon().stop)
_EXAMPLE = re.compile(
    r"\d|^(?:led|ran|built|wrote|introduced|managed|created|designed|coordinated|organi[sz]ed|trained|investigated|"
    r"lowered|found|present\w*|responsible|set up|launched|reduced|increased|mise? en place|creation|reecriture|"
    r"conception|encadrement|gestion|pilotage|leitung|aufbau|einfuhrung|betreuung|durchfuhrung)\b|"
    r"\b(?:i|we|j'ai|je|on|nous|ich|wir) (?:\w+ed|led|ran|built|wrote|made|took|went|told|sent|said|asked|do|lead|"
    r"moved|rang|hold|ai|avons|a|habe|haben|proposais|propose|calculated)\b|\bj'ai\b"
)


def show_likeness(text: str, soft: bool, known: Material, say: Say) -> Proof:
    """The best one to three claims and how far they go.

    Words that mean the same meet in any of the three languages; meanings, where known, order the claims and
    may show one as near, but never meet a demand alone. A behaviour is met by an example of it or by being
    shown in two places, not by one adjective.
    """
    need = _need(text, soft)
    ranked = _ranked(text, need, known)
    against = [one for one in known.against if _share(need, one, known) >= AGAINST]
    if against:
        return _denied(need, ranked, against, known, say)
    if not ranked:
        return Proof("gap", (), say("Nothing in the CV or the first interview shows this."))
    result = _coverage(text, need, ranked, soft, known)
    best = _telling(need, ranked, known)
    if result == "met":
        return Proof("met", best)
    if soft and result == "partly":
        return Proof("partly", best, say("It is said or touched on; no clear example shows it."))
    if result == "partly":
        return Proof("partly", best, say("Only a part of it is shown."))
    return Proof("gap", (), say("Nothing in the CV or the first interview shows this."))


def _need(text: str, soft: bool) -> frozenset[str]:
    """For a behaviour the behaviour counts, not the scene it is described in."""
    need = features(text)
    named = frozenset(one for one in need if not one.startswith("~"))
    return named if soft and named else need


def _ranked(text: str, need: frozenset[str], known: Material) -> list[tuple[float, Evidence]]:
    """Claims with something of the demand, best first; a CV before what was said when they tie."""
    scored = []
    for place, one in enumerate(known.for_it):
        share, near = _share(need, one, known), known.near(text, one.claim)
        if share > 0 or near >= CLOSE:
            cv = 0.05 * (one.source == "cv") - 0.1 * (polarity_of(one.claim) == "weak")
            scored.append((share + 0.3 * near + cv, -place, one))
    return [(score, one) for score, _, one in sorted(scored, key=lambda row: row[:2], reverse=True)]


def _coverage(
    text: str,
    need: frozenset[str],
    ranked: list[tuple[float, Evidence]],
    soft: bool,
    known: Material,
) -> Coverage:
    top = [one for _, one in ranked[:MOST_PAIRED]]
    firm = [one for one in top if polarity_of(one.claim) == "for"]
    if _reaches(need, firm, known):
        tells = sum(weight(feature, known.weigh) for feature in need) >= TELLS_LITTLE
        enough = _is_shown(need, firm, known) if soft else tells and _literally(text, need, firm)
        return "met" if enough else "partly"
    some = max(_share(need, one, known) for one in top) >= SOME
    some = some or any(known.near(text, one.claim) >= CLOSE for one in top)
    return "partly" if some or _reaches(need, top, known) else "gap"


def _reaches(need: frozenset[str], claims: list[Evidence], known: Material) -> bool:
    """Whether one claim, or the best together with another, touches enough of the demand."""
    if not claims:
        return False
    pair = max((_union(need, claims[0], other, known) for other in claims[1:]), default=0.0)
    return max(_share(need, one, known) for one in claims) >= ALONE or pair >= TOGETHER


def _literally(text: str, need: frozenset[str], top: list[Evidence]) -> bool:
    """One group of synonyms alone is a hint; with a word in common, or with two groups, it is shown."""
    if len(need) > 1:
        return True
    words = {stem(token) for token in tokens_of(text)}
    return any(words & {stem(token) for token in tokens_of(one.claim)} - _COMMON for one in top)


def _is_shown(need: frozenset[str], top: list[Evidence], known: Material) -> bool:
    """By an example, or in two places."""
    touching = [one for one in top if _share(need, one, known) >= SOME]
    return len(touching) > 1 or any(_EXAMPLE.search(plain(one.claim)) for one in touching)


def _telling(
    need: frozenset[str], ranked: list[tuple[float, Evidence]], known: Material
) -> tuple[Evidence, ...]:
    """The best three, without those that go not half as far as the best."""
    top = [one for _, one in ranked[:3]]
    most = max(_share(need, one, known) for one in top)
    return tuple(one for one in top if _share(need, one, known) >= most / 2)


def _denied(
    need: frozenset[str],
    ranked: list[tuple[float, Evidence]],
    against: list[Evidence],
    known: Material,
    say: Say,
) -> Proof:
    words = short(against[0].claim)
    firm = [
        one
        for _, one in ranked
        if polarity_of(one.claim) == "for" and _share(need, one, known) >= AGAINST
    ][:2]
    if not firm:
        return Proof(
            "gap", tuple(against[:1]), say("You said that you lack it: “{words}”", words=words)
        )
    lack = say("Some of it is shown, but you also said: “{words}”", words=words)
    return Proof("partly", (*firm, against[0]), lack)


def _share(need: frozenset[str], one: Evidence, known: Material) -> float:
    return coverage(need, shown(one.claim), known.weigh)


def _union(need: frozenset[str], one: Evidence, other: Evidence, known: Material) -> float:
    return coverage(need, shown(one.claim) | shown(other.claim), known.weigh)


def is_paper(text: str) -> bool:
    """Whether only a paper (a qualification, a registration) can meet the demand."""
    return bool(kinds_of(text) & {"certificate"})
