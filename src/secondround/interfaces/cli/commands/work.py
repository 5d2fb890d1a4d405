"""secondround work"""

import sys
from threading import Event

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("work")
@click.option("--slot", default="worker-1", help="A name that no other process works under.")
@click.option("--beside", is_flag=True, help="End when the process that started this one ends.")
@told_plainly
def command(slot: str, beside: bool) -> None:
    """Do the work that waits, until interrupted. The application starts one of these beside itself."""
    from secondround.bootstrap import make_worker
    from secondround.foundation.settings import Settings

    worker = make_worker(Settings(), slot)
    worker.start()
    try:
        if beside:
            sys.stdin.read()  # It ends when the pipe to the starter closes, however that process ends.
        else:
            Event().wait()
    except KeyboardInterrupt:
        pass
    finally:
        worker.stop()
