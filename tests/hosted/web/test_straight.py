"""The inbox in a browser with scripts: a file goes to the store itself, or through here where that is away."""

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext
from starlette.types import ASGIApp

from hosted.web.conftest import Place, agree, sign_in
from servers.strict_s3 import running_strict_s3

pytestmark = [pytest.mark.loopback, pytest.mark.browser]

NOTES = {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"I led three projects in time."}


@contextmanager
def serving(app: ASGIApp, port: int) -> Iterator[None]:
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield
    server.should_exit = True
    thread.join()


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def as_member(place: Place, browser: Browser, address: str) -> tuple[BrowserContext, str]:
    """A browser that is signed in, and a new candidacy's address."""
    client = place.browser()
    client.base_url = address
    sign_in(client, "anna")
    link = place.invitation("candidate")
    client.get(link)
    client.post(f"{link}/accepted")
    agree(client)
    home = client.post("/candidacies", data={"empty": "1"}).headers["location"]
    context = browser.new_context()
    context.add_cookies(
        [{"name": name, "value": value, "url": address} for name, value in client.cookies.items()]
    )
    return context, address + home.removesuffix("/documents")


@pytest.mark.parametrize("away", [False, True])
def test_a_file_is_brought_in(
    open_place: Callable[..., Place], browser: Browser, away: bool
) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with running_strict_s3() as bucket:
        there = os.environ["AWS_ENDPOINT_URL"]
        place = open_place(
            address=address,
            objects_url=bucket,
            objects_address=f"http://127.0.0.1:{free_port()}" if away else there,
        )
        with serving(place.app, port):
            context, home = as_member(place, browser, address)
            page = context.new_page()
            asked: list[str] = []
            page.on("request", lambda one: asked.append(f"{one.method} {one.url}"))
            page.goto(f"{home}/documents")
            page.set_input_files("#files", NOTES)
            page.wait_for_selector("#arrivals >> text=notes.txt")
            page.wait_for_selector("#arrivals li:not(.coming)")
            context.close()
    sent = [one for one in asked if one.startswith("PUT ")]
    assert len(sent) == 1
    through = f"POST {home}/documents"
    assert (through in asked) is away
    assert any(one.endswith("/arrived") for one in asked) is not away
