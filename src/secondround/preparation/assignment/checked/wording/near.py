"""How far two spellings are apart."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=20_000)
def distance(one: str, other: str, most: int = 3) -> int:
    """Letters left out, put in, changed or swapped with the next (optimal string alignment); `most` + 1 where more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return min(last[-1], most + 1)


def composed(text: str) -> str:
    """Letters with their marks as one sign each, apostrophes as one."""
    return unicodedata.normalize("NFC", text).replace("’", "'")


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """Without marks and case."""
    return "".join(
        c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c)
    )


@lru_cache(maxsize=20_000)
def spelled_out(text: str) -> str:
    """With ä as ae, ß as ss and i for its dotless twin, as those write who lack the letters: no misspelling."""
    folded = composed(text).casefold()
    for letter, plain in (
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ß", "ss"),
        ("ø", "oe"),
        ("å", "aa"),
        ("æ", "ae"),
        ("œ", "oe"),
        ("\u0131", "i"),
    ):
        folded = folded.replace(letter, plain)
    return bare(folded)
