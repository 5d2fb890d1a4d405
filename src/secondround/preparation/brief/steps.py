"""From a folder to a prepared second interview."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from secondround.foundation.errors import NotFound
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.run import Run
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key
from secondround.foundation.wording import say_in
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.brief import store
from secondround.preparation.brief.appointment import appointment
from secondround.preparation.brief.composed.steps import compose
from secondround.preparation.brief.layout.entries import Sources
from secondround.preparation.brief.layout.page import page
from secondround.preparation.brief.lines import steps as line_steps
from secondround.preparation.brief.model import Brief
from secondround.preparation.brief.printed.paper import paper
from secondround.preparation.brief.published import published, to_bytes
from secondround.preparation.brief.store import Preparation
from secondround.preparation.brief.taking_back import changes
from secondround.preparation.brief.writing import (
    changed_by_hand,
    hrefs_of,
    out_folder,
    read_list,
    set_aside,
    write_list,
    write_whole,
)
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.arrival.folder import Progress, silently
from secondround.preparation.documents.model import Document
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.came import steps as came_steps
from secondround.preparation.recordings import steps as recording_steps

METHOD = 12
"""Raise it when anything is derived or laid out differently: everything is prepared again then."""

DERIVE = (
    file_steps.set_apart,
    came_steps.remember_marked,
    own_steps.write_down,
    evidence_steps.gather,
    panel_steps.identify,
    company_steps.draw_up,
    debrief_steps.go_over,
    fit_steps.weigh,
    condition_steps.collect,
    pressure_steps.find_weak_points,
    assignment_steps.read_assignment,
    question_steps.predict,
    asking_steps.propose,
    plan_steps.lay_out,
)
"""The method, in its order: each step keeps what the ones after it read."""

FACTS_ON_PAPER = 200
"""Enough to choose eight from; a large dossier has thousands."""

PREPARE = "prepare"
"""The name of the work that derives everything anew; its id is the candidacy's."""


@dataclass(frozen=True)
class Prepared:
    """What a run did. `written` are the files that are new, `aside` those of the candidate's set aside."""

    candidacy_id: str
    out: Path
    documents: tuple[Document, ...]
    unchanged: bool
    written: tuple[Path, ...] = ()
    aside: tuple[Path, ...] = ()


