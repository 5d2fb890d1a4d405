"""secondround-hosted copy"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("copy")
@click.argument("source")
@click.argument("target")
@told_plainly
def command(source: str, target: str) -> None:
    """Make TARGET hold the originals of SOURCE, and nothing else: a backup of the store, or bringing one back.

    Each is s3://bucket/prefix or file:///folder. Run again, it copies what is new and removes what is gone.
    """
    from secondround.bootstrap import originals_at
    from secondround.hosted.storage.copying import copy_all

    done = copy_all(originals_at(source), originals_at(target))
    click.echo(f"copied: {done.copied}, there already: {done.kept}, removed: {done.removed}")
