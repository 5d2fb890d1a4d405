"""What was brought in."""

from typing import Annotated

from fastapi import APIRouter, File, Response, UploadFile

from secondround.foundation.errors import Refused
from secondround.interfaces.api.desk import At, Id, Own
from secondround.preparation.documents import steps
from secondround.preparation.documents.model import Document, Passage

router = APIRouter(prefix="/candidacies/{candidacy}/documents", tags=["documents"])


@router.get("")
def documents(desk: At, own: Own) -> tuple[Document, ...]:
    """Each with what it was taken for, and why."""
    return steps.documents_of(desk.kit, own.id)


@router.post("", status_code=201)
def bring_in(desk: At, own: Own, file: Annotated[UploadFile, File()]) -> Document:
    """One more, read at once; one that cannot be read is kept with the reason. Ask for a preparation after the last."""
    name = (file.filename or "").replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").strip()
    if not name:
        raise Refused("the file has no name", "Send it with one.")
    if (file.size or 0) > desk.kit.settings.largest_document:
        return steps.add_too_large(desk.kit, own.id, name, file.size or 0)
    return steps.add(desk.kit, own.id, name, file.file.read())


@router.get("/{document}")
def document(desk: At, own: Own, document: Id) -> Document:
    """One of them."""
    return steps.document(desk.kit, own.id, document)


@router.delete("/{document}", status_code=204, response_class=Response)
def remove(desk: At, own: Own, document: Id) -> None:
    """The candidacy no longer holds it; what lies in its folder comes back with the folder."""
    steps.remove(desk.kit, own.id, steps.document(desk.kit, own.id, document).name)


@router.get("/{document}/passages")
def passages(desk: At, own: Own, document: Id) -> tuple[Passage, ...]:
    """Every citable piece in order, with its address."""
    return steps.passages_in(desk.kit, own.id, steps.document(desk.kit, own.id, document))


@router.get(
    "/{document}/original",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}}},
)
def original(desk: At, own: Own, document: Id) -> Response:
    """The bytes as they were brought in; never to be shown as a page."""
    data = steps.original(desk.kit, steps.document(desk.kit, own.id, document))
    return Response(
        data, media_type="application/octet-stream", headers={"Content-Disposition": "attachment"}
    )
