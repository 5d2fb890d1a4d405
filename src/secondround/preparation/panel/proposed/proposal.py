"""One source's word on one interview."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from secondround.preparation.evidence.model import Citation
from secondround.preparation.panel.proposed.places import Place


@dataclass(frozen=True)
class Proposal:
    """One source's word on one interview. `starts_at` is aware; `day` stands alone where no time is said.

    `made` orders proposals: the later word counts. `slips` are doubts that stay when another source decides.
    `zone_stated` when the source names the zone itself.
    """

    source: str
    made: tuple[date, int, int, str]
    number: int | None
    starts_at: datetime | None
    ends_at: datetime | None
    day: date | None
    zone: str
    zone_stated: bool
    place: Place | None
    link: Place | None
    from_calendar: bool
    cancelled: bool = False
    moved: bool = False
    uid: str = ""
    doubts: tuple[str, ...] = ()
    slips: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def date(self) -> date | None:
        """The day it is on, in its own zone."""
        return self.starts_at.date() if self.starts_at else self.day


def without_moment(proposal: Proposal) -> Proposal:
    """The same with no moment: what a cancelled appointment leaves."""
    return replace(proposal, starts_at=None, ends_at=None, day=None)
