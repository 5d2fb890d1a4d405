"""A worker process that reads a site on this machine, and can be killed. Its argument is the data folder."""

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from secondround.bootstrap import WORKS, make_kit
from secondround.foundation.jobs.library import jobs_url
from secondround.foundation.jobs.worker import Worker
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[3]))
    from servers.site import fetch_here

    settings = Settings(data_dir=Path(sys.argv[1]), meaning="off")

    def kit_of(owner: Owner) -> Kit:
        return replace(make_kit(settings, datetime.now(UTC), owner), fetch=fetch_here)

    Worker(jobs_url(settings), WORKS, kit_of, slot="worker-1").start()
    time.sleep(120)
