"""Todos in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.plan.model import Todo

todos = Items("todos", Todo)
