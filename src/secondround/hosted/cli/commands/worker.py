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
    type=click.Choice(["documents", "speech", "fetching", "archives"]),
    help="Do this kind of work alone; may be given again. All kinds by default.",
)
@click.option("--host", default="127.0.0.1", help="The address at which health is answered.")
@told_plainly
def command(slot: str, kinds: tuple[str, ...], host: str) -> None:
    """Do the work that waits, on this machine, beside any number of others.

    Health and numbers are answered at SECONDROUND_HOSTED_ASIDE_PORT; each job is one line of JSON on standard error.

    Told to end (SIGTERM, Ctrl C) it takes no more, finishes what it began within the seconds that are set, and hands
    the rest to the others. Killed, its work goes on elsewhere after 15 seconds, or here once it is started again.
    """
    from secondround.hosted.cli.working import begin_work
    from secondround.hosted.premises import open_premises
    from secondround.hosted.settings import read_settings

    told = Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: told.set())
    premises = open_premises(read_settings())
    worker, close_traces = begin_work(premises, slot, kinds, host)
    told.wait()
    drained = worker.drain()
    close_traces()
    if not drained:
        # Its threads still work on what others have now: nothing more of it may be kept.
        os._exit(0)
    premises.close()
