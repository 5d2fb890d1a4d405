"""What a field of a line holds, and what it may be changed to."""

from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from secondround.foundation.errors import Refused
from secondround.preparation.evidence.model import Citation

REMOVED = "removed"
"""The field that takes a line away: true or false."""

MOST_PLACES = 100
"""Items of a list that are changed one by one."""


def read(line: Mapping[str, Any], field: str) -> Any:
    """What stands in a field, or in one place of a list ("follow_ups.2" is the second); empty beyond its end.

    Raises `Refused` where there is no such field.
    """
    if field == REMOVED:
        return False
    name, place = _named(line, field)
    if place is None:
        return line[name]
    return line[name][place] if place < len(line[name]) else ""


def written(noun: type, line: Mapping[str, Any], field: str, value: Any) -> tuple[str, Any]:
    """The field to be kept and its whole new value. Raises `Refused`, with the choices where there are some."""
    if field == REMOVED:
        return REMOVED, _fitting(bool, field, value)
    name, place = _named(line, field)
    kind = get_type_hints(noun)[name]
    if place is None:
        return name, _fitting(kind, name, value)
    items = [*line[name], *[""] * (place + 1 - len(line[name]))]
    items[place] = value
    return name, _fitting(kind, name, items)


def choices_of(kind: Any) -> tuple[str, ...]:
    """The values of a closed set, or none."""
    return get_args(kind) if get_origin(kind) is Literal else ()


def _named(line: Mapping[str, Any], field: str) -> tuple[str, int | None]:
    name, dot, number = field.partition(".")
    if name not in line or name == "key":
        fields = ", ".join(one for one in line if one != "key")
        raise Refused(
            "{name} cannot be changed",
            "What can be: {fields}, {removed}.",
            name=name,
            fields=fields,
            removed=REMOVED,
        )
    if not dot:
        return name, None
    if not isinstance(line[name], list) or not number.isdecimal():
        raise Refused("{field} is no place in a list", "Places are counted from 1.", field=field)
    if not 1 <= int(number) <= MOST_PLACES:
        raise Refused(
            "{field} is no place in a list",
            "Places are 1 to {most}.",
            field=field,
            most=MOST_PLACES,
        )
    return name, int(number) - 1


def _fitting(kind: Any, field: str, value: Any) -> Any:
    choices = choices_of(kind)
    if choices and value not in choices:
        raise Refused(
            "{value} is no {field}",
            "Choose one of: {names}",
            value=value,
            field=field,
            names=", ".join(choices),
        )
    if Citation in get_args(kind):
        raise Refused("{field} cannot be changed", "It says where the line stands.", field=field)
    if kind is float and isinstance(value, str):
        value = value.replace(",", ".")
    adapter = TypeAdapter(kind)
    try:
        return adapter.dump_python(adapter.validate_python(_without_nul(value)), mode="json")
    except ValidationError:
        raise Refused(
            "{value} does not fit {field}",
            "Give {what}.",
            value=value,
            field=field,
            what=_told(kind),
        ) from None


def _without_nul(value: Any) -> Any:
    """No database keeps the character that means nothing."""
    if isinstance(value, list):
        return [_without_nul(one) for one in value]
    return value.replace("\0", "") if isinstance(value, str) else value


def _told(kind: Any) -> str:
    known = {bool: "true or false", int: "a whole number", float: "a number", str: "words"}
    if kind in known:
        return known[kind]
    return "a list of words" if get_origin(kind) is tuple else "a value of its kind"
