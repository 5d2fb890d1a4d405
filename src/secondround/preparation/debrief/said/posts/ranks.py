"""How high a title stands, from 0 (trainee) to 5 (director)."""

import re

from secondround.preparation.debrief.said.posts.lexicon import lexicon
from secondround.preparation.evidence.talk.cues import plain

ORDINARY_RANK = 2
"""Of a title that says nothing of rank."""


def rank_of(title: str) -> int:
    """0 (trainee) to 5 (director); the highest word counts, a deputy is below what follows."""
    said = plain(title)
    ranks = [int(rank) for rank, sign in lexicon()["ranks"].items() if re.search(sign, said)]
    if not ranks:
        return ORDINARY_RANK
    return min(max(ranks), 3) if min(ranks) in (1, 3) and max(ranks) > 3 else max(ranks)


def says_rank(title: str) -> bool:
    """Whether a title holds a word of rank."""
    said = plain(title)
    return any(re.search(sign, said) for sign in lexicon()["ranks"].values())
