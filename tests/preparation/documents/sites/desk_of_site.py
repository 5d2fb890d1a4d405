"""A candidate's desk that reads a site on this machine."""

from dataclasses import dataclass, replace
from pathlib import Path

from desk import desk
from secondround.foundation.kit import Kit
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Document
from secondround.preparation.documents.sites import steps
from secondround.preparation.documents.sites.model import SitePage
from secondround.preparation.documents.sites.reading import steps as reading_steps
from servers.site import Answer, Pages, Site, fetch_here

FREE = Answer(b"User-agent: *\nCrawl-delay: 0\n", kind="text/plain")
HOME = b"""<!doctype html><html lang=en><title>Halvenne</title><nav><a href=/about>About us</a> <a href=/values>Our
values</a> <a href=/products>Products</a></nav><main>
<h1>Halvenne</h1><p>Halvenne moves goods across Europe.</p></main></html>"""


def page(name: str, words: str) -> bytes:
    return f"<html lang=en><title>{name}</title><main><h1>{name}</h1><p>{words}</p></main></html>".encode()


PAGES: Pages = {
    "/robots.txt": FREE,
    "/": HOME,
    "/about": page("About us", "Halvenne was founded in 1987 and has 1,200 employees in Metz."),
    "/values": page(
        "Our values", "We answer every customer within a day, and say what we cannot do."
    ),
    "/products": page(
        "Products", "Halvenne runs 14 warehouses in four countries for 300 customers."
    ),
}


@dataclass(frozen=True)
class SiteDesk:
    """A candidacy and a site. `waited` are the pauses that were made."""

    kit: Kit
    candidacy_id: str
    site: Site
    waited: list[float]

    def look(self, path: str = "/") -> str:
        """The key of the site."""
        return steps.look(
            self.kit, self.candidacy_id, self.site.base + path, self.waited.append
        ).key

    def pages(self, key: str) -> dict[str, SitePage]:
        """By path."""
        found = steps.pages_of(self.kit, self.candidacy_id, key)
        return {one.address.removeprefix(self.site.base) or "/": one for one in found}

    def read(self, key: str, *paths: str, tell: reading_steps.Tell = reading_steps.nobody) -> None:
        """These pages, or all that are proposed."""
        every = steps.pages_of(self.kit, self.candidacy_id, key)
        wanted = [p.address for path, p in self.pages(key).items() if path in paths]
        chosen = wanted or list(steps.first_of(every, len(every)))
        steps.choose(self.kit, self.candidacy_id, key, chosen)
        reading_steps.read(self.kit, self.candidacy_id, key, tell, self.waited.append)

    def documents(self) -> dict[str, Document]:
        """Those that came from the site, by path."""
        found = document_steps.documents_of(self.kit, self.candidacy_id)
        base = self.site.base
        return {d.url.removeprefix(base) or "/": d for d in found if d.url.startswith(base)}


def site_desk(tmp_path: Path, site: Site) -> SiteDesk:
    kit, candidacy_id = desk(tmp_path, {"notes.txt": "They asked about Metz."})
    return SiteDesk(replace(kit, fetch=fetch_here), candidacy_id, site, [])
