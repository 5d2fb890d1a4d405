"""Checked files in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.assignment.checked.model import Checked

checked_files = Items("checked_files", Checked)
