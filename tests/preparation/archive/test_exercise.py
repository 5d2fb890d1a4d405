"""The exercise goes into the file of everything and comes back whole: brief, outline, files, runs, questions."""

import io
from dataclasses import asdict
from pathlib import Path

import pptx

from adapters.readers.making import slides
from desk import NOON, desk
from secondround.bootstrap import jobs_here, make_kit
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.settings import Settings
from secondround.preparation.archive import steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.checked import steps as checked_steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.assignment.faced import steps as faced_steps
from secondround.preparation.assignment.files import steps as file_steps
from secondround.preparation.assignment.outline import steps as outline_steps
from secondround.preparation.assignment.outline.written import steps as written_steps
from secondround.preparation.assignment.outline.written.patterns import steps as pattern_steps
from secondround.preparation.assignment.outline.written.returned import steps as returned_steps
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.rehearsal.exercise import steps as round_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.run_through import steps as run_steps
from secondround.preparation.rehearsal.run_through.kept import steps as run_kept_steps
from secondround.preparation.rehearsal.run_through.model import Mark, Slide

MAIL = (
    "From: Eva Kern <kern@archive.example>\nTo: Zoë Weber\nSubject: Second interview\n\nDear Ms Weber,\n\n"
    "we invite you to a second interview on 8 December. Please prepare a presentation of ten minutes for the "
    "archivists: How would you open the archive to schools?\n\nEva Kern"
)
TABLES = (
    "assignments",
    "finished_files",
    "checked_files",
    "exports",
    "brought_back",
    "patterns",
    "runs",
    "sittings",
)


def worked_on(tmp_path: Path) -> tuple[Kit, str, str]:
    """An exercise with something in every list that it can fill."""
    kit, one = desk(tmp_path, {"mail.txt": MAIL})
    for step in DERIVE:
        step(kit, one)
    key = assignment_steps.assignments_of(kit, one)[0].key
    decoded_steps.add_line(kit, one, key, "asked", "What it costs")
    outline_steps.add_section(kit, one, key, "Schools nearby")
    pattern_steps.keep_pattern(kit, one, "house.pptx", slides(pptx.Presentation()))
    written = written_steps.export(kit, one, key, "pptx")
    opened = pptx.Presentation(io.BytesIO(written))
    opened.slides[1].shapes.title.text = "Changed there"
    first = outline_steps.outline_of(kit, one, key).sections[0]
    candidacy_steps.edit(kit, one, "outline_parts", first.key, "title", "Changed here")
    returned_steps.bring_back(kit, one, key, "mine.pptx", slides(opened))
    found = checked_steps.check_file(kit, one, key, "mine.pptx", slides(opened))
    checked_steps.put_aside(kit, one, key, found.findings[0].key)
    run = run_steps.begin_run(kit, one, key, (Slide(1, "Schools", 60.0, "", ()),), 10, "clock")
    run_steps.mark(kit, one, run.key, (Mark(1, 0.0),), 50.0)
    run_steps.end_run(kit, one, run.key, 50.0)
    asked = faced_steps.add_challenge(kit, one, key, "Who pays for the bus?")
    faced_steps.answer_challenge(kit, one, asked.key, "The town.", ["The town pays"])
    round_steps.begin_round(kit, one, key, Wanted(10, questions=[asked.key]))
    return kit, one, key


def all_of_it(kit: Kit, one: str, key: str) -> dict[str, object]:
    """Whatever the pages of the exercise show."""
    files = file_steps.files_of(kit, one, key)
    standing = checked_steps.standing_of(kit, one, key)
    assert standing
    return {
        "brief": decoded_steps.decoded_of(kit, one, key),
        "outline": outline_steps.outline_of(kit, one, key),
        "open": returned_steps.brought_of(kit, one, key),
        "written": written_steps.written_from(kit, one),
        "template": pattern_steps.pattern_bytes(kit, one, "pptx"),
        "files": [file_steps.bytes_of(kit, each) for each in files],
        "looked at": [asdict(standing), [each.key for each in standing.aside]],
        "runs": run_kept_steps.runs_of(kit, one, key),
        "questions": faced_steps.challenges_of(kit, one, key),
        "rounds": kept_steps.sittings_of(kit, one),
    }


def test_it_comes_back_whole_and_is_erased_whole(tmp_path: Path) -> None:
    kit, one, key = worked_on(tmp_path)
    made = steps.save(kit, tmp_path / "all.zip")
    assert [name for name in TABLES if not made.tables.get(name)] == []
    settings = Settings(data_dir=tmp_path / "other", meaning="off")
    there = make_kit(settings, NOON, Owner("another", "person"))
    steps.restore(there, tmp_path / "all.zip")
    before, after = all_of_it(kit, one, key), all_of_it(there, one, key)
    assert [name for name, value in before.items() if after[name] != value] == []
    steps.erase(there, jobs_here(settings))
    assert there.objects.list("another/person/") == []
    assert file_steps.files_of(there, one) == ()
