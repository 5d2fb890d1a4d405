"""Recordings, what was consented to, and the words heard so far."""

from sqlalchemy import Column, Float, ForeignKeyConstraint, Integer, String

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
