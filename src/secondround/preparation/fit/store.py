"""Requirements in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.fit.model import Requirement

requirements = Items("requirements", Requirement)
