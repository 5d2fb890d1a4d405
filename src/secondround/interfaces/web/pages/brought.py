"""Files that a form sends along."""

from secondround.interfaces.web.visit import Visit
from secondround.preparation.documents import steps
from secondround.preparation.documents.model import Document


def brought(visit: Visit, candidacy_id: str) -> list[Document]:
    """Each is read and held, one that cannot be read or is too large with its reason; none stops the others."""
    added = []
    for file in visit.files("files"):
        name = (file.filename or "").replace("\\", "/").strip("/") or "document"
        if file.size and file.size > visit.kit.settings.largest_document:
            added.append(steps.add_too_large(visit.kit, candidacy_id, name, file.size))
            continue
        file.file.seek(0)
        added.append(steps.add(visit.kit, candidacy_id, name, file.file.read()))
    return added
