"""An S3 of the tests that holds links to what they say: who signed them, for which key and method, until when."""

import hashlib
import hmac
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, quote

from servers.s3 import ENVIRONMENT, environment, make_bucket

Start = Callable[..., Any]
Wsgi = Callable[[dict[str, Any], Start], Iterable[bytes]]


@contextmanager
def running_strict_s3() -> Iterator[str]:
    """The address of its one, empty bucket. A request with a link is answered as that link allows; one signed in its
    head is believed."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    behind = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", 0, _strict(behind), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    try:
        with environment(endpoint):
            yield f"s3://{make_bucket(endpoint)}/kept"
    finally:
        server.shutdown()


def _strict(behind: Wsgi) -> Wsgi:
    def answer(environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        asked = dict(parse_qsl(environ["QUERY_STRING"], keep_blank_values=True))
        signed = "X-Amz-Signature" in asked or "HTTP_AUTHORIZATION" in environ
        if environ["REQUEST_METHOD"] == "OPTIONS" or (
            signed and ("X-Amz-Signature" not in asked or _stands(environ, asked))
        ):
            return behind(environ, start)
        start("403 Forbidden", [("Content-Length", "0"), ("Access-Control-Allow-Origin", "*")])
        return [b""]

    return answer


def _stands(environ: dict[str, Any], asked: dict[str, str]) -> bool:
    """AWS Signature Version 4, in the query: computed anew from what came."""
    made = datetime.strptime(asked["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    if datetime.now(UTC) > made + timedelta(seconds=int(asked["X-Amz-Expires"])):
        return False
    given = asked.pop("X-Amz-Signature")
    query = "&".join(f"{quote(k, '')}={quote(v, '')}" for k, v in sorted(asked.items()))
    path = quote(environ["PATH_INFO"].encode("latin-1").decode())
    head = f"host:{environ['HTTP_HOST']}\n"
    canonical = "\n".join(
        (environ["REQUEST_METHOD"], path, query, head, "host", "UNSIGNED-PAYLOAD")
    )
    scope = asked["X-Amz-Credential"].split("/", 1)[1]
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    text = "\n".join(("AWS4-HMAC-SHA256", asked["X-Amz-Date"], scope, digest))
    key = f"AWS4{ENVIRONMENT['AWS_SECRET_ACCESS_KEY']}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    return hmac.compare_digest(hmac.digest(key, text.encode(), "sha256").hex(), given)
