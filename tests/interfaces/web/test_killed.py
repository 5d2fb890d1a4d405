"""The server killed with -9: what was confirmed is there after the restart, and the work goes on."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

import httpx2
import pytest

from secondround.interfaces.web.local.serve import free_port

pytestmark = pytest.mark.loopback


@contextmanager
def running(data: Path, port: int) -> Iterator[tuple[subprocess.Popen[str], httpx2.Client, str]]:
    """The application as a person starts it; a browser that holds the key; the address it came to."""
    environment = os.environ | {
        "SECONDROUND_DATA_DIR": str(data),
        "SECONDROUND_PORT": str(port),
        "SECONDROUND_OPEN_BROWSER": "false",
        "SECONDROUND_MEANING": "off",
    }
    command = [sys.executable, "-m", "secondround"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    address = process.stdout.readline().split(" at ")[1].strip()
    headers = {"Sec-Fetch-Site": "same-origin"}
    try:
        with httpx2.Client(headers=headers, follow_redirects=True, timeout=60) as client:
            yield process, client, _arrived(client, address)
    finally:
        process.terminate()
        process.wait(60)
        process.stdout.close()


def _arrived(client: httpx2.Client, address: str) -> str:
    for _ in range(200):
        try:
            return str(client.get(address).url)
        except httpx2.TransportError:
            time.sleep(0.1)
    raise AssertionError("the application does not answer")


def test_nothing_confirmed_is_lost_and_the_reading_goes_on(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port(30_000 + os.getpid() % 20_000)
    with running(data, port) as (process, client, first):
        home = _candidacy(client, first)
        for number in range(5):
            words = f"Notes {number}\n- Q: why did you leave {number}? -> I said growth, she nodded"
            fields = {"words": words, "called": f"notes {number}"}
            assert client.post(f"{home}/documents", data=fields).is_success
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    with running(data, port) as (_, client, _):
        page = client.get(f"{home}/documents").text
        assert all(f"notes {number}" in page for number in range(5))
        assert _becomes_done(client, home)
        assert re.search(r"\d exchanges?, ", client.get(home).text)


def test_half_an_upload_leaves_nothing_and_harms_nothing(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port(32_000 + os.getpid() % 20_000)
    with running(data, port) as (process, client, first):
        home = _candidacy(client, first)
        files = {"files": ("whole notes.txt", b"Q: why leave? -> growth, she nodded\n")}
        assert client.post(f"{home}/documents", files=files).is_success

        def half() -> Iterator[bytes]:
            yield (
                b'--cut\r\nContent-Disposition: form-data; name="files"; filename="half notes.txt"\r\n'
                b"Content-Type: text/plain\r\n\r\n"
            )
            for number in range(200):
                yield b"Q: what did you lead? -> a team of %d people\n" % number * 100
            time.sleep(0.5)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            yield b"--cut--\r\n"

        headers = {"Content-Type": "multipart/form-data; boundary=cut"}
        with pytest.raises(httpx2.TransportError):
            client.post(f"{home}/documents", content=half(), headers=headers)
    with running(data, port) as (_, client, _):
        page = client.get(f"{home}/documents").text
        assert "whole notes" in page
        assert "half notes" not in page
        files = {"files": ("half notes.txt", b"Q: what did you lead? -> a team of nine\n")}
        assert client.post(f"{home}/documents", files=files).is_success
        assert "half notes" in client.get(f"{home}/documents").text


def test_every_save_that_was_confirmed_is_there(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port(33_000 + os.getpid() % 20_000)
    confirmed: list[str] = []
    with running(data, port) as (process, client, first):
        home = _candidacy(client, first)
        killer = Timer(1.5, os.kill, (process.pid, signal.SIGKILL))
        killer.start()
        with suppress(httpx2.TransportError):
            for number in range(10_000):
                told = f"{20 + number} days of leave, as told {number}."
                fields = {"topic": "holidays", "text": told, "said_by": "Ines"}
                if client.post(f"{home}/conditions", data=fields, follow_redirects=False).is_error:
                    break
                confirmed.append(told)
        killer.join()
        process.wait()
    assert 5 < len(confirmed) < 10_000
    with running(data, port) as (_, client, _):
        page = client.get(f"{home}/conditions").text
        assert [told for told in confirmed if told not in page] == []


def _candidacy(client: httpx2.Client, first: str) -> str:
    """A new, empty candidacy; its address."""
    reply = client.post(f"{first.rstrip('/')}/candidacies", data={"empty": "1"})
    return str(reply.url).removesuffix("/documents")


def _becomes_done(client: httpx2.Client, home: str) -> bool:
    """Whether all work is done within a minute, by what Activity says."""
    for _ in range(120):
        page = client.get(f"{home}/activity").text
        jobs = page.split('id="jobs"')[1]
        if "progress" not in jobs and re.search(r'tag good">\s*done', jobs):
            return True
        time.sleep(0.5)
    return False


def test_the_worker_ends_with_the_server_that_was_killed(tmp_path: Path) -> None:
    data, port = tmp_path / "data", free_port(31_000 + os.getpid() % 20_000)
    with running(data, port) as (process, _, _):
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        assert children
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    for _ in range(600):
        if not any(_is_alive(int(child)) for child in children):
            return
        time.sleep(0.1)
    raise AssertionError(json.dumps(children))


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
