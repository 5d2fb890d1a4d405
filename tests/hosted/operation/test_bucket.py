"""What makes the bucket signs as S3 wants it, and may be run again."""

import importlib.util
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from servers.s3 import running_s3

BUCKET = Path(__file__).parents[3] / "hosting/bucket.py"


@pytest.fixture
def bucket() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bucket", BUCKET)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_it_signs_as_the_protocol_says(bucket: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("ACCESS_KEY_ID", "a"),
        ("SECRET_ACCESS_KEY", "b"),
        ("REGION", "us-east-1"),
    ):
        monkeypatch.setenv(f"AWS_{name}", value)
    url, now = "http://store:8333/originals", datetime(2026, 12, 1, 12, tzinfo=UTC)
    ours = bucket.signed(url, now)
    theirs = AWSRequest(method="PUT", url=url, headers={"x-amz-content-sha256": bucket.EMPTY})
    theirs.context["timestamp"] = "20261201T120000Z"
    theirs.headers["X-Amz-Date"] = "20261201T120000Z"
    theirs.headers["host"] = urlsplit(url).netloc
    auth = SigV4Auth(Credentials("a", "b"), "s3", "us-east-1")
    asked = auth.canonical_request(theirs)
    known = auth.signature(auth.string_to_sign(theirs, asked), theirs)
    assert ours["Authorization"].endswith(f"Signature={known}")


@pytest.mark.loopback
def test_made_again_it_is_there(bucket: ModuleType) -> None:
    with running_s3():
        import os

        url = f"{os.environ['AWS_ENDPOINT_URL']}/made-here"
        assert bucket.make_bucket(url)
        assert bucket.make_bucket(url)
