"""Whether a word that names a deed does so as a verb, told by its form and the words before it."""

import re
import unicodedata
from collections.abc import Sequence

_BEFORE_NOUN = frozenset(
    """the an my our your their his her its this these those every each some any no of in with for from at about
    than per between le la les l un une des du au aux mon ma mes notre nos votre leur leurs son sa ses ce cet cette
    ces chaque sur avec par quelques plusieurs zum zur vom beim im kein keine unser unsere mein meine ein eine einen
    einer""".split()
)
_BEFORE_INFINITIVE = frozenset({"d", "de", "sans", "pour"})
_INFINITIVE = ("er", "ir", "re")
_AFTER_A = (*_INFINITIVE, "e", "i", "u", "is", "it", "rt")
"""How what follows French "a" and "à" ends where it is a verb; what follows the English article mostly does not."""

_NOUN_ENDINGS = (
    "tion",
    "tions",
    "sion",
    "ment",
    "ments",
    "age",
    "ance",
    "ence",
    "eur",
    "eurs",
    "ung",
    "ungen",
)
_PAST = frozenset(
    """ran led fell rose grew won lost found built bought sold taught wrote told said gave kept left met sent spent paid
    saw held brought began chose drew spoke stood understood thought heard became came went dropped cut""".split()
)
_ARTICLES = frozenset({"the", "a", "an", "my", "our", "their", "his", "her", "every", "each", "no"})
_ENGLISH = ("ed", "ing")
_INFLECTED = (*_ENGLISH, "e", "es", "t", "en", "te")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[+#]+)?")


def capitals(text: str) -> tuple[bool, ...]:
    """For each of `tokens_of(text)` whether it is written with a capital inside what is said, as German nouns are."""
    plain = unicodedata.normalize(
        "NFKD", text.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae")
    )
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    found = list(_WORD.finditer(bare))
    return tuple(
        one.group()[0].isupper()
        and one.start() > 0
        and bare[: one.start()].rstrip()[-1:] not in ".!?"
        for one in found
    )


def is_verb(tokens: Sequence[str], places: Sequence[bool], place: int) -> bool:
    """False for what stands where a noun does: after an article or a preposition, with a capital or a noun's ending.

    `places` are the `capitals` of the text.
    """
    token = tokens[place]
    if place < len(places) and places[place]:
        return False
    if token.endswith(_NOUN_ENDINGS):
        return False
    if place == 0:
        return True
    before = tokens[place - 1]
    if before == "a":
        return token.endswith(_AFTER_A)
    if before in _BEFORE_INFINITIVE:
        return token.endswith(_INFINITIVE)
    if before in _BEFORE_NOUN or before.isdigit():
        return False
    earlier = tokens[place - 2] if place > 1 else ""
    if place <= len(places) and places[place - 1]:
        return True
    inflected = token in _PAST or token.endswith(_ENGLISH if earlier in _ARTICLES else _INFLECTED)
    return inflected or earlier not in _BEFORE_NOUN | _ARTICLES
