"""Under which theme a sentence belongs, and how surely."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from secondround.preparation.company.lexicon import tokens
from secondround.preparation.company.model import THEMES, Theme
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.themes.lists import about_sounds, in_heading, sounds
from secondround.preparation.company.themes.typed import (
    counts_something,
    has_what_it_takes,
    telling,
    typed,
)

_NEAR, _ABOVE, _ADDRESS = 1.5, 0.75, 0.75
_MOST = 5.0
_BY_HEADING = 1.0
_HEADINGS_TELL = 0.5
_ALSO = 2.0

# Of these a heading alone makes no fact: it takes a figure, a date or a role.
_TOLD_HARD: frozenset[Theme] = frozenset(("history", "figures", "organisation", "events"))

# Who says it is not what is said: "…, said Ada Mill, head of finance".
_SAID_BY = re.compile(
    r"(?:,|”|»|\")?\s(?:a dit|a déclaré|indique|explique|précise|déclare|selon"
    r"|said|says|explains|according to|sagte?|erklärte?|laut)\s"
    r"[A-ZÀ-Þld][^.:;]*?(?=[.:;]|$)"
)

# Where two themes sound alike, the one that is rarer says more.
_RARER: tuple[Theme, ...] = (
    "competitors", "csr", "figures", "history", "challenges", "locations", "events", "customers",
    "organisation", "objectives", "market", "values", "products", "culture", "news",
)  # fmt: skip


@dataclass(frozen=True)
class Belonging:
    """A theme, how strongly the sentence itself says it, and how strongly its headings do.

    `also` are the themes of which it tells something besides.
    """

    theme: Theme
    said: float
    headed: float
    also: frozenset[Theme] = frozenset()

    @property
    def total(self) -> float:
        """Both together: how surely it is a fact of this theme."""
        return self.said + self.headed

    @property
    def chosen(self) -> float:
        """For choosing between themes its own words say more than what stands above a whole page."""
        return self.said + _HEADINGS_TELL * self.headed


@dataclass(frozen=True)
class Around:
    """What stands around a sentence: its page's title and address, and the year it is read in.

    `lean` is added to what the words say: a news item speaks of news before it speaks of anything else.
    `headlines`: the headings are written to be read and do not sort what stands below them.
    """

    title: str
    address: str
    this_year: int
    lean: Mapping[Theme, float]
    headlines: bool = False


def belonging(sentence: Sentence, around: Around, is_subject: bool) -> Belonging | None:
    """The theme the sentence belongs under; None when neither its words nor its heading say one.

    The nearest heading alone is enough; that of the page only where the company is named (`is_subject`) or the
    sentence holds hard facts.
    """
    said = _said(sentence, around.this_year)
    for theme, weight in around.lean.items():
        said[theme] = said.get(theme, 0.0) + weight
    headed = _headed(sentence, around)
    least = _ADDRESS if is_subject or telling(sentence.said) else _NEAR
    for theme, weight in headed.items():
        if theme == "news":
            continue
        if weight >= least and (theme not in _TOLD_HARD or telling(sentence.said)):
            said.setdefault(theme, _BY_HEADING)
    if is_subject and not said and _is_about(sentence, around):
        said["products"] = _BY_HEADING
    if is_subject and not said and counts_something(sentence.said):
        said["figures"] = _BY_HEADING
    possible = [
        Belonging(theme, said[theme], headed.get(theme, 0.0))
        for theme in THEMES
        if said.get(theme) and has_what_it_takes(theme, sentence.said)
    ]
    if not possible:
        return None
    best = max(possible, key=lambda one: (one.chosen, -_RARER.index(one.theme)))
    also = frozenset(one.theme for one in possible if one.total >= _ALSO and one is not best)
    return replace(best, also=also)


def _is_about(sentence: Sentence, around: Around) -> bool:
    """Whether it stands under a heading, or on a page, about the company as a whole."""
    about = about_sounds(_known(sentence.language))
    lines = (around.title, around.address, *sentence.trail[-1:])
    return any(about.begin(tokens(re.sub(r"[-_/]+", " ", line))) for line in lines)


def _said(sentence: Sentence, this_year: int) -> dict[Theme, float]:
    heard: dict[Theme, dict[str, float]] = defaultdict(dict)
    said = _SAID_BY.sub(" ", sentence.said)
    spoken = tokens(said)
    for place, length, (theme, weight) in sounds(_known(sentence.language)).in_tokens(spoken):
        phrase = " ".join(spoken[place : place + length])
        heard[theme][phrase] = max(weight, heard[theme].get(phrase, 0.0))
    totals = {theme: min(_MOST, sum(found.values())) for theme, found in heard.items()}
    for theme, weight in typed(said, this_year).items():
        totals[theme] = totals.get(theme, 0.0) + weight
    return totals


def _headed(sentence: Sentence, around: Around) -> dict[Theme, float]:
    """The nearest heading says most; a theme is not counted twice at one level."""
    totals: dict[Theme, float] = defaultdict(float)
    if around.headlines:
        return totals
    language = _known(sentence.language)
    trail = sentence.trail[-1:] or (around.title,)
    for lines, weight in (
        (trail, _NEAR),
        (sentence.trail[-3:-1], _ABOVE),
        ((around.title, around.address), _ADDRESS),
    ):
        themes = {theme for line in lines for theme in in_heading(line, language)}
        for theme in themes:
            totals[theme] += weight
    return totals


def _known(language: str) -> str:
    return language if language in ("en", "fr", "de") else "en"
