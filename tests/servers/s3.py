"""An S3 of the tests, on this machine's loopback."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

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

    before = dict(os.environ)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    os.environ.update(ENVIRONMENT, AWS_ENDPOINT_URL=f"http://{host}:{port}")
    try:
        # All servers of a process share their buckets: one's own needs a name of its own.
        bucket = f"originals-{uuid4().hex}"
        _make_bucket(bucket, f"http://{host}:{port}")
        yield f"s3://{bucket}/kept"
    finally:
        server.stop()
        os.environ.clear()
        os.environ.update(before)


def _make_bucket(name: str, endpoint: str) -> None:
    import boto3

    client = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name=ENVIRONMENT["AWS_REGION"],
        aws_access_key_id=ENVIRONMENT["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=ENVIRONMENT["AWS_SECRET_ACCESS_KEY"],
    )
    client.create_bucket(Bucket=name)
    client.close()
