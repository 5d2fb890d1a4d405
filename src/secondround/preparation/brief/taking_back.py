"""What the candidate changed in brief.json, as edits; so that nothing written there is lost."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from secondround.foundation.keys import key_of
from secondround.preparation.candidacy.model import Edit

PARTS = {
    "interviewers": "interviewers",
    "employments": "employments",
    "requirements": "requirements",
    "exchanges": "exchanges",
    "enquiries_asked": "asked_enquiries",
    "statements": "statements",
    "contradictions": "contradictions",
    "impressions": "impressions",
    "weak_points": "weak_points",
    "facts": "facts",
    "missing_themes": "missing_themes",
    "terms": "terms",
    "questions": "questions",
    "stories": "stories",
    "came": "came",
    "enquiries": "enquiries",
    "settled_enquiries": "settled_enquiries",
    "assignments": "assignments",
    "plan": "todos",
}
"""Where each list of brief.json comes from."""

OF_DECODED = ("asked", "audience", "forms", "deadlines", "limits", "criteria")
"""The lists of a decoded exercise whose lines have keys; they are kept by these names."""

OF_DOCUMENTS = frozenset({"kind", "date", "company", "round"})
"""What can be said of a document; everything else of it was read."""

Body = Mapping[str, Any]


def changes(before: Body, after: Body, now: datetime) -> tuple[Edit, ...]:
    """The edits that lead from what was written to what is there now.

    A changed field, a removed item, an added item (with or without a key) and what a document is, of when and whose,
    become edits. Anything else in `after`, of whatever shape, is left alone.
    """
    made = [
        edit
        for name, part in PARTS.items()
        for edit in _of_list(part, before.get(name), after.get(name), now)
    ]
    for side in ("theirs", "mine"):
        old, new = (_side(body, side) for body in (before, after))
        made.extend(_of_list("open_points", old, new, now))
    made.extend(_of_list("rounds", _one(before), _one(after), now))
    for name in OF_DECODED:
        old, new = (_decoded(body, name) for body in (before, after))
        made.extend(_of_list(name, old, new, now))
    made.extend(_documents(before.get("documents"), after.get("documents"), now))
    return tuple(made)


def stored_part(part: str) -> str:
    """What a list of brief.json is called where it is kept."""
    return {"round": "rounds"}.get(part) or PARTS.get(part, part)


def _of_list(part: str, before: object, after: object, now: datetime) -> Iterator[Edit]:
    if not isinstance(before, list) or not isinstance(after, list):
        return
    old = {item["key"]: item for item in before}
    blank = _blank(before[0]) if before else {}
    left = set()
    for item in (one for one in after if isinstance(one, dict)):
        key = str(item.get("key", "")) or key_of("own", part, str(sorted(item.items())))
        left.add(key)
        if key in old:
            yield from _of_item(part, key, old[key], item, now)
        else:
            yield Edit(part, key, "added", blank | item | {"key": key}, now)
    for key in old:
        if key not in left:
            yield Edit(part, key, "removed", True, now)


def _of_item(part: str, key: str, before: Body, after: Body, now: datetime) -> Iterator[Edit]:
    for name, value in after.items():
        if name in before and before[name] != value:
            yield Edit(part, key, name, value, now)


def _blank(item: Body) -> dict[str, Any]:
    """An item with nothing in it, so that one's own need not name every field."""
    empty = {str: "", list: [], bool: False, int: 0, float: 0.0}
    choices = {"side": item.get("side")}
    return {name: empty.get(type(value)) for name, value in item.items()} | {
        name: value for name, value in choices.items() if name in item
    }


def _side(body: Body, side: str) -> object:
    points = body.get("open_points")
    return points.get(side) if isinstance(points, dict) else None


def _decoded(body: Body, name: str) -> object:
    """The lines of one list of all decoded exercises; one without a key belongs to the exercise it was written into."""
    exercises = body.get("decoded")
    if not isinstance(exercises, list):
        return None
    found = []
    for one in exercises:
        lines = one.get(name) if isinstance(one, dict) else None
        for line in (each for each in lines or () if isinstance(each, dict)):
            own = f"{one.get('assignment')}-{key_of('own', name, str(sorted(line.items())))}"
            found.append(line | {"key": str(line.get("key", "")) or own})
    return found


def _one(body: Body) -> object:
    return [body["round"]] if isinstance(body.get("round"), dict) else None


def _documents(before: object, after: object, now: datetime) -> Iterator[Edit]:
    if not isinstance(before, list) or not isinstance(after, list):
        return
    old = {item["name"]: item for item in before}
    for item in after:
        name = item.get("name") if isinstance(item, dict) else None
        if not isinstance(name, str) or name not in old:
            continue
        for field in OF_DOCUMENTS & item.keys() & old[name].keys():
            if item[field] != old[name][field]:
                yield Edit("documents", name, field, item[field], now)
