"""The works that read the web on the candidate's word, and then prepare everything anew."""

from secondround.foundation.jobs.run import Run
from secondround.preparation.brief.steps import prepare_again
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.sites.reading import steps as reading_steps
from secondround.preparation.panel import steps as panel_steps

SHARE = 0.7
"""Of the work that is the reading; the rest is preparing."""


def read_site_and_prepare(run: Run, candidacy_id: str, site: str) -> None:
    """The work: read the pages that are wanted of a site, then prepare everything anew with them."""

    def tell(done: int, count: int) -> None:
        run.report(SHARE * done / max(1, count), f"{done}/{count}")

    reading_steps.read(run.kit(), candidacy_id, site, tell)
    prepare_again(run, candidacy_id, SHARE)


def look_and_prepare(run: Run, candidacy_id: str, when: str = "") -> None:
    """The work: ask the feeds that are followed, and prepare everything anew where they gave anything new."""
    kit = run.kit()
    run.report(0.0, "feeds")
    coming = panel_steps.coming_round_of(kit, candidacy_id)
    interview = coming.starts_at if coming else None
    if feed_steps.look(kit, candidacy_id, interview, opened=when == feed_steps.OPENED):
        prepare_again(run, candidacy_id, SHARE)
