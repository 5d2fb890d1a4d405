"""Assignments in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.assignment.model import Assignment

assignments = Items("assignments", Assignment)
