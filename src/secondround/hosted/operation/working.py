"""Around all work: each job is told of, once it is over."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Literal

from secondround.foundation.jobs.run import Run, WorkFailed
from secondround.foundation.jobs.worker import Work
from secondround.hosted.operation.seen import SeenWork, failure_of

Listener = Callable[[SeenWork], None]
Ending = Callable[[SeenWork], None]
Span = Callable[[Run], AbstractContextManager[Ending]]
"""Opens what surrounds a job; what it gives is called with what was seen before it closes."""


def _no_ending(_seen: SeenWork) -> None:
    """Nothing is traced."""


def no_span(_run: Run) -> AbstractContextManager[Ending]:
    """Nothing is traced."""
    return nullcontext(_no_ending)


def watched(
    works: Mapping[str, Work], listeners: Sequence[Listener], span: Span = no_span
) -> Mapping[str, Work]:
    """The same works; every listener is told of each that ends."""
    return {name: partial(_done, name, work, listeners, span) for name, work in works.items()}


def _done(
    name: str, work: Work, listeners: Sequence[Listener], span: Span, run: Run, *ids: str
) -> None:
    begun, failure = time.perf_counter(), ""
    ending: Literal["done", "failed", "left"] = "left"
    with span(run) as end:
        try:
            work(run, *ids)
            ending = "done"
        except Exception as error:
            ending = "failed"
            failure = failure_of(error.error if isinstance(error, WorkFailed) else error)
            raise
        finally:
            seen = SeenWork(run.job_id, name, ending, time.perf_counter() - begun, failure)
            end(seen)
            for listener in listeners:
                listener(seen)
