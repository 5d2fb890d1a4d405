"""The table of contents for scripts: one line for each address, and the most bytes it takes."""

from starlette.routing import BaseRoute, Route

from secondround.interfaces.web.pages.rehearse import room
from secondround.interfaces.web.pages.run_through import stage
from secondround.interfaces.web.scripted.side_door import RawPage, side_door
from secondround.preparation.rehearsal.sounds.coming.steps import LARGEST_PART

OF_SCRIPTS: tuple[tuple[str, str, RawPage, int], ...] = (
    ("GET", "/rehearse/voice", room.voice, 0),
    ("POST", "/rehearse/{sitting}/room", room.ask, room.SHORT_FORM),
    ("POST", "/rehearse/{sitting}/room/table", room.table, room.SHORT_FORM),
    ("POST", "/rehearse/takes/{take}/sound", room.hear, LARGEST_PART),
    ("GET", "/rehearse/takes/{take}/following", room.following, 0),
    ("POST", "/rehearse/takes/{take}/end", room.end, room.SHORT_FORM),
    ("POST", "/rehearse/takes/{take}/anew", room.again, room.SHORT_FORM),
    ("POST", "/exercise/{assignment}/run/{run}/sound", stage.hear, LARGEST_PART),
    ("POST", "/exercise/{assignment}/run/{run}/marks", stage.mark, stage.LARGEST_MARKS),
    ("POST", "/exercise/{assignment}/run/{run}/end", stage.end, stage.LARGEST_MARKS),
)
"""What stands after /candidacies/{candidacy}."""


def scripted() -> list[BaseRoute]:
    """Every address that only a script asks for."""
    return [
        Route(f"/candidacies/{{candidacy}}{end}", side_door(page, most), methods=[verb])
        for verb, end, page, most in OF_SCRIPTS
    ]
