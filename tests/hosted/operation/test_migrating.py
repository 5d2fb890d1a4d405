"""The release before this one reads and writes while the newer migrations are applied, and after."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from sqlalchemy import event

from hosted.conftest import hosted_settings, make_owned_database
from rows import THEN
from secondround.bootstrap import make_kit
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings
from secondround.foundation.storage import database
from secondround.foundation.storage.database import HEAD, Database
from secondround.foundation.storage.migrate import upgrade
from secondround.preparation.candidacy import steps as candidacy_steps

BEFORE = "0014"
"""The last migration before the hosted edition's tables: from it on the rule holds."""

BREAKS = re.compile(
    r"\b(DROP (TABLE|COLUMN|SCHEMA)|RENAME|TRUNCATE|ALTER COLUMN|SET NOT NULL)\b"
    r"|ADD COLUMN(?!.*\bDEFAULT\b)[^,;]*\bNOT NULL",
    re.IGNORECASE | re.DOTALL,
)
"""What an older release would stumble over: it reads and writes what it knows, and names every column it writes."""

HOLDS_UP = re.compile(
    r"\b(LOCK TABLE|CLUSTER|VACUUM FULL|REINDEX(?! .*\bCONCURRENTLY\b))\b"
    r"|ADD CONSTRAINT(?!.*\bNOT VALID\b)|\bADD (PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY)\b"
    r"|ADD COLUMN[^,;]*\b(UNIQUE|PRIMARY KEY|STORED|SERIAL|random|nextval|clock_timestamp|\w*uuid\w*\s*\()",
    re.IGNORECASE | re.DOTALL,
)
"""What writes a table anew, or reads all of it, while nobody else may write."""

INDEX = re.compile(r"CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)\S+ ON ([\w.]+)", re.IGNORECASE)
MADE = re.compile(r"CREATE TABLE (?:IF NOT EXISTS )?([\w.]+)", re.IGNORECASE)


def holding_up(statements: list[str]) -> list[str]:
    """Those that would; an index on a table that is made in the same go holds up nobody."""
    made = {name for one in statements for name in MADE.findall(one)}
    return [
        one for one in statements if HOLDS_UP.search(one) or not set(INDEX.findall(one)) <= made
    ]


@pytest.mark.loopback
def test_it_goes_on_meanwhile(
    hosted_server: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"older_{uuid4().hex}"
    make_owned_database(hosted_server, name)
    url = hosted_settings(hosted_server, name).owner_url.get_secret_value()
    monkeypatch.setattr(database, "HEAD", BEFORE)
    first = database.engine_for(url, 1)
    upgrade(first, BEFORE)
    first.dispose()
    older = Database(url, migrate=False)
    kit = make_kit(Settings(data_dir=tmp_path, meaning="off"), THEN, Owner("w", "anna"), older)
    done, over = list[str](), Event()
    with ThreadPoolExecutor() as pool:
        writing = pool.submit(go_on, kit, done, over)
        try:
            wait_for(done, 3)
            statements = migrated(url)
            wait_for(done, len(done) + 3)
        finally:
            over.set()
            writing.result()
    assert {one.id for one in candidacy_steps.candidacies(kit)} == set(done)
    assert [one for one in statements if BREAKS.search(one)] == []
    assert holding_up(statements) == []
    assert "SET LOCAL lock_timeout = '5s'" in statements
    assert len(statements) > 20
    monkeypatch.setattr(database, "HEAD", HEAD)
    assert older.is_ready()
    older.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE facts DROP COLUMN body",
        "ALTER TABLE facts RENAME TO things",
        "ALTER TABLE facts ALTER COLUMN body TYPE text",
        "ALTER TABLE facts ADD COLUMN mark text NOT NULL",
    ],
)
def test_the_rule_notices_what_breaks(statement: str) -> None:
    assert BREAKS.search(statement)
    assert not BREAKS.search("ALTER TABLE facts ADD COLUMN mark text NOT NULL DEFAULT ''")
    assert not BREAKS.search("ALTER TABLE facts ADD COLUMN mark text")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE INDEX ix_facts_body ON facts (body)",
        "CREATE UNIQUE INDEX ix_facts_body ON public.facts (body)",
        "ALTER TABLE facts ADD CONSTRAINT short CHECK (length(body) < 9)",
        "ALTER TABLE facts ADD UNIQUE (body)",
        "ALTER TABLE facts ADD COLUMN mark text DEFAULT gen_random_uuid()",
        "ALTER TABLE facts ADD COLUMN mark int GENERATED ALWAYS AS (1) STORED",
        "LOCK TABLE facts",
    ],
)
def test_the_rule_notices_what_holds_everybody_up(statement: str) -> None:
    assert holding_up([statement])
    assert not holding_up(
        [
            "CREATE TABLE marks (id text)",
            "CREATE INDEX ix_marks ON marks (id)",
            "CREATE INDEX CONCURRENTLY ix_facts_body ON facts (body)",
            "ALTER TABLE facts ADD CONSTRAINT short CHECK (length(body) < 9) NOT VALID",
            "ALTER TABLE facts ADD COLUMN mark timestamptz NOT NULL DEFAULT now()",
        ]
    )


def go_on(kit: Kit, done: list[str], over: Event) -> None:
    """As a candidate would, until it is over or fails."""
    while not over.is_set():
        opened = candidacy_steps.open_new(kit)
        done.append(opened.id)
        candidacy_steps.edit(kit, opened.id, "questions", "q1", "answer", "Because.")
        assert candidacy_steps.find(kit, opened.id)


def wait_for(done: list[str], count: int) -> None:
    for _ in range(600):
        if len(done) >= count:
            return
        Event().wait(0.05)
    raise AssertionError(f"{len(done)} of {count}")


def migrated(url: str) -> list[str]:
    """What was run to bring it up to date."""
    engine = database.engine_for(url, 1)
    statements: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    upgrade(engine)
    engine.dispose()
    return [one for one in statements if not one.lstrip().upper().startswith("SELECT")]
