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
    from datetime import UTC, datetime

    from secondround.bootstrap import jobs_here, make_kit
    from secondround.foundation.errors import SecondRoundError
    from secondround.foundation.settings import Settings
    from secondround.interfaces.web.local.serve import serve

    settings = Settings()
    try:
        serve(make_kit(settings, datetime.now(UTC).astimezone()), jobs_here(settings))
    except SecondRoundError as error:
        sys.exit(f"{error.message}\n{error.hint}".strip())


if __name__ == "__main__":
    main()
