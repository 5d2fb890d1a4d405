"""secondround-hosted sweep"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("sweep")
@click.option("--operator", required=True, help="The id of the operator in whose name it is done.")
@told_plainly
def command(operator: str) -> None:
    """Tell candidates what will be erased in two weeks, and erase what they were told of; run it once a day.

    Prints how many preparations were told of and erased. Ends with 1 where something failed; it is tried again at the
    next run.
    """
    from secondround.hosted.accounts import steps as account_steps
    from secondround.hosted.premises import open_premises
    from secondround.hosted.rights.retention.steps import sweep
    from secondround.hosted.settings import read_settings
    from secondround.hosted.work.kinds import jobs_of

    settings = read_settings()
    premises, jobs = open_premises(settings), jobs_of(settings)
    try:
        swept = sweep(premises, jobs, account_steps.actor(premises, operator))
    finally:
        jobs.close()
        premises.close()
    click.echo(f"told of: {swept.told}, erased: {swept.erased}, people gone: {swept.left}")
    if swept.failed:
        raise click.ClickException(f"{swept.failed} could not be swept; the next run tries again.")
