"""What words leave in doubt, and nearness in meaning decides."""

from secondround.preparation.rehearsal.content.points.signals import Signals
from secondround.preparation.rehearsal.content.points.weighing import weight

NEAR, LIFT = 0.4, 1.2
"""From which nearness on words come near in meaning, and what that weighs. It finds what words nearly find. More would
take near misses for said, which come as near as what says the point. Set on our own pairs and answers."""

DENIED = 0.3
"""From which `denied_in_full` on a denial stands against it: one that shares half or less may deny something else."""


def in_doubt(found: Signals) -> bool:
    """Whether nearness in meaning could make it said: no sign stands against it, and words lack little."""
    return -LIFT <= weight(found) < 0 and not _is_against(found)


def lifted(weight: float, near: float) -> float:
    """What a stretch weighs that comes so near in meaning, and that is in doubt."""
    return weight + LIFT if near >= NEAR else weight


def _is_against(found: Signals) -> bool:
    """A lacking or other figure, the contrary, a denial, another deed or another's, what is only meant, a half."""
    signs = (
        found.lacking,
        found.wrong,
        found.contrary,
        found.other_actor,
        found.not_own,
        found.unreal,
        found.meant,
        found.half,
        found.named_otherwise,
    )
    return any(signs) or found.done_otherwise >= 1 or found.denied_in_full >= DENIED
