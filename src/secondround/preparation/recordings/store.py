"""Recordings, what was consented to, and the words heard so far."""

from pydantic import TypeAdapter
from sqlalchemy import (
    Column,
    Connection,
    Float,
    ForeignKeyConstraint,
    Integer,
    String,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.sql import ColumnElement

from secondround.foundation.owner import Owner
from secondround.foundation.ports.speech import SpokenWord, Utterance
from secondround.foundation.storage.items import Items
from secondround.foundation.storage.tables import Json, owned_table
from secondround.preparation.recordings.model import Consent, Recording

recordings = Items("recordings", Recording)
consents = Items("consents", Consent)

utterances = owned_table(
    "utterances",
    Column("candidacy_id", String(40), nullable=False, primary_key=True),
    Column("recording", String(80), nullable=False, primary_key=True),
    Column("position", Integer, nullable=False, primary_key=True),
    Column("start", Float, nullable=False),
    Column("end", Float, nullable=False),
    Column("words", Json, nullable=False),
    ForeignKeyConstraint(
        ["workspace_id", "person_id", "candidacy_id"],
        ["candidacies.workspace_id", "candidacies.person_id", "candidacies.id"],
        ondelete="CASCADE",
    ),
)

_words = TypeAdapter(tuple[SpokenWord, ...])


def keep_utterance(
    db: Connection, owner: Owner, candidacy_id: str, recording: str, position: int, one: Utterance
) -> None:
    """Keep the one at this position, in place of what was kept there."""
    table = utterances
    here = (*_of(owner, candidacy_id, recording), table.c.position == position)
    db.execute(delete(table).where(*here))
    db.execute(
        insert(table).values(
            **vars(owner),
            candidacy_id=candidacy_id,
            recording=recording,
            position=position,
            start=one.start,
            end=one.end,
            words=_words.dump_python(one.words, mode="json"),
        )
    )


def utterances_of(
    db: Connection, owner: Owner, candidacy_id: str, recording: str
) -> tuple[Utterance, ...]:
    """In order."""
    table = utterances.c
    rows = db.execute(
        select(table.start, table.end, table.words)
        .where(*_of(owner, candidacy_id, recording))
        .order_by(table.position)
    )
    return tuple(Utterance(start, end, _words.validate_python(words)) for start, end, words in rows)


def heard_until(
    db: Connection, owner: Owner, candidacy_id: str, recording: str
) -> tuple[int, float]:
    """How many utterances are kept, and the second at which the last one ends."""
    table = utterances.c
    count, end = db.execute(
        select(func.count(), func.max(table.end)).where(*_of(owner, candidacy_id, recording))
    ).one()
    return int(count), float(end or 0.0)


def forget_utterances(db: Connection, owner: Owner, candidacy_id: str, recording: str) -> None:
    db.execute(delete(utterances).where(*_of(owner, candidacy_id, recording)))


def holds(db: Connection, owner: Owner, candidacy_id: str, key: str, language: str) -> bool:
    """Whether the recording is there, and in this language."""
    kept = recordings.list(db, owner, candidacy_id)
    return any(one.key == key and one.language == language for one in kept)


def _of(owner: Owner, candidacy_id: str, recording: str) -> tuple[ColumnElement[bool], ...]:
    table = utterances.c
    return (
        table.workspace_id == owner.workspace_id,
        table.person_id == owner.person_id,
        table.candidacy_id == candidacy_id,
        table.recording == recording,
    )
