"""The server killed with -9 while an answer is spoken: what was said until two seconds before is there."""

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from interfaces.web.test_killed import running
from journeys.conftest import EXAMPLES
from secondround.foundation.ports.speech import RATE
from secondround.interfaces.web.local.serve import free_port

pytestmark = pytest.mark.loopback

QUARTER = RATE // 4
FILES = ("Posting HFP-2026-117 Risk Analyst.docx", "notes first itw.md")


def test_a_crash_costs_less_than_two_seconds_and_the_answer_goes_on(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port(34_000 + os.getpid() % 20_000)
    sound = np.random.default_rng(0).integers(-200, 200, 12 * RATE, dtype="<i2")
    with running(data, port) as (process, client, first):
        reply = client.post(f"{first.rstrip('/')}/candidacies", data={"empty": "1"})
        home = str(reply.url).removesuffix("/documents")
        for name in FILES:
            content = (EXAMPLES / "risk-analyst" / name).read_bytes()
            client.post(f"{home}/documents", files={"files": (name, content)})
        client.post(f"{home}/questions", data={"text": "What would you do first?"})
        begun = client.post(f"{home}/rehearse", data={"minutes": "10", "way": "spoken"})
        sitting = str(begun.url)
        take = client.post(f"{sitting}/room").json()["take"]
        address = f"{home}/rehearse/takes/{take}/sound"
        spoken = 9 * RATE + 3 * QUARTER
        for at in range(0, spoken, QUARTER):
            told = client.post(
                address, params={"at": at}, content=sound[at : at + QUARTER].tobytes()
            )
            assert told.is_success
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    with running(data, port) as (_, client, _):
        assert "An answer of 0 min 9 s was kept." in client.get(f"{sitting}/room").text
        gap = client.post(address, params={"at": spoken}, content=sound[:QUARTER].tobytes())
        kept = gap.json()["from"]
        assert gap.status_code == 409
        assert 0 < spoken - kept <= 2 * RATE
        told = client.post(address, params={"at": kept}, content=sound[kept:spoken].tobytes())
        assert told.json()["from"] == spoken
