"""`secondround` and `python -m secondround`: the application without arguments, a command with them."""

import sys


def main() -> None:
    """Open the application, or run the command that was given."""
    if len(sys.argv) > 1:
        from secondround.interfaces.cli.main import main as run

        run()
    else:
        _open_application()


def _open_application() -> None:
    from dataclasses import replace
    from datetime import UTC, datetime

    from secondround.bootstrap import jobs_here, make_kit
    from secondround.foundation.errors import SecondRoundError
    from secondround.foundation.settings import Settings
    from secondround.interfaces.api.app import make_api
    from secondround.interfaces.api.desk import Desk
    from secondround.interfaces.web.local.serve import serve

    settings = Settings()
    try:
        kit, jobs = make_kit(settings, datetime.now(UTC).astimezone()), jobs_here(settings)
        api = make_api(
            lambda _request: Desk(replace(kit, now=datetime.now(UTC).astimezone()), jobs)
        )
        serve(kit, jobs, {"/api": api})
    except SecondRoundError as error:
        sys.exit(f"{error.message}\n{error.hint}".strip())


if __name__ == "__main__":
    main()
