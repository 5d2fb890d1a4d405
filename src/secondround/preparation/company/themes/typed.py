"""What kind of thing a sentence holds: an amount, a year, a share, a head count, a place, a role."""

import re

from secondround.preparation.company.model import Theme

_MONEY = re.compile(
    r"[€$£]\s?\d|\b(?:EUR|USD|GBP|CHF)\s?\d|\d\s?(?:€|\$|£|EUR|USD|GBP|CHF|euros?|dollars?|francs?|pounds?)"
    r"|\d[\d.,]*\s?(?:million|billion|milliards?|millions?|Mio|Mrd|Millionen|Milliarden|bn|m)\b",
)
_LARGE = re.compile(
    r"\d\s?(?:million|billion|milliards?|millions?|Mio|Mrd|Millionen|Milliarden|bn)\b",
    re.IGNORECASE,
)
_PAST = 3
_SHARE = re.compile(r"\d\s?%|\bper ?cent\b|\bProzent\b|\bpour ?cent\b")
_YEAR = re.compile(r"\b(?:1[6-9]\d\d|20[0-4]\d)\b")
_NUMBER = r"\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+|\d+"
_HEADS = re.compile(
    rf"\b(?:{_NUMBER})\s(?:[\wà-ÿ-]+\s){{0,2}}(?:employees|people|staff|colleagues|teammates|engineers|nurses|doctors"
    r"|collaborat\w+|salariés?|employés|personnes|ingénieurs|Mitarbeite\w*|Mitarbeitende\w*|Beschäftigte\w*|Menschen)\b",
)
_COUNT = re.compile(
    rf"\b(?:{_NUMBER})\s(?:[\wà-ÿ-]+\s)?(?:customers|clients|users|countries|offices|sites|branches|stores|beds|patients"
    r"|members|pays|agences|bureaux|magasins|lits|utilisateurs|adhérents|Kunden"
    r"|Länder\w*|Standorte\w*|Filialen|Betten|Nutzer\w*|Mitglieder\w*)\b",
)
_HOW_MANY = re.compile(
    rf"(?<![\d.,-])(?!(?:1[6-9]|20)\d\d\b)(?:{_NUMBER})\+?\s(?!(?:am|pm)\b)[a-zà-ÿA-ZÀ-Þ]{{4,}}"
)
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Àà]|[Aa]u|[Ee]n|[Bb]ei)\s(?:the\s|der\s|den\s)?[A-ZÀ-Þ][a-zà-ÿ]{2,}"
)
_SEATED = re.compile(
    r"\b(?:hospitals?|offices?|sites?|branch(?:es)?|plants?|factor(?:y|ies)|warehouses?|stores?"
    r"|people work|employees|staff|bureaux?|usines?|ateliers?|agences?"
    r"|salariés|personnes|Werke?|Standorte?|Büros?|Häuser|Mitarbeit\w+)\b"
)
_NAMED_PLACE = re.compile(
    r"(?<=[a-zà-ÿ,;:] )[A-ZÀ-Þ][a-zà-ÿ]{2,}|\b(?:world\w*|countr\w+|continents?|cit(?:y|ies)|time zones"
    r"|monde|pays|villes?|région\w*|weltweit|Länder\w*|Region\w*)\b"
)
_ROLE = re.compile(
    r"\b(?:CEO|CTO|CFO|COO|CIO|PDG|DG|VP|[Pp]resident|[Dd]irector|[Cc]hief \w+ [Oo]fficer|[Dd]irect(?:eur|rice)"
    r"|Geschäftsführer\w*|Vorständ\w+|Vorstand\w*|[Cc]hair\w*|[Hh]ead of|Leiter\w*)\b"
)
_MEASURE = re.compile(
    r"\d[\s-](?:minutes?|hours?|days?|weeks?|months?|years?|km|tonnes?|tons?|MW|hectares?|m²|languages|times"
    r"|heures?|jours?|semaines?|mois|ans|langues|fois|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|Tonnen?|Sprachen|Hektar|Mal)\b",
    re.IGNORECASE,
)
_STRAIGHT = re.compile(
    r"(?:We|Our|Nous|Notre|Nos|Wir|Unsere?|[A-ZÀ-Þ][\w&-]*(?: [A-ZÀ-Þ][\w&-]*){0,3}"
    r" (?:is|are|has|makes|offers|provides|helps|est|sont|a|propose|ist|sind|hat|bietet))\b"
)
_IS_A = re.compile(
    r"(?:[\[A-ZÀ-Þ][\w&’'.\]-]*\s){1,4}(?:is|are|est|sont|ist|sind)\s(?:now\s|today\s|aujourd[’']hui\s|heute\s)?(?:an?|the|our|one|une?|le|la|l[’']|notre|eine?r?|der|die|das|unser\w*)\s?[\wà-ÿ]"
)
_THEN = re.compile(
    r"(?:In|By|On|En|Le|Im Jahr|Am|Ende|Anfang|Seit|Since|Depuis)\s[^,]{0,20}?\b((?:1[6-9]|20)\d\d)\b"
)
_CONDITION = re.compile(
    r"(?:If|When|While|Although|Unless|Because|As|Since|Sometimes|Often|Typically|Generally|Usually|Si|Quand|Parfois|Souvent|Lorsque|Bien|Wenn|Falls|Obwohl|Weil|Manchmal|Oft)\b"
)
_GROWTH = re.compile(
    r"\b(?:revenue|turnover|sales|profit|headcount|assets|umsatz|gewinn"
    r"|chiffre d.affaires|bénéfice|résultat|encours|effectif\w*|bilanzsumme)\b",
    re.IGNORECASE,
)


