"""Weak points in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.pressure.model import WeakPoint

weak_points = Items("weak_points", WeakPoint)
