"""secondround-hosted serve"""

import click

from secondround.interfaces.cli.desk import told_plainly


@click.command("serve")
@click.option("--host", default="127.0.0.1", help="The address to listen at.")
@click.option("--port", default=8422, help="The port to listen at.", type=click.IntRange(1, 65535))
@told_plainly
def command(host: str, port: int) -> None:
    """Serve the pages. A proxy with the certificate stands before it, and says who asked.

    Health and numbers are answered at a port of their own (SECONDROUND_HOSTED_ASIDE_PORT). Each request is one line of
    JSON on standard error, without the address that was asked for.
    """
    from secondround.hosted.cli.serving import serve
    from secondround.hosted.settings import read_settings

    serve(read_settings(), host, port)
