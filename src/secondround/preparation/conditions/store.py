"""The table of the conditions."""

from secondround.foundation.storage.items import Items
from secondround.preparation.conditions.model import Term

terms = Items("terms", Term)
