"""One migration, two databases, and the tables that the stores declare."""

import importlib
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from rows import declare_all
from secondround.foundation.storage.database import HEAD, Database
from secondround.foundation.storage.tables import metadata

VERSIONS = Path(importlib.import_module("secondround.foundation.storage").__file__ or "").parent


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'secondround.db'}"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest.mark.loopback
def test_the_migrated_tables_are_those_the_stores_declare(url: str) -> None:
    declare_all()
    db = Database(url)
    with db.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": _ours, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []
    db.close()


def _ours(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    return not (kind == "table" and (name or "").startswith("passages_words"))


@pytest.mark.loopback
def test_every_row_carries_its_owner(url: str) -> None:
    db = Database(url)
    tables = inspect(db.engine).get_table_names()
    assert "documents" in tables
    for table in tables:
        if table == "alembic_version" or table.startswith("passages_words"):
            continue
        key = inspect(db.engine).get_pk_constraint(table)["constrained_columns"]
        assert key[:2] == ["workspace_id", "person_id"], table
    db.close()


def test_the_newest_migration_is_the_one_named() -> None:
    numbers = [path.name[:4] for path in (VERSIONS / "migrations" / "versions").glob("0*.py")]
    assert max(numbers) == HEAD


def test_a_database_that_is_there_is_opened_without_migrating(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path / 'secondround.db'}"
    Database(url).close()
    monkeypatch.setattr(
        "secondround.foundation.storage.migrate.upgrade", lambda _: pytest.fail("migrated")
    )
    Database(url).close()
