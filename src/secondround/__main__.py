"""`secondround` and `python -m secondround`."""

from secondround.interfaces.cli.main import main

if __name__ == "__main__":
    main()
