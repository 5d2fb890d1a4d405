"""brief.json: the brief for other programs, with a schema and a version."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from pydantic import TypeAdapter

from secondround.preparation.brief.model import Brief
from secondround.preparation.debrief.model import OpenPoint

VERSION = 1


@dataclass(frozen=True)
class OpenPoints:
    """Open points in both directions."""

    theirs: tuple[OpenPoint, ...]
    mine: tuple[OpenPoint, ...]


_adapter = TypeAdapter(Brief)
_points = TypeAdapter(OpenPoints)


def published(brief: Brief) -> dict[str, Any]:
    """The brief as JSON values. `version` changes when a reader of it would have to change."""
    body: dict[str, Any] = {"version": VERSION, **_adapter.dump_python(brief, mode="json")}
    points = body["open_points"]
    body["open_points"] = {
        side: [point for point in points if point["side"] == side] for side in ("theirs", "mine")
    }
    return body


def to_bytes(body: Mapping[str, Any]) -> bytes:
    """UTF-8, indented, the same bytes for the same values."""
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that every brief.json of this version obeys."""
    made = _adapter.json_schema(mode="serialization")
    points = _points.json_schema(mode="serialization")
    definitions = made.pop("$defs") | points.pop("$defs")
    properties = made["properties"] | {
        "version": {"const": VERSION, "description": "The version of this schema."},
        "open_points": points,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "brief.json",
        "description": "A prepared second interview; every citation's quote is verbatim.",
        **{key: value for key, value in made.items() if key not in ("title", "description")},
        "properties": properties,
        "required": ["version", *(field.name for field in fields(Brief))],
        "$defs": definitions,
    }
