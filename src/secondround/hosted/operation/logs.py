"""Logs as lines of JSON. A line has a fixed set of fields; words of others are never among them."""

import json
import logging
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import IO

from secondround.hosted.operation.seen import Seen, SeenWork, failure_of

OURS = "secondround"
FIELDS = ("request", "method", "route", "status", "job", "work", "ending", "ms", "failure")
LIBRARIES = ("dbos",)
"""Those that would write for themselves where nothing is set."""

log = logging.getLogger(f"{OURS}.requests")


class JsonLines(logging.Formatter):
    """`at`, `level`, `logger`, and of a request or a job its `FIELDS`.

    Of ours `event` is the sentence in the code, without what it would be filled with. A library's own sentence may hold
    an address or a value of a statement: of it there is only where in its code it was said. Of an exception there is
    its type and where it was raised.
    """

    def __init__(self, slot: str = "") -> None:
        super().__init__()
        self._slot: Mapping[str, object] = {"slot": slot} if slot else {}

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            **self._slot,
        }
        if record.name.split(".")[0] == OURS:
            line["event"] = str(record.msg)
            line |= {name: vars(record)[name] for name in FIELDS if name in vars(record)}
        else:
            line["place"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1]:
            line["failure"] = failure_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def write_json(stream: IO[str] = sys.stderr, level: int = logging.WARNING, slot: str = "") -> None:
    """Every logger of the process writes such lines, and nothing else: ours from INFO, others from `level`. So does
    what nobody caught, in any thread. `slot` is told in each line, where it is given."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(slot))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    logging.getLogger(OURS).setLevel(logging.INFO)
    for name in LIBRARIES:
        logging.getLogger(name).addHandler(logging.NullHandler())
    logging.captureWarnings(capture=True)
    sys.excepthook = lambda _kind, error, _trace: uncaught(error)
    threading.excepthook = lambda told: uncaught(told.exc_value)


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


def note_work(seen: SeenWork) -> None:
    """One line for a job."""
    level = logging.ERROR if seen.ending == "failed" else logging.INFO
    fields = {
        "job": seen.job,
        "work": seen.work,
        "ending": seen.ending,
        "ms": round(seen.seconds * 1000, 1),
    }
    log.log(level, "job", extra=fields | ({"failure": seen.failure} if seen.failure else {}))


def uncaught(error: BaseException | None) -> None:
    """One line for what ended a thread or the process."""
    if not isinstance(error, KeyboardInterrupt | SystemExit):
        log.critical("uncaught", exc_info=error)
