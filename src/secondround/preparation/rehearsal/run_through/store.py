"""Runs in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.rehearsal.run_through.model import Run

runs = Items("runs", Run)
