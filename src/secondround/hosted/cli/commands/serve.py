"""secondround-hosted serve"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("serve")
@click.option("--host", default="127.0.0.1", help="The address to listen at.")
@click.option("--port", default=8422, help="The port to listen at.", type=click.IntRange(1, 65535))
@told_plainly
def command(host: str, port: int) -> None:
    """Serve the pages. A proxy with the certificate stands before it, and says who asked."""
    import uvicorn

    from secondround.hosted.premises import open_premises
    from secondround.hosted.settings import read_settings
    from secondround.hosted.signin.provider import Provider
    from secondround.hosted.web.app import make_hosted
    from secondround.hosted.work.kinds import jobs_of

    settings = read_settings()
    settings.check_serving()
    premises = open_premises(settings)
    app = make_hosted(premises, jobs_of(settings), Provider(settings))
    # Addresses hold the secrets of invitations: none is written down.
    uvicorn.run(app, host=host, port=port, access_log=False, log_level="warning")
