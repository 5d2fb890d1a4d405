"""Finding runs, and keeping them as they are."""

from collections.abc import Sequence

from secondround.foundation.errors import NotFound
from secondround.foundation.kit import Kit
from secondround.preparation.rehearsal.run_through import store
from secondround.preparation.rehearsal.run_through.model import Run
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps


def home_of(run: str) -> str:
    """Where the sound of the run of this key lies."""
    return f"runs/{run}"


def runs_of(kit: Kit, candidacy_id: str, assignment: str = "") -> tuple[Run, ...]:
    """Every run, or those of an exercise (its key), the first first."""
    only = {"assignment": assignment} if assignment else None
    with kit.db.read() as db:
        return store.runs.list(db, kit.owner, candidacy_id, only=only)


def run_named(kit: Kit, candidacy_id: str, key: str) -> Run:
    """The one whose key begins so. Raises `NotFound`, also where several do."""
    with kit.db.read() as db:
        found = store.runs.named(db, kit.owner, candidacy_id, [key])
    if not found and key:
        found = tuple(one for one in runs_of(kit, candidacy_id) if one.key.startswith(key))
    if len(found) != 1:
        raise NotFound("the run-through", "It may have been forgotten.")
    return found[0]


def before(run: Run, runs: Sequence[Run]) -> Run | None:
    """The last run of the same exercise that ended before this one began."""
    earlier = [
        one
        for one in runs
        if one.ended_at and one.assignment == run.assignment and one.begun_at < run.begun_at
    ]
    return max(earlier, key=lambda one: one.begun_at, default=None)


def keep_run(kit: Kit, candidacy_id: str, run: Run) -> Run:
    """As it is now."""
    with kit.db.write() as db:
        store.runs.put(db, kit.owner, candidacy_id, run)
    return run


def sound_size(kit: Kit, run: Run) -> int:
    """Bytes of its sound. Raises `NotFound` where there is none."""
    if not run.sound:
        raise NotFound("the sound of this run", "It was run by the clock alone.")
    return kit.objects.size(run.sound)


def sound_part(kit: Kit, run: Run, start: int, end: int) -> bytes:
    """Its bytes from `start` up to `end`. Raises `NotFound`."""
    return kit.objects.part(run.sound, start, end)


def forget_run(kit: Kit, candidacy_id: str, key: str) -> None:
    """Nothing of it is left: marks, words, sound. Raises `NotFound`."""
    run = run_named(kit, candidacy_id, key)
    part_steps.delete(kit, home_of(run.key))
    with kit.db.write() as db:
        store.runs.remove(db, kit.owner, candidacy_id, run.key)
