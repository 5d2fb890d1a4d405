"""What the candidate changed by hand, laid over what was derived."""

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from secondround.foundation.keys import Keyed
from secondround.preparation.candidacy.model import Edit

Noun = TypeVar("Noun", bound=Keyed)


def lay_over(noun: type[Noun], items: Sequence[Noun], edits: Sequence[Edit]) -> tuple[Noun, ...]:
    """The items with the candidate's changes; removed ones left out, added ones at the end.

    An edit of an item that is no longer derived, or that does not fit its noun, changes nothing and is kept.
    """
    if not edits:
        return tuple(items)
    by_key: dict[str, dict[str, object]] = {}
    for edit in edits:
        by_key.setdefault(edit.key, {})[edit.field] = edit.value
    adapter: TypeAdapter[Noun] = _adapter(noun)
    names = {field.name for field in fields(noun)}
    kept = [_changed(adapter, names, item, by_key.get(item.key, {})) for item in items]
    known = {item.key for item in items}
    for key, changes in by_key.items():
        if "added" in changes and key not in known:
            kept.append(_added(adapter, names, changes))
    return tuple(item for item in kept if item is not None)


@cache
def _adapter(noun: Any) -> TypeAdapter[Any]:
    # Building one takes milliseconds, and every list of a page needs one.
    return TypeAdapter(noun)


def _changed(
    adapter: TypeAdapter[Noun], names: set[str], item: Noun, changes: dict[str, object]
) -> Noun | None:
    if changes.get("removed"):
        return None
    mine = {name: value for name, value in changes.items() if name in names}
    if not mine:
        return item
    try:
        return adapter.validate_python(adapter.dump_python(item, mode="json") | mine)
    except ValidationError:
        return item


def _added(adapter: TypeAdapter[Noun], names: set[str], changes: dict[str, object]) -> Noun | None:
    whole = changes["added"]
    if changes.get("removed") or not isinstance(whole, dict):
        return None
    mine = {name: value for name, value in changes.items() if name in names}
    try:
        return adapter.validate_python(whole | mine)
    except ValidationError:
        return None
