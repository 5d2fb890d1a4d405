"""Logs as lines of JSON. A line has a fixed set of fields; words of others are never among them."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import IO

from secondround.hosted.operation.seen import Seen, failure_of

OURS = "secondround"
FIELDS = ("request", "method", "route", "status", "ms", "failure")

log = logging.getLogger(f"{OURS}.requests")


class JsonLines(logging.Formatter):
    """`at`, `level`, `logger`, and of a request its `FIELDS`.

    Of ours `event` is the sentence in the code, without what it would be filled with. A library's own sentence may hold
    an address or a value of a statement: of it there is only where in its code it was said. Of an exception there is
    its type and where it was raised.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if record.name.split(".")[0] == OURS:
            line["event"] = str(record.msg)
            line |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        else:
            line["place"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1]:
            line["failure"] = failure_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def write_json(stream: IO[str] = sys.stderr, level: int = logging.WARNING) -> None:
    """Every logger of the process writes such lines, and nothing else: ours from INFO, others from `level`."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    logging.getLogger(OURS).setLevel(logging.INFO)
    logging.captureWarnings(capture=True)


def note(seen: Seen) -> None:
    """One line for a request."""
    level = logging.ERROR if seen.status >= 500 else logging.INFO
    fields = {
        "request": seen.request,
        "method": seen.method,
        "route": seen.route,
        "status": seen.status,
        "ms": round(seen.seconds * 1000, 1),
    }
    log.log(level, "request", extra=fields | ({"failure": seen.failure} if seen.failure else {}))
