"""Keeping the finished file, looking at it, and asking for it to be checked."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

from secondround.foundation.errors import NotFound, Refused, Unreadable
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.model import Job
from secondround.foundation.jobs.run import Run
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key_of, owner_prefix
from secondround.foundation.ports.office.finished import Finished, Inspector
from secondround.foundation.wording import sentence
from secondround.preparation.assignment.files import store
from secondround.preparation.assignment.files.model import FinishedFile
from secondround.preparation.assignment.steps import assignment_of
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.model import Document

CHECK = "assignment.check"
"""The name of the work; its ids are the candidacy's and the file's."""

LONGEST_NAME = 200
_OPENED, _CHECKED = 0.1, 0.95

Check = Callable[[Kit, str, str, str, bytes], object]
"""Checks a file: kit, candidacy, key of the exercise, name and bytes."""


def keep_file(kit: Kit, candidacy_id: str, assignment: str, name: str, data: bytes) -> FinishedFile:
    """Keep one more version of a file that answers the exercise of this key, byte for byte.

    The same bytes under the same name again are the same version, and what was kept of them stays. It is no document
    of the candidacy; one that holds the same is set apart. Raises `NotFound` for an unknown exercise, `Refused` where
    it is too large, `Unreadable` for what is never opened: nothing is kept then.
    """
    name = _plain(name)
    assignment_of(kit, candidacy_id, assignment)
    inspector = _admitted(kit, name, data)
    digest = sha256(data).hexdigest()
    key = key_of("finished file", assignment, name, digest)
    before = files_of(kit, candidacy_id, assignment)
    for one in before:
        if one.key == key:
            return one
    version = 1 + sum(one.name == name for one in before)
    original = _original(kit, digest)
    made = FinishedFile(
        key, assignment, name, inspector.format, len(data), version, original, kit.now
    )
    kit.objects.put(original, data)
    with kit.db.write() as db:
        store.finished_files.add(db, kit.owner, candidacy_id, made)
    set_apart(kit, candidacy_id)
    return made


def inspect_file(kit: Kit, name: str, data: bytes) -> Finished:
    """What the file holds. Raises `Refused` where it is too large, `Unreadable` with the way out."""
    name = _plain(name)
    return _admitted(kit, name, data).inspect(data, name)


def files_of(kit: Kit, candidacy_id: str, assignment: str = "") -> tuple[FinishedFile, ...]:
    """Every version kept, the newest last; those of one exercise or of all."""
    only = {"assignment": assignment} if assignment else None
    with kit.db.read() as db:
        return store.finished_files.list(db, kit.owner, candidacy_id, only=only)


def file_of(kit: Kit, candidacy_id: str, key: str) -> FinishedFile:
    """Raises `NotFound`, also for another candidacy's."""
    for one in files_of(kit, candidacy_id):
        if one.key == key:
            return one
    raise NotFound("the file", "It may have been deleted.")


def bytes_of(kit: Kit, one: FinishedFile) -> bytes:
    """Its bytes as they came."""
    return kit.objects.get(one.original)


def forget_file(kit: Kit, candidacy_id: str, key: str) -> None:
    """Neither the file nor its bytes are kept any more, unless another candidacy holds the same. Raises `NotFound`."""
    one = file_of(kit, candidacy_id, key)
    with kit.db.write() as db:
        store.finished_files.remove(db, kit.owner, candidacy_id, key)
        left = store.finished_files.list_everywhere(db, kit.owner)
    if one.original not in {each.original for found in left.values() for each in found}:
        kit.objects.delete(one.original)


def set_apart(kit: Kit, candidacy_id: str) -> None:
    """A document that is a finished file, or an earlier version of one, says nothing about the candidate or the
    company: its kind becomes "other", unless the candidate said what it is."""
    kept = files_of(kit, candidacy_id)
    if not kept:
        return
    digests = {one.original.rpartition("/")[2] for one in kept}
    names = {one.name.casefold() for one in kept}
    for document in document_steps.documents_of(kit, candidacy_id):
        if not document.confirmed and _is_finished(document, digests, names):
            corrected_steps.correct_kind(kit, candidacy_id, document.name, "other")


def already_here(kit: Kit, candidacy_id: str) -> tuple[Document, ...]:
    """Documents that may be a finished file: nothing else was recognised in them, something here looks at their
    format, and none of them is kept as one yet."""
    formats = {one.format for one in kit.inspectors}
    kept = {one.original.rpartition("/")[2] for one in files_of(kit, candidacy_id)}
    return tuple(
        one
        for one in document_steps.documents_of(kit, candidacy_id)
        if one.kind == "other" and one.format in formats and one.original
        if one.original.rpartition("/")[2] not in kept
    )


def begin_check(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> str:
    """Ask for the file to be checked; the id of the job, that of the last one while it waits or runs.

    Raises `NotFound`.
    """
    one = file_of(kit, candidacy_id, key)
    job = job_of(kit, jobs, one)
    if job is not None and job.state in ("waiting", "running"):
        return job.id
    made = jobs.enqueue(kit.owner, CHECK, candidacy_id, key)
    with kit.db.write() as db:
        store.finished_files.put(db, kit.owner, candidacy_id, replace(one, job=made))
    return made


def job_of(kit: Kit, jobs: Jobs, one: FinishedFile) -> Job | None:
    """How far its last check is; None where none was asked for, or its job is gone."""
    return jobs.known(kit.owner, one.job)


def check_kept(check: Check, run: Run, candidacy_id: str, key: str) -> None:
    """The work: check a kept file with `check`, saying how far it is. Doing it twice gives the same."""
    kit = run.kit()
    one = file_of(kit, candidacy_id, key)
    run.report(0.0, "opening the file")
    data = bytes_of(kit, one)
    run.report(_OPENED, "checking the file")
    check(kit, candidacy_id, one.assignment, one.name, data)
    run.report(_CHECKED, "checked")


def _admitted(kit: Kit, name: str, data: bytes) -> Inspector:
    """What looks at the file. Raises `Refused` and `Unreadable`."""
    largest = kit.settings.largest_document
    if len(data) > largest:
        raise Refused(
            "{name} is over {largest} MB",
            "Make its pictures smaller, or set SECONDROUND_LARGEST_DOCUMENT higher.",
            name=name,
            largest=largest // 1_000_000,
        )
    sure = [(one.takes(data, name), one) for one in kit.inspectors]
    best, inspector = max(sure, key=lambda pair: pair[0], default=(0.0, None))
    if inspector is None or best <= 0:
        hint = sentence("Bring the file as PPTX, DOCX, XLSX or PDF.")
        why = kit.why_not_read(data[:65_536], name)
        raise Unreadable("{name}: it is {why}", hint, name=name, why=why)
    inspector.admit(data, name)
    return inspector


def _original(kit: Kit, digest: str) -> str:
    """Beside the documents, so that neither is deleted with the other."""
    home = owner_prefix(kit.owner)
    return f"{home}finished/{object_key_of(kit.owner, digest).removeprefix(home)}"


def _is_finished(document: Document, digests: set[str], names: set[str]) -> bool:
    same = document.original.rpartition("/")[2] in digests
    return same or document.name.rpartition("/")[2].casefold() in names


def _plain(name: str) -> str:
    """The name without folders. Raises `Refused` for one without letters."""
    plain = " ".join(name.replace("\\", "/").rpartition("/")[2].split())[:LONGEST_NAME]
    if not any(letter.isalnum() for letter in plain):
        raise Refused("the file has no name", "Give it one and bring it again.")
    return plain
