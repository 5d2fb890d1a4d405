"""Makes the bucket of the store, once it answers: a signed PUT, which is all that is needed of S3's own protocol."""

import hashlib
import hmac
import os
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import urlsplit

import requests

TRIES = 60
EMPTY = hashlib.sha256(b"").hexdigest()
THERE = (200, 409)


def signed(url: str, now: datetime) -> Mapping[str, str]:
    """Headers with a signature of version 4, for a PUT without a body."""
    key, secret = os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SECRET_ACCESS_KEY"]
    region, day, moment = os.environ["AWS_REGION"], f"{now:%Y%m%d}", f"{now:%Y%m%dT%H%M%SZ}"
    where = urlsplit(url)
    names = "host;x-amz-content-sha256;x-amz-date"
    headers = f"host:{where.netloc}\nx-amz-content-sha256:{EMPTY}\nx-amz-date:{moment}\n"
    asked = f"PUT\n{where.path}\n\n{headers}\n{names}\n{EMPTY}"
    scope = f"{day}/{region}/s3/aws4_request"
    told = f"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{hashlib.sha256(asked.encode()).hexdigest()}"
    sealed = f"AWS4{secret}".encode()
    for part in (day, region, "s3", "aws4_request"):
        sealed = hmac.digest(sealed, part.encode(), "sha256")
    signature = hmac.digest(sealed, told.encode(), "sha256").hex()
    known = (
        f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={signature}"
    )
    return {"x-amz-date": moment, "x-amz-content-sha256": EMPTY, "Authorization": known}


def make_bucket(url: str) -> bool:
    """Whether it is there now. A store that does not answer yet is asked again, for a minute."""
    for _ in range(TRIES):
        try:
            answer = requests.put(url, headers=signed(url, datetime.now(UTC)), timeout=5)
        except requests.RequestException as error:
            sys.stderr.write(f"no answer yet ({type(error).__name__})\n")
        else:
            if answer.status_code in THERE:
                return True
            sys.stderr.write(f"the store answered {answer.status_code}\n")
        time.sleep(1)
    return False


if __name__ == "__main__":
    sys.exit(0 if make_bucket(f"{os.environ['AWS_ENDPOINT_URL']}/originals") else 1)
