"""Todos, and what was said aloud, in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.plan.model import Said, Todo

todos = Items("todos", Todo)
said = Items("said", Said)
