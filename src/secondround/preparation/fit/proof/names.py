"""Tools and papers by their exact names."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from secondround.foundation.wording import Say
from secondround.preparation.evidence.lexicon.kinds import is_common, of_kind, tools_in
from secondround.preparation.evidence.lexicon.scales import has_licence
from secondround.preparation.evidence.lexicon.words import features
from secondround.preparation.evidence.model import Evidence
from secondround.preparation.evidence.reading.plain import plain
from secondround.preparation.evidence.reading.polarity import polarity_of
from secondround.preparation.fit.proof.material import Coverage, Material, Proof, short

_ANY = re.compile(
    r"\b(?:or|ou|oder|such as|e\.?g|like|one of|similar|equivalent|tels? que|comme|equivalente?|wie|z\. ?b|"
    r"vergleichbar\w*|any|etc|bzw)\b|/"
)


@dataclass(frozen=True)
class _Named:
    """A name asked, as written, and the pattern that finds it or its equals."""

    name: str
    pattern: re.Pattern[str]


def show_names(text: str, known: Material, say: Say) -> Proof | None:
    """How far the tools, certificates and licences named are shown by name; None when none is named.

    "Python and SQL" asks both, "Python or R" and "tools such as R" one. What the candidate denies is no
    proof, what they call basic or unfinished is half of one.
    """
    if has_licence(text):
        return _licence(known, say)
    asked = list(_asked(text))
    if not asked:
        return None
    proofs = [_show(one, known, say) for one in asked]
    met = [proof for proof in proofs if proof.coverage == "met"]
    some = [proof for proof in proofs if proof.coverage != "gap"]
    if met and (_ANY.search(plain(text)) or len(met) == len(proofs)):
        return Proof("met", _evidence(met))
    if some:
        open_ = [p for p in (some if _ANY.search(plain(text)) else proofs) if p not in met]
        return Proof("partly", _evidence(some), _lacks(open_))
    return _nothing(text, proofs, known, say)


def _licence(known: Material, say: Say) -> Proof:
    found = [one for one in known.for_it if has_licence(one.claim)]
    if found:
        return Proof("met", tuple(found[:1]))
    return Proof("gap", (), say("No driving licence is mentioned."))


def _show(asked: _Named, known: Material, say: Say) -> Proof:
    found = [one for one in known.evidence if _names(one.claim, asked)]
    denied = [one for one in found if polarity_of(one.claim) == "against"]
    weak = [one for one in found if polarity_of(one.claim) == "weak"]
    firm = [one for one in found if one not in denied and one not in weak]
    if firm and not denied:
        return Proof("met", tuple(firm[:3]))
    if denied and not (firm or weak):
        lack = say("You said that you lack it: “{words}”", words=short(denied[0].claim))
        return Proof("gap", tuple(denied[:1]), lack)
    if denied or weak:
        lack = say(
            "{name} is shown only in part: “{words}”",
            name=asked.name,
            words=short((denied or weak)[0].claim),
        )
        return Proof("partly", tuple([*firm, *weak, *denied][:3]), lack)
    return Proof("gap", (), say("Nothing shows {name}.", name=asked.name))


def _names(claim: str, asked: _Named) -> bool:
    """Whether the claim names it; "Go" and "Excel" only with their capital letter."""
    matches = asked.pattern.finditer(plain(claim))
    if not is_common(asked.name):
        return next(matches, None) is not None
    return any(claim[match.start()].isupper() for match in matches)


def _nothing(text: str, proofs: list[Proof], known: Material, say: Say) -> Proof:
    """None is shown by name; a tool of the same sort is the nearest thing there is."""
    need = frozenset(f for f in features(text) if not f.startswith("~"))
    alike = [
        one
        for one in known.for_it
        if one.source == "cv" and tools_in(one.claim) and need & features(one.claim)
    ]
    denied = _evidence(proofs)
    if alike and not denied and _ANY.search(plain(text)):
        lack = say(
            "{lack} The nearest is “{words}”.", lack=_lacks(proofs), words=short(alike[0].claim)
        )
        return Proof("partly", tuple(alike[:2]), lack)
    coverage: Coverage = "gap"
    return Proof(coverage, denied, _lacks(proofs))


def _evidence(proofs: list[Proof]) -> tuple[Evidence, ...]:
    every = [
        one for rank in range(3) for proof in proofs for one in proof.evidence[rank : rank + 1]
    ]
    return tuple(dict.fromkeys(every))[:3]


def _lacks(proofs: list[Proof]) -> str:
    return " ".join(dict.fromkeys(proof.lack for proof in proofs if proof.lack))


def _asked(text: str) -> Iterator[_Named]:
    said = plain(text)
    taken: set[int] = set()
    for pattern in _papers():
        match = pattern.search(said)
        if match:
            taken.update(range(*match.span()))
            yield _Named(text[match.start() : match.end()], _exact(pattern, match.group()))
    for start, end in tools_in(text):
        if start not in taken:
            yield _Named(text[start:end], _whole(said[start:end], *of_kind(said[start:end])))


def _exact(pattern: re.Pattern[str], name: str) -> re.Pattern[str]:
    """An acronym stands for itself; a paper in words for its equals in other languages too."""
    return _whole(name) if re.fullmatch(r"\w{3,5}", name) and name not in _SHARED else pattern


_SHARED = frozenset(("nmc", "qts", "gmc"))


def _whole(*names: str) -> re.Pattern[str]:
    any_of = "|".join(map(re.escape, names))
    return re.compile(rf"(?<![\w+#])(?:{any_of})(?![\w+#])")


@cache
def _papers() -> list[re.Pattern[str]]:
    raw = json.loads(
        files("secondround.preparation.evidence.lexicon").joinpath("papers.json").read_text("utf-8")
    )
    return [re.compile(pattern) for pattern in raw.values()]
