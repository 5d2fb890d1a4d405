"""One version of a file beside the one before."""

from collections.abc import Collection, Sequence

from secondround.preparation.assignment.checked.model import Checked, Standing


def standing(versions: Sequence[Checked], aside: Collection[str]) -> Standing | None:
    """How the last of these versions (the oldest first) stands; None without any. `aside` are keys of findings."""
    if not versions:
        return None
    latest, before = versions[-1], versions[-2] if len(versions) > 1 else None
    here = {one.key for one in latest.findings}
    past = before.findings if before else ()
    known = {one.key for one in past}
    return Standing(
        checked=latest,
        open=tuple(one for one in latest.findings if one.key not in aside),
        aside=tuple(one for one in latest.findings if one.key in aside),
        before=before,
        new=frozenset(here - known) if before else frozenset(),
        mended=tuple(one for one in past if one.key not in here and one.key not in aside),
    )
