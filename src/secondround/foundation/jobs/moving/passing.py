"""What is out of order for a while: the database restarts, the store of originals cannot be reached."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from dbos import DBOSClient

Value = TypeVar("Value")
Passes = Callable[[Exception], bool]
"""Whether an error says only that something is out of order, and the same would succeed later."""

WAITS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0, 60.0, 60.0, 120.0)
"""Seconds between two attempts; five and a half minutes altogether."""


def nothing_passes(_error: Exception) -> bool:
    """On one person's machine: what fails says so at once, and the person tries again."""
    return False


def patiently(do: Callable[[], Value], passes: Passes) -> Value:
    """What `do` gives, tried again while what it raises `passes`."""
    for wait in WAITS:
        try:
            return do()
        except Exception as error:
            if not passes(error):
                raise
            time.sleep(wait)
    return do()


def put_back(client: "DBOSClient", job_id: str, passes: Passes) -> bool:
    """The running job waits again where it waited, after a while that grows; its finished steps stay finished.

    False where it has been put back for too long, or is not there any more. Whoever runs it ends with an error, which
    is not kept, since the job is not theirs any more.
    """

    def again() -> bool:
        found = client.list_workflows(workflow_ids=[job_id], load_input=False, load_output=False)
        times = int((found[0].attributes or {}).get("put_back", 0)) if found else len(WAITS)
        if times >= len(WAITS):
            return False
        time.sleep(WAITS[times])
        client.update_workflow_attributes(job_id, {"put_back": times + 1}, merge=True)
        client.resume_workflow(job_id, queue_name=found[0].queue_name)
        return True

    return patiently(again, passes)
