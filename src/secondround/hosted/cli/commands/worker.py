"""secondround-hosted worker"""

import os
import signal
from threading import Event

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("worker")
@click.option("--slot", required=True, help="A name that no other worker has, on any machine.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["documents", "speech", "fetching"]),
    help="Do this kind of work alone; may be given again. All kinds by default.",
)
@told_plainly
def command(slot: str, kinds: tuple[str, ...]) -> None:
    """Do the work that waits, on this machine, beside any number of others.

    Told to end (SIGTERM, Ctrl C) it takes no more, finishes what it began within the seconds that are set, and hands
    the rest to the others. Killed, its work goes on elsewhere after 15 seconds, or here once it is started again.
    """
    from secondround.hosted.premises import open_premises
    from secondround.hosted.settings import read_settings
    from secondround.hosted.work.kinds import KINDS
    from secondround.hosted.work.worker import HostedWorker

    told = Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: told.set())
    premises = open_premises(read_settings())
    worker = HostedWorker(premises, slot, *(kind for kind in KINDS if kind in kinds))
    worker.start()
    told.wait()
    if not worker.drain():
        # Its threads still work on what others have now: nothing more of it may be kept.
        os._exit(0)
    premises.close()
