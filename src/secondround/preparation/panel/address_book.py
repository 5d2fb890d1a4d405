"""People as entries of an address book."""

from collections.abc import Sequence

from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.naming.names import read_name


def entries(people: Sequence[Interviewer], company: str, candidacy_id: str) -> dict[str, object]:
    """Plain values for the press. An identifier stays the same, so that nobody is there twice."""
    return {"people": [_entry(one, company, candidacy_id) for one in people]}


def _entry(one: Interviewer, company: str, candidacy_id: str) -> dict[str, str]:
    name = read_name(one.name)
    given, _, family = one.name.rpartition(" ")
    return {
        "uid": f"{candidacy_id}-{one.key}@secondround",
        "name": one.name,
        "given": name.given if name else given,
        "family": name.family if name else family,
        "title": one.title,
        "organisation": company,
        "email": one.email,
        "phone": one.phone,
    }
