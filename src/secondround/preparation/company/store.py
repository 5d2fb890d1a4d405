"""Facts and missing themes in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.company.model import Fact, MissingTheme

facts = Items("facts", Fact)
missing_themes = Items("missing_themes", MissingTheme)