def prepare(
    kit: Kit, folder: Path, out: Path | None = None, progress: Progress = silently
) -> Prepared:
    """Bring the folder in and write brief.html, brief.pdf, interview.ics and brief.json into `out`.

    `out` is a folder beside the candidate's by default, never in it. What the candidate changed in brief.json
    is kept as edits; another file changed by hand is set aside before a new one is written. When nothing has changed,
    nothing is written. Raises `NotFound` and `Refused`.
    """
    if not folder.is_dir():
        raise NotFound("the folder {folder}", "Check its name.", folder=folder)
    target = out_folder(folder, out)
    candidacy_id = candidacy_steps.open_for(kit, str(folder.resolve())).id
    before = _last(kit, candidacy_id, target)
    understood = _take_back(kit, candidacy_id, target, before)
    documents = document_steps.bring_in(kit, candidacy_id, folder, progress)
    fingerprint = _fingerprint(kit, candidacy_id, documents, target)
    if fingerprint == before.fingerprint and _all_there(kit, before):
        return Prepared(candidacy_id, target, documents, unchanged=True)
    for step in DERIVE:
        step(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    files = _print(kit, compose(kit, candidacy_id), target)
    aside = _set_aside(kit, target, files, before, understood)
    # Own lines are written down, and changes go with their lines, while it is derived.
    fingerprint = _fingerprint(kit, candidacy_id, documents, target)
    written = _write(kit, candidacy_id, files, fingerprint, target)
    return Prepared(candidacy_id, target, documents, False, written, aside)


def on_paper(kit: Kit, candidacy_id: str) -> dict[str, object]:
    """The brief as it is printed: two sides of blocks and the sheet, as plain values."""
    brief = compose(kit, candidacy_id, FACTS_ON_PAPER)
    return paper(brief, say_in(brief.candidacy.language))


def one_file(kit: Kit, candidacy_id: str, name: str) -> bytes:
    """brief.pdf, brief.json or interview.ics as of now. Raises `NotFound` for another, and without a day."""
    brief = compose(kit, candidacy_id)
    say = say_in(brief.candidacy.language)
    if name == "brief.pdf":
        return kit.presses["pdf"].print("brief", paper(brief, say))
    if name == "brief.json":
        return to_bytes(published(brief))
    entry = appointment(brief, say) if name == "interview.ics" else None
    if entry is None:
        raise NotFound(name, "An appointment needs the day of the interview: add the invitation.")
    return kit.presses["ics"].print("appointment", entry)


def prepare_again(run: Run, candidacy_id: str, begun: float = 0.0) -> None:
    """The work: derive everything anew from the documents held now, one part of the method after the other.

    `begun` is the share of the work that is done already.
    """
    for place, derive in enumerate(DERIVE):
        part = derive.__module__.split(".")[-2]
        run.report(begun + (1.0 - begun) * place / len(DERIVE), part)
        run.step(f"{part}.{derive.__name__}", partial(derive, run.kit(), candidacy_id))


def listen_and_prepare(run: Run, candidacy_id: str, key: str) -> None:
    """The work: listen to a recording, then prepare everything anew with what was said in it."""
    recording_steps.listen(run, candidacy_id, key)
    prepare_again(run, candidacy_id)


def ask_to_prepare(kit: Kit, jobs: Jobs, candidacy_id: str) -> str:
    """The id of the job; one that still waits is not asked for twice. Raises `NotFound`."""
    candidacy_steps.find(kit, candidacy_id)
    for job in jobs.list(kit.owner):
        if job.name == PREPARE and job.ids == (candidacy_id,) and job.state == "waiting":
            return job.id
    return jobs.enqueue(kit.owner, PREPARE, candidacy_id)


def _last(kit: Kit, candidacy_id: str, out: Path) -> Preparation:
    with kit.db.read() as db:
        last = store.find(db, kit.owner, candidacy_id)
    here = any(Path(path).parent == out for path in last.written)
    return last if here else Preparation("", read_list(out))


def _take_back(kit: Kit, candidacy_id: str, out: Path, before: Preparation) -> bool:
    """Keep as edits what the candidate changed in brief.json; whether it was understood."""
    path = out / "brief.json"
    key = before.written.get(str(path))
    if not key or not changed_by_hand(path, kit.owner, before.written) or not kit.objects.has(key):
        return False
    try:
        mine = json.loads(path.read_bytes())
    except ValueError:
        return False
    if not isinstance(mine, dict):
        return False
    made = changes(json.loads(kit.objects.get(key)), mine, kit.now)
    return line_steps.keep_changes(kit, candidacy_id, made)


def _fingerprint(kit: Kit, candidacy_id: str, documents: tuple[Document, ...], out: Path) -> str:
    """Of everything the files depend on; the clock counts by the hour."""
    edits = candidacy_steps.edits_of(kit, candidacy_id)
    depends_on = (
        METHOD,
        document_steps.READING,
        str(out),
        kit.now.strftime("%Y-%m-%dT%H"),
        kit.settings.language,
        [embedder.name for embedder in kit.embedders],
        [(one.name, one.id, one.kind) for one in documents],
        [(one.part, one.key, one.field, one.value) for one in edits],
    )
    return hashlib.sha256(json.dumps(depends_on).encode()).hexdigest()


def _all_there(kit: Kit, before: Preparation) -> bool:
    return all(
        Path(path).is_file() and not changed_by_hand(Path(path), kit.owner, before.written)
        for path in before.written
    )


def _print(kit: Kit, brief: Brief, out: Path) -> dict[str, bytes]:
    say = say_in(brief.candidacy.language)
    sources = Sources(
        passages={one.id: one for one in document_steps.passages_of(kit, brief.candidacy.id)},
        documents={one.id: one for one in brief.documents},
        hrefs=hrefs_of(brief, out),
        say=say,
    )
    files = {
        "brief.html": kit.presses["html"].print("brief", page(brief, sources, say)),
        "brief.pdf": kit.presses["pdf"].print("brief", paper(brief, say)),
        "brief.json": to_bytes(published(brief)),
    }
    entry = appointment(brief, say)
    if entry:
        files["interview.ics"] = kit.presses["ics"].print("appointment", entry)
    return files


def _set_aside(
    kit: Kit, out: Path, files: Mapping[str, bytes], before: Preparation, understood: bool
) -> tuple[Path, ...]:
    """Move away what somebody else wrote where a file is about to be written; the new names."""
    aside = []
    for name, data in files.items():
        path = out / name
        if name == "brief.json" and understood:
            continue
        changed = changed_by_hand(path, kit.owner, before.written)
        if changed and path.read_bytes() != data:
            aside.append(set_aside(path))
    return tuple(aside)


def _write(
    kit: Kit, candidacy_id: str, files: Mapping[str, bytes], fingerprint: str, out: Path
) -> tuple[Path, ...]:
    """Write the files that differ from what is there; which they were."""
    keys = {str(out / name): object_key(kit.owner, data) for name, data in files.items()}
    new = []
    for name, data in files.items():
        path = out / name
        if not path.is_file() or path.read_bytes() != data:
            write_whole(path, data)
            new.append(path)
    kit.objects.put(keys[str(out / "brief.json")], files["brief.json"])
    write_list(out, keys)
    with kit.db.write() as db:
        store.save(db, kit.owner, candidacy_id, Preparation(fingerprint, keys), kit.now)
    return tuple(new)
