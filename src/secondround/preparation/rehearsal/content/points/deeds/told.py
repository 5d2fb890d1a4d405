"""How something is told: as done or only meant, and by whom."""

import re
from functools import lru_cache

_MEANT = re.compile(
    r"\b(?:(?:I|we)(?:[’']ll| will| plan to| hope to| want to| intend to)"
    r"|(?<!that )(?:I|we) would(?! have to| had| been| say| think| guess)"
    r"|(?:I|we)[’']d(?! (?:have to|had|been|say|think|guess"
    r"|\w+(?:ed|en|ost|ot|ught|wn|ade|one|un|ut|old|ent|eft|aid|et))\b)"
    r"|(?:I|we)(?:[’']m| am|[’']re| are) (?:going to|planning to|hoping to|ready|willing|prepared to)"
    r"|if (?:I|you) (?:come|join|hire|start|get)|my (?:goal|aim|plan|idea|dream) (?:is|would be)"
    r"|(?:je|j[’']|nous|on)\s?(?:\w+ )?(?:\w+rai|\w+rons|\w+erais|voudrais|irais|devrais|viendrais|tiendrais"
    r"|p(?:r|e)\w+drais|rendrais|mettrais|veux|compte|souhaite)|suis prêt\w*"
    r"|(?:je vais|on va|nous allons) \w+(?:er|ir|re)|si je (?:viens|vous rejoins|commence|suis pris)"
    r"|mon (?:but|objectif|projet|rêve)(?:,? c[’']est| est| serait)"
    r"|(?:ich|wir) (?:\w+ )?(?:würden?|würd|möchten?|werden?|will|wollen|könnten?|plane|planen)(?!, dass)"
    r"|(?:würde?|möchte|werde|will|wollen|könnte) (?:ich|wir|man)|hab(?:e|en)? (?:ich |wir )?vor|bin (?:gern )?bereit"
    r"|wenn ich (?:bei ihnen|zu ihnen|anfange)|mein (?:ziel|plan|traum) (?:ist|wäre))\b",
    re.IGNORECASE,
)
_CLEFT = re.compile(
    r"\b(?:it was|it[’']s|c[’'](?:est|était)|ce sont|es waren?|das waren?)\s+"
    r"(?!(?:me|moi|nous|I|ich|wir|us|myself)\b)"
    r"(?:(?:the|my|our|a|le|la|les|mon|ma|mes|notre|un|une|der|die|das|mein\w*|unser\w*)\s+|l[’'])?\w+(?:\s\w+){0,2}?"
    r",?\s+(?:who|that|qui|der|die|das)\b",
    re.IGNORECASE,
)
_HALVES = re.compile(
    r",?\s+(?:and|but|because|so that|et|mais|parce qu[e’']|car|und|aber|weil|sondern|damit)\s+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_meant(text: str) -> bool:
    """Whether it is only wished, planned or imagined."""
    return _MEANT.search(text) is not None


@lru_cache(maxsize=4096)
def is_of_another(text: str) -> bool:
    """Whether it says that it was somebody else who did it: "it was the auditors who"."""
    return _CLEFT.search(text) is not None


@lru_cache(maxsize=1024)
def halves(point: str) -> tuple[str, ...]:
    """What a point joins with "and", "because" and the like."""
    return tuple(filter(None, _HALVES.split(point)))
