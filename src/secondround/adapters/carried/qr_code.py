"""A QR code, drawn on this machine by segno."""

from collections.abc import Mapping
from io import BytesIO, StringIO

import segno


class QrCode:
    """A `Press` for a QR code of `text`: "svg", or "terminal" in block characters."""

    def print(self, form: str, data: Mapping[str, object]) -> bytes:
        code = segno.make_qr(str(data["text"]), error="m")
        if form == "terminal":
            lines = StringIO()
            code.terminal(lines, border=2, compact=True)
            return lines.getvalue().encode()
        drawn = BytesIO()
        code.save(drawn, kind="svg", scale=6, border=4, dark="#000", light="#fff", xmldecl=False)
        return drawn.getvalue()
