"""Our own files: scripts, the look, the typeface. They never change under one address."""

from importlib.resources import files
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from secondround.interfaces.web.render import STATIC, digest_of

TYPEFACES = Path(str(files("secondround"))) / "typefaces"
A_YEAR = "public, max-age=31536000, immutable"


async def static_file(request: Request) -> Response:
    """The file whose digest the address carries; 404 for any other."""
    name = request.path_params["name"]
    if digest_of(name) != request.path_params["digest"]:
        return PlainTextResponse("not here\n", 404)
    return FileResponse(STATIC / name, headers={"Cache-Control": A_YEAR})


async def typeface(request: Request) -> Response:
    """The typeface of what others wrote or said."""
    path = TYPEFACES / Path(request.path_params["name"]).name
    if path.suffix != ".woff2" or not path.is_file():
        return PlainTextResponse("not here\n", 404)
    return FileResponse(path, headers={"Cache-Control": A_YEAR})
