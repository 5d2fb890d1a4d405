"""A row for any table that the stores declare, whatever its columns; every key fits every other."""

import importlib
import pkgutil
from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

from sqlalchemy import Column, MetaData, Table, types

import secondround.preparation
from secondround.foundation.owner import Owner
from secondround.foundation.storage.tables import Utc, metadata

THEN = datetime(2026, 12, 1, 12, tzinfo=UTC)


def declare_all(package: ModuleType = secondround.preparation) -> None:
    """Every store of the package has declared its tables afterwards."""
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if module.name.endswith(".store"):
            importlib.import_module(module.name)


def owned_tables(*kept: MetaData) -> tuple[Table, ...]:
    """Those that carry an owner, parents first."""
    declare_all()
    tables = [table for one in (metadata, *kept) for table in one.sorted_tables]
    return tuple(one for one in tables if {"workspace_id", "person_id"} <= set(one.c.keys()))


def row(table: Table, owner: Owner, word: str = "x1") -> dict[str, Any]:
    """Each column of words holds `word`, so that rows of one word belong together."""
    return {one.name: _value(one, word) for one in table.columns} | vars(owner)


def _value(column: Column[Any], word: str) -> object:
    values: Mapping[type, object] = {
        types.String: word[: getattr(column.type, "length", None)],
        types.Integer: 1,
        types.Float: 1.0,
        types.Boolean: True,
        types.LargeBinary: b"x",
        types.JSON: {},
        Utc: THEN,
        types.Date: date(2026, 12, 1),
    }
    return next(value for kind, value in values.items() if isinstance(column.type, kind))
