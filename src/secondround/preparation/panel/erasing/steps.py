"""Erasing a person: what documents say of them, what was concluded, what the candidate wrote down."""

from collections.abc import Iterator, Sequence
from functools import partial

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.erased.kept import erase_words
from secondround.preparation.documents.erased.steps import delete_derived, delete_erased
from secondround.preparation.documents.model import Document
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.panel.naming.letters import plain
from secondround.preparation.panel.naming.names import Name, read_name
from secondround.preparation.panel.profiles.profiles import profile_of


def documents_about(kit: Kit, candidacy_id: str, key: str) -> tuple[Document, ...]:
    """The documents that are about this person alone: a profile, a card. Raises `NotFound`."""
    name = read_name(panel_steps.interviewer_of(kit, candidacy_id, key).name)
    profiles = (d for d in document_steps.documents_of(kit, candidacy_id) if d.kind == "profile")
    return tuple(one for one in profiles if name and _is_about(kit, candidacy_id, one, name))


def erase(kit: Kit, candidacy_id: str, key: str, with_documents: bool = False) -> tuple[str, ...]:
    """Nothing of this person is in the database any more, and nothing comes back when documents are read again.

    Kept are digests, not the name, and the bytes of documents that are about others too. `with_documents` also takes
    away what was added about them alone; the names of such documents that lie in the candidate's own folder are
    returned: only they can delete those. Raises `NotFound`. Prepare again afterwards: until then what was derived
    before has their words blacked out.
    """
    one = panel_steps.interviewer_of(kit, candidacy_id, key)
    others = [each for each in panel_steps.interviewers_of(kit, candidacy_id) if each.key != key]
    about = documents_about(kit, candidacy_id, key)
    left = _removed(kit, candidacy_id, about) if with_documents else ()
    mine = candidacy_steps.find(kit, candidacy_id).candidate
    firm = tuple(_firm(one, [mine, *(other.name for other in others)]))
    titles = [one.title, *(source.text for source in one.sources if source.field == "title")]
    erase_words(kit, candidacy_id, key, firm, titles, [each.id for each in about])
    for edit in candidacy_steps.edits_of(kit, candidacy_id, "interviewers"):
        if edit.key == key:
            candidacy_steps.undo(kit, candidacy_id, "interviewers", key, edit.field)
    every = document_steps.documents_of(kit, candidacy_id)
    delete_erased(kit, candidacy_id, every, partial(document_steps.as_read, kit))
    delete_derived(kit, candidacy_id)
    panel_steps.identify(kit, candidacy_id)
    return left


def _firm(one: Interviewer, others: Sequence[str]) -> Iterator[str]:
    """The name whole and in parts, and how they are reached; a part that is somebody else's too stays."""
    yield from (one.name, one.email, one.phone)
    yield from (c.quote for s in one.rests("name") for c in s.citations if len(c.quote) <= 60)
    name = read_name(one.name)
    taken = {word for other in others for word in plain(other).split()}
    for part in (name.family, name.given) if name else ():
        if part and not set(plain(part).split()) & taken and len(part.strip(".")) > 1:
            yield part


def _is_about(kit: Kit, candidacy_id: str, document: Document, name: Name) -> bool:
    passages = document_steps.passages_in(kit, candidacy_id, document)
    told = profile_of(document, passages)
    return len(told) == 1 and told[0].name.full == name.full


def _removed(kit: Kit, candidacy_id: str, about: Sequence[Document]) -> tuple[str, ...]:
    """Takes away what was added; the names of those that lie in the folder."""
    left = []
    for one in about:
        try:
            document_steps.remove(kit, candidacy_id, one.name)
        except NotFound:
            left.append(one.name)
            continue
        if one.original not in _originals(kit):
            kit.objects.delete(one.original)
    return tuple(left)


def _originals(kit: Kit) -> frozenset[str]:
    """What any of the owner's candidacies still holds."""
    every = (each.id for each in candidacy_steps.candidacies(kit))
    return frozenset(d.original for one in every for d in document_steps.documents_of(kit, one))
