"""Finished files in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.assignment.files.model import FinishedFile

finished_files = Items("finished_files", FinishedFile)
