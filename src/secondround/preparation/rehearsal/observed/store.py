"""Ratings in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.rehearsal.observed.model import Rating

ratings = Items("ratings", Rating)
