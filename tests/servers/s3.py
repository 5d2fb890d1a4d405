"""An S3 of the tests, on this machine's loopback."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from werkzeug.serving import BaseWSGIServer

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_REGION": "us-east-1",
    "AWS_ALLOW_HTTP": "true",
}


@contextmanager
def running_s3() -> Iterator[str]:
    """The address of its one, empty bucket; the environment says where it is and how to sign."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    try:
        with environment(endpoint):
            yield f"s3://{make_bucket(endpoint)}/kept"
    finally:
        server.stop()


class Store:
    """One that can be gone for a while; what was kept in it stays."""

    def __init__(self) -> None:
        self._server = self._opened(0)
        self.endpoint = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def open_again(self) -> None:
        self._server = self._opened(self._server.server_port)

    def _opened(self, port: int) -> "BaseWSGIServer":
        from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
        from werkzeug.serving import WSGIRequestHandler, make_server

        class Quiet(WSGIRequestHandler):
            def log_request(self, *_: object) -> None:
                """Nothing of it is told."""

        app = DomainDispatcherApplication(create_backend_app)
        made = make_server("127.0.0.1", port, app, threaded=True, request_handler=Quiet)
        threading.Thread(target=made.serve_forever, daemon=True).start()
        return made


@contextmanager
def environment(endpoint: str) -> Iterator[None]:
    """Leads every S3 program to this server, as long as it is used."""
    before = dict(os.environ)
    os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=endpoint)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def make_bucket(endpoint: str) -> str:
    """The name of a new one. All servers of a process share their buckets: one's own needs a name of its own."""
    import boto3

    name = f"originals-{uuid4().hex}"
    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name=ENVIRONMENT["AWS_REGION"],
        aws_access_key_id=ENVIRONMENT["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=ENVIRONMENT["AWS_SECRET_ACCESS_KEY"],
    )
    client.create_bucket(Bucket=name)
    client.close()
    return name
