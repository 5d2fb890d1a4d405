"""The same on PostgreSQL: a site is looked at, read, stopped and gone on with; a feed is followed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk import NOON
from preparation.documents.feeds.test_following import HUB, LOSS, own
from preparation.documents.sites.desk_of_site import PAGES, SiteDesk
from secondround.bootstrap import make_kit
from secondround.foundation.settings import Settings
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.fetching import steps as fetching_steps
from secondround.preparation.documents.sites import steps
from secondround.preparation.documents.sites.reading import steps as reading_steps
from servers.site import fetch_here, running_site

pytestmark = pytest.mark.loopback


def test_it_is_read_and_followed_there_too(postgres_url: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url=postgres_url, meaning="off")
    kit = replace(make_kit(settings, NOON), fetch=fetch_here)
    one = candidacy_steps.open_new(kit).id

    def stop(done: int, _count: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with running_site(PAGES | {"/feed": own([HUB])}) as site:
        room = SiteDesk(kit, one, site, [])
        key = room.look()
        with pytest.raises(KeyboardInterrupt):
            room.read(key, tell=stop)
        told = steps.reading_of(kit, one, key)
        assert (told.done, told.count, told.new) == (2, 4, 2)
        reading_steps.read(kit, one, key)
        assert len(room.documents()) == 4
        feed_steps.follow(kit, one, site.base + "/feed")
        site.pages["/feed"] = own([HUB, LOSS])
        later = replace(kit, now=NOON + timedelta(hours=1))
        assert [entry.title for entry in feed_steps.look(later, one, None)] == [LOSS]
        asked = fetching_steps.asked_of_the_web(kit, one)
        assert len(asked) == len(site.asked)
    kit.db.close()
