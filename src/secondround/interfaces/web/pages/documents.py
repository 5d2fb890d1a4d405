"""The inbox: what was brought in, what each is taken for, and every passage at its address."""

from collections.abc import Sequence
from urllib.parse import quote

from starlette.responses import Response

from secondround.foundation.errors import Refused
from secondround.foundation.ports.fetching import host_of
from secondround.interfaces.web.pages.brought import brought
from secondround.interfaces.web.pages.home import work_on
from secondround.interfaces.web.pages.passages import marked_span
from secondround.interfaces.web.pages.understand.recordings import sound_of
from secondround.interfaces.web.paging import paged
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief import steps as brief_steps
from secondround.preparation.documents import steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.fetching import steps as fetching_steps
from secondround.preparation.documents.model import KINDS, Document

NAMED = 120
"""Characters of a document's own name that are kept."""


def inbox(visit: Visit) -> Response:
    """Everything brought in, what waits to be confirmed first."""
    every = steps.documents_of(visit.kit, visit.candidacy.id)
    kind = visit.asked("kind")
    chosen = [one for one in every if kind in ("", one.kind)]
    documents = paged(sorted(chosen, key=_in_order), visit.asked("page"))
    here = sorted({one.kind for one in every}, key=KINDS.index)
    return show(
        visit,
        "documents/inbox.html",
        documents=documents,
        kinds=KINDS,
        here=here,
        kind=kind,
        companies=_companies(visit, every),
        work=work_on(visit),
    )


def confirm(visit: Visit) -> Response:
    """All that the page showed were recognised rightly."""
    shown = set(visit.form.getlist("shown"))
    for one in steps.documents_of(visit.kit, visit.candidacy.id):
        if one.id in shown and not one.confirmed:
            corrected_steps.correct_kind(visit.kit, visit.candidacy.id, one.name, one.kind)
    return go(visit, "/documents")


def link(visit: Visit) -> Response:
    """An address that was pasted: whom it would be asked of is shown, and nothing is fetched yet."""
    address = visit.given("address").strip()
    host = host_of(address)
    return show(visit, "documents/link.html", address=address, host=host)


def fetch(visit: Visit) -> Response:
    """The click that fetches it."""
    fetching_steps.bring_page(visit.kit, visit.candidacy.id, visit.given("address"))
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    return go(visit, "/documents")


def bring_in(visit: Visit) -> Response:
    """Keep files and pasted words; each is read at once, and everything prepared again after the last."""
    added = [*brought(visit, visit.candidacy.id), *_from_words(visit)]
    if not added:
        raise Refused("there was nothing to bring in", "Choose a file or paste some words.")
    if not visit.given("more"):
        brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    if visit.partly:
        return show(visit, "documents/arrived.html", documents=added, kinds=KINDS)
    return go(visit, "/documents")


def read(visit: Visit) -> Response:
    """Every file that was dropped has come: prepare everything again."""
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    if not visit.partly:
        return go(visit, "/documents")
    return show(visit, "home/work.html", work=work_on(visit), at="inbox")


def one(visit: Visit) -> Response:
    """A document's passages, each at its address; the cited words marked."""
    document = steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    passages = steps.passages_in(visit.kit, visit.candidacy.id, document)
    cited = next((p for p in passages if str(p.position) == visit.asked("passage")), None)
    start, end = marked_span(visit, len(cited.text)) if cited else (0, 0)
    return show(
        visit,
        "documents/one.html",
        document=document,
        passages=passages,
        cited=cited,
        sound=sound_of(visit, document.name),
        start=start,
        end=end,
        kinds=KINDS,
        companies=_companies(visit, steps.documents_of(visit.kit, visit.candidacy.id)),
    )


def original(visit: Visit) -> Response:
    """The bytes as they were brought in, to be kept; never shown as a page of ours."""
    document = steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    data = steps.original(visit.kit, document)
    name = quote(document.name.rsplit("/", 1)[-1])
    return Response(
        data,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


def correct_kind(visit: Visit) -> Response:
    """The candidate says what a document is, or that all was recognised rightly."""
    document = steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    kind = visit.given("kind")
    if kind == document.kind:
        corrected_steps.confirm(visit.kit, visit.candidacy.id, document.name)
    else:
        corrected_steps.correct_kind(visit.kit, visit.candidacy.id, document.name, kind)
    return _changed(visit, document)


def correct_round(visit: Visit) -> Response:
    """The candidate says which round a document tells of."""
    document = steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    number = visit.given("round")
    if not number.isdigit():
        raise Refused("{number} is not a round", "Rounds are counted from 1.", number=number)
    corrected_steps.correct_round(visit.kit, visit.candidacy.id, document.name, int(number))
    return _changed(visit, document)


def remove(visit: Visit) -> Response:
    """The candidacy no longer holds it; the original stays where it came from."""
    document = steps.document(visit.kit, visit.candidacy.id, visit.named("document"))
    steps.remove(visit.kit, visit.candidacy.id, document.name)
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    return go(visit, "/documents")


def _changed(visit: Visit, before: Document) -> Response:
    brief_steps.ask_to_prepare(visit.kit, visit.jobs, visit.candidacy.id)
    if not visit.partly:
        return go(visit, "/documents")
    document = steps.document(visit.kit, visit.candidacy.id, before.id)
    return show(visit, "documents/line.html", document=document, kinds=KINDS)


def _in_order(one: Document) -> tuple[bool, bool, str]:
    """What could not be read comes first: there is something to do about it."""
    return one.confirmed, one.status != "refused", one.name


def _companies(visit: Visit, every: Sequence[Document]) -> list[str]:
    """Those known by name, to choose from."""
    named = {one.company for one in every} | {visit.candidacy.company}
    return sorted(named - {""}, key=str.casefold)


def _from_words(visit: Visit) -> list[Document]:
    words = visit.given("words").strip()
    if not words:
        return []
    first = " ".join(words.split())[:40].rsplit(" ", 1)[0]
    called = "".join(c for c in visit.given("called") or first if c.isalnum() or c in " -_,.")
    name = f"{called.strip()[:NAMED] or visit.kit.now.date().isoformat()}.txt"
    return [steps.add(visit.kit, visit.candidacy.id, name, words.encode())]
