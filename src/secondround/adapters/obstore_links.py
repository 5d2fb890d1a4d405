"""Signed links to an S3 bucket."""

from datetime import timedelta
from urllib.parse import urlsplit

from secondround.foundation.ports.objects import Method


class ObstoreLinks:
    """`Links` to s3://bucket/prefix, as a browser reaches it at `address`.

    They are signed (AWS Signature 4) with the keys of the environment that every S3 program reads; the signature covers
    method, host, key and expiry, so that none of them can be changed.
    """

    def __init__(self, url: str, address: str) -> None:
        self._url, self._address = url, address

    @property
    def origin(self) -> str:
        parts = urlsplit(self._address)
        return f"{parts.scheme}://{parts.netloc}"

    def link(self, key: str, method: Method, seconds: int) -> str:
        import obstore
        from obstore.store import S3Store

        plain = self._address.startswith("http://")
        store = S3Store.from_url(
            self._url, endpoint=self._address, client_options={"allow_http": plain}
        )
        return str(obstore.sign(store, method, key, timedelta(seconds=seconds)))
