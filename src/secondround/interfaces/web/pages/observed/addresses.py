"""What stands in `routes.py` for rehearsing in front of someone."""

from secondround.interfaces.web.pages.observed import afar, observers, rated, sheet, table
from secondround.interfaces.web.visit import Page

OF_REHEARSAL: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/rehearse/{sitting}/observers", observers.observers),
    ("POST", "/rehearse/{sitting}/observers/network", observers.network),
    ("POST", "/rehearse/{sitting}/observers/exercise", observers.exercise),
    ("GET", "/rehearse/{sitting}/observers/file", afar.file),
    ("POST", "/rehearse/{sitting}/observers/ratings", afar.add),
    ("GET", "/rehearse/{sitting}/observer", sheet.sheet),
    ("GET", "/rehearse/{sitting}/observer/paper", sheet.paper),
    ("GET", "/rehearse/{sitting}/observer/news", sheet.news),
    ("POST", "/rehearse/{sitting}/observer/{take}", sheet.rate),
    ("POST", "/rehearse/{sitting}/table", table.ask),
    ("POST", "/rehearse/takes/{take}/rating", rated.rate),
    ("POST", "/rehearse/takes/{take}/asked", table.tell),
)
"""What stands after /candidacies/{candidacy}."""
