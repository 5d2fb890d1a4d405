"""Sittings and takes in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.rehearsal.model import Sitting, Take

sittings = Items("sittings", Sitting)
takes = Items("takes", Take)
