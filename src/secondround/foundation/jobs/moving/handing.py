"""Work that began in one slot goes on in another."""

from typing import TYPE_CHECKING

from secondround.foundation.jobs.library import open_client

if TYPE_CHECKING:
    from dbos import DBOSClient

MOST = 5
"""Times a job goes on elsewhere. What ended so many processes would end the next as well."""

TOO_OFTEN = "its worker ended too often"


class Handing:
    """For whoever sees that a slot's process is gone. Raises `EngineFailed` where the database is not there to open."""

    def __init__(self, url: str) -> None:
        self._client = open_client(url)

    def busy_slots(self) -> frozenset[str]:
        """As the function."""
        return busy_slots(self._client)

    def hand_over(self, slot: str) -> int:
        """As the function."""
        return hand_over(self._client, slot)

    def close(self) -> None:
        self._client.destroy()


def busy_slots(client: "DBOSClient") -> frozenset[str]:
    """The slots that work has begun in and not ended; whether their processes live is not known here."""
    begun = client.list_workflows(status="PENDING", load_input=False, load_output=False)
    return frozenset(one.executor_id for one in begun if one.executor_id)


def hand_over(client: "DBOSClient", slot: str) -> int:
    """What the slot has begun waits again where it waited, for any slot; how many that were.

    Its finished steps stay finished. Nothing may work in the slot meanwhile. A job that has been handed over `MOST`
    times is cancelled with the reason instead.
    """
    begun = client.list_workflows(
        status="PENDING", executor_id=slot, load_input=False, load_output=False
    )
    for one in begun:
        times = int((one.attributes or {}).get("handed", 0)) + 1
        if times > MOST:
            # The reason first: whoever sees the job cancelled sees why.
            client.update_workflow_attributes(
                one.workflow_id, {"message": TOO_OFTEN, "handed": 0}, merge=True
            )
            client.cancel_workflow(one.workflow_id)
            continue
        client.update_workflow_attributes(one.workflow_id, {"handed": times}, merge=True)
        client.resume_workflow(one.workflow_id, queue_name=one.queue_name)
    return len(begun)
