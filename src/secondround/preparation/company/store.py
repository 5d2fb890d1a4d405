"""Facts, missing themes and what was recalled of them in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.company.model import Fact, MissingTheme, Recalled

facts = Items("facts", Fact, by="theme")
missing_themes = Items("missing_themes", MissingTheme)
recalled = Items("recalled", Recalled)
