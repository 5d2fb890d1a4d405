"""One turn of a sitting: where the time between two people goes, and why it was long."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.rehearsal.room.ending import COMPLETE

AIM = 1.2
"""Seconds from the last spoken sample to the interviewer's first, of a nod or of a question."""

TOLD = 0.3
"""Seconds after the silence that is needed, in which an answer is over: a part of the sound and its way."""

MOMENTS = ("needed", "read", "asked", "chosen", "over", "voice", "question")

Summary = dict[str, float]


@dataclass(frozen=True)
class Turn:
    """Seconds after the last spoken sample: its words were read, what comes next was known (`asked`), could be heard
    (`chosen`), the answer was over, the `voice` began (with a nod, or at once with the question), the `question` began.

    `needed` is the silence the rule asked for, `spoken` how many seconds the answer reached, `early` how often a
    question had begun before and given way, `nods` how many pauses were nodded in. `clipped` where the answer was being
    spoken when its take began: the file did not wait for the interviewer.
    """

    read: float
    asked: float
    chosen: float
    over: float
    voice: float
    question: float
    needed: float
    early: int
    nods: int
    spoken: float
    clipped: bool
    words: str

    @property
    def why(self) -> str:
        """Why it was slow; empty where it was not."""
        if self.voice <= AIM:
            return ""
        if self.needed > COMPLETE and not self.nodded:
            return "read late" if self.read > COMPLETE + TOLD else "waited by the rule"
        late = {"read late": self.read}
        if not self.nodded:
            late |= {"chosen late": self.asked, "made late": self.chosen, "told late": self.over}
        for reason, at in late.items():
            if at > COMPLETE + TOLD:
                return reason
        return "played late"

    @property
    def nodded(self) -> bool:
        """Whether the first that was heard at its end was a nod."""
        return self.voice < self.question

    def row(self) -> str:
        """For a person who looks for what was slow."""
        times = " ".join(f"{name} {getattr(self, name):.2f}" for name in MOMENTS)
        marks = [f"{self.early} early, {self.nods} nods", f"{self.spoken:.1f} s spoken"]
        marks += ["clipped"] * self.clipped
        return f"{times} | {', '.join(marks)} | {self.words[-40:]!r} {self.why}".rstrip()


def totals(found: Sequence[Turn]) -> dict[str, object]:
    """Medians and 95th percentiles of the moments and of what lies between them, and how many were slow, and why."""
    moments = {name: summed([getattr(one, name) for one in found]) for name in MOMENTS}
    between = {
        "reading": summed([one.read for one in found]),
        "choice": summed([one.asked - one.read for one in found]),
        "synthesis": summed([one.chosen - one.asked for one in found]),
        "silence": summed([one.over for one in found]),
        "beginning": summed([one.question - max(one.over, one.chosen) for one in found]),
    }
    slow = Counter(one.why for one in found if one.why)
    return {
        **moments,
        "where": between,
        "slow": dict(slow),
        "clipped": sum(one.clipped for one in found),
        "turns_begun_into": sum(one.early > 0 for one in found),
        "turns_nodded_in_a_pause": sum(one.nods > 0 for one in found),
        "turns_nodded_at_the_end": sum(one.nodded for one in found),
    }


def percentile(values: Sequence[float], share: float) -> float:
    """Nearest rank."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def summed(values: Sequence[float]) -> Summary:
    return {
        "median": round(statistics.median(values), 2),
        "p95": round(percentile(values, 0.95), 2),
    }
