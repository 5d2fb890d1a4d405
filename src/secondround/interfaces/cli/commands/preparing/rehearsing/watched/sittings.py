"""Which sitting is meant."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secondround.foundation.kit import Kit


def chosen(kit: "Kit", candidacy_id: str, begins: str) -> str:
    """The key of the sitting that begins so, of the last one without. Raises `NotFound`."""
    from secondround.foundation.errors import NotFound
    from secondround.preparation.rehearsal.kept import steps as kept_steps

    if begins:
        return kept_steps.sitting_named(kit, candidacy_id, begins).key
    every = kept_steps.sittings_of(kit, candidacy_id)
    if not every:
        raise NotFound("a sitting", "Sit down first: secondround rehearse start")
    return every[-1].key
