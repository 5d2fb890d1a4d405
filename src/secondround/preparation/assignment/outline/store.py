"""Outlines in the database, what was written from them, and what came back."""

from secondround.foundation.storage.items import Items
from secondround.preparation.assignment.outline.model import Outline
from secondround.preparation.assignment.outline.written.model import Brought, Export, Pattern

outlines = Items("outlines", Outline)
exports = Items("exports", Export)
brought = Items("brought_back", Brought)
patterns = Items("patterns", Pattern)
