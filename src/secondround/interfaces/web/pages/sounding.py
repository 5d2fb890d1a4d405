"""Sound that is brought, and sound for a player, of which a part may be asked for: so one can jump to a word."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.responses import Response, StreamingResponse

from secondround.foundation.errors import Refused
from secondround.interfaces.web.visit import Visit

RANGE = re.compile(r"bytes=(\d+)-(\d*)")
BLOCK = 1 << 18


@contextmanager
def sound_given(visit: Visit) -> Iterator[Path]:
    """The recording that was chosen, as a file under its own name that is gone afterwards. Raises `Refused`."""
    chosen = visit.files("sound")
    if not chosen:
        raise Refused("no recording was chosen", "Choose a sound or video file.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(chosen[0].filename or "recording").name
        chosen[0].file.seek(0)
        with path.open("wb") as kept:
            shutil.copyfileobj(chosen[0].file, kept, BLOCK)
        yield path


def sounding(visit: Visit, size: int, kind: str, part: Callable[[int, int], bytes]) -> Response:
    """`part` gives the bytes from one place up to another; they are read as they are sent."""
    asked = RANGE.fullmatch(visit.request.headers.get("range", ""))
    start = min(int(asked[1]), size - 1) if asked else 0
    end = min(int(asked[2]) if asked and asked[2] else size - 1, size - 1)
    headers = {"Accept-Ranges": "bytes", "Content-Length": str(end - start + 1)}
    if asked:
        headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    blocks = _blocks(part, start, end + 1)
    return StreamingResponse(blocks, 206 if asked else 200, headers=headers, media_type=kind)


def _blocks(part: Callable[[int, int], bytes], start: int, end: int) -> Iterator[bytes]:
    for at in range(start, end, BLOCK):
        yield part(at, min(at + BLOCK, end))
