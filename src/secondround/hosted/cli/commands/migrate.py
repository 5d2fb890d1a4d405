"""secondround-hosted migrate"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("migrate")
@told_plainly
def command() -> None:
    """Bring the database up to date as the role that owns it (SECONDROUND_HOSTED_OWNER_URL).

    The release before this one goes on serving meanwhile. Run again, it changes nothing.
    """
    from secondround.hosted.settings import read_settings
    from secondround.hosted.storage.migrate import APP_ROLE, migrate

    click.echo(f"The database is at {migrate(read_settings())}; {APP_ROLE} may serve it.")
