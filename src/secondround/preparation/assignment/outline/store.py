"""What was written from outlines, what came back, and the candidate's own templates, in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.assignment.outline.written.model import Brought, Export, Pattern

exports = Items("exports", Export)
brought = Items("brought_back", Brought)
patterns = Items("patterns", Pattern)