def typed(text: str, this_year: int) -> dict[Theme, float]:
    """What the sentence's own figures and names add to each theme. Only years well past speak of history."""
    found: dict[Theme, float] = {}
    if _LARGE.search(text) or (_SHARE.search(text) and _GROWTH.search(text)):
        found["figures"] = 1.5
    elif _MONEY.search(text) or _SHARE.search(text):
        found["figures"] = 0.5
    if has_head_count(text):
        found["figures"] = found.get("figures", 0.0) + 1.5
    years = [int(year) for year in _YEAR.findall(text)]
    if years:
        found["history"] = 1.0 if max(years) <= this_year - _PAST else 0.25
    if (then := _THEN.match(text)) and int(then[1]) <= this_year - _PAST:
        found["history"] = found.get("history", 0.0) + 1.0
    if _IS_A.match(text):
        found["products"] = 1.5
    if _PLACE.search(text):
        found["locations"] = 2.0 if _SEATED.search(text) else 0.5
    if _ROLE.search(text):
        found["organisation"] = 0.5
    return found


def has_what_it_takes(theme: Theme, text: str) -> bool:
    """Whether the sentence holds what its theme cannot be told without: a digit for figures, a place for locations."""
    if theme == "figures":
        return bool(re.search(r"\d", text))
    if theme == "locations":
        return bool(_NAMED_PLACE.search(text))
    return True


def is_definition(text: str) -> bool:
    """Whether it says what something is: "Halden is a …"."""
    return bool(_IS_A.match(text))


def has_head_count(text: str) -> bool:
    """Whether it says how many people, customers, sites … there are."""
    return bool(_HEADS.search(text) or _COUNT.search(text))


def counts_something(text: str) -> bool:
    """Whether it says how many there are of anything ("300 deployments"); a year is no count."""
    return bool(_HOW_MANY.search(text))


def plainness(text: str) -> float:
    """1 for "Halden is a …" and "We make …", 0 for what begins with a condition or an aside, else 0.5."""
    if _CONDITION.match(text):
        return 0.0
    return 1.0 if _STRAIGHT.match(text) else 0.5


def telling(text: str) -> int:
    """How many kinds of hard facts it holds: amount, share, measure, count, year, role (0 to 6)."""
    kinds = (_MONEY, _SHARE, _MEASURE, _YEAR, _ROLE)
    return sum(bool(kind.search(text)) for kind in kinds) + has_head_count(text)
