"""Taking in what a microphone sends, in parts that may come twice and must not be missing.

What is kept is the truth, whoever kept it: a process that stands elsewhere than what comes looks there, and goes on
from it. What a page was told is kept it may forget; everything after that it still has, and sends again.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from secondround.foundation.errors import EngineFailed, NotKept, Refused
from secondround.foundation.kit import Kit
from secondround.foundation.ports.speech import BYTES, RATE, Heard, OpenAnswer
from secondround.preparation.rehearsal.sounds.parts import steps as part_steps

EVERY = RATE * BYTES
"""Bytes that are kept at once: a second. A crash costs that and what is on its way."""

LARGEST_PART = 30 * RATE * BYTES
"""Bytes: what a browser kept back while the line was down comes in pieces."""

LONGEST = 3 * 3600 * RATE
"""Samples of one answer."""

FORGOTTEN_AFTER = 1800.0
"""Seconds after which an answer nobody goes on with is not held in memory any more. Its sound is kept."""


class Gap(Refused):
    """Sound is missing before the part that came; `length` is the sample to go on from."""

    def __init__(self, length: int) -> None:
        super().__init__("a part of the answer is missing", "It is sent again by itself.")
        self.length = length


def opened(
    kit: Kit, name: str, begin: Callable[[], OpenAnswer], at: int | None = None
) -> OpenAnswer:
    """The owner's of this name as this process heard it, else the one that `begin` takes up from what is kept.

    `at` is the sample that comes next. Where this process stands elsewhere, or it is not known, another may have gone
    on with the answer or begun it anew: then it is taken up as well.
    """
    found = kit.answers.get(_owned(kit, name))
    if found is not None and found.length != at and _is_elsewhere(kit, found):
        let_go(kit, name)
        found = None
    if found is None:
        _forget_old(kit)
        found = kit.answers.setdefault(_owned(kit, name), begin())
    found.used = monotonic()
    return found


def let_go(kit: Kit, name: str) -> None:
    """The owner's of this name is not held any more; nothing happens where it is not."""
    kit.answers.pop(_owned(kit, name), None)


def taken_up(
    kit: Kit, home: str, language: str, names: Sequence[str], target: float = 0.0
) -> OpenAnswer:
    """What was kept in this home is gone on with; what was said before is not heard again until it ends."""
    ear = next((one for one in kit.ears() if language in one.languages), None)
    answer = recorded(kit, home, language)
    answer.listening = ear.listen(language, names) if ear else None
    answer.target = target
    return answer


def recorded(kit: Kit, home: str, language: str) -> OpenAnswer:
    """The same without an ear: it is kept, and listened to afterwards."""
    kept = part_steps.kept_to(kit, home)
    return OpenAnswer(
        home=home,
        listening=None,
        language=language,
        target=0.0,
        whole=not kept,
        length=kept,
        kept=kept,
        used=monotonic(),
    )


def take_in(kit: Kit, answer: OpenAnswer, at: int, sound: bytes) -> Heard:
    """The part that begins with sample `at`; what was heard already is not heard again. How the answer stands.

    What is not kept yet is as the page sends it: begun anew or loaded again, it may send something else than before.
    Raises `Gap`, `Refused` (no sound, too long), `NotKept` (a full disk: it does not count).
    """
    if len(sound) % BYTES or at < 0:
        raise Refused("this is not sound of a microphone", "Load the page again.")
    if len(sound) > LARGEST_PART or at > LONGEST:
        raise Refused("the answer is longer than three hours", "End it, and go on with the next.")
    with answer.lock:
        if at > answer.length:
            raise Gap(answer.length)
        new = sound[(answer.length - at) * BYTES :]
        _keep(kit, answer, at, sound)
        return _heard(answer, new)


def check_whole(answer: OpenAnswer, said: int | None) -> None:
    """Raises `Gap` where so many samples were sent and fewer came here. None: nobody says how many."""
    if said is not None and answer.length < said:
        raise Gap(answer.length)


def finish(kit: Kit, answer: OpenAnswer) -> Heard | None:
    """All of it is kept; waits for its last words. None where only a part was heard here, or its reading failed: then
    all of it is to be read again. Raises `NotKept`."""
    with answer.lock:
        if answer.rest:
            _put(kit, answer, answer.rest)
        if not answer.whole or answer.listening is None:
            return None
        try:
            return answer.listening.finish()
        except EngineFailed:
            return None


def _heard(answer: OpenAnswer, new: bytes) -> Heard:
    if answer.listening is None:
        return Heard(answer.length / RATE)
    return answer.listening.hear(new) if new else answer.listening.heard()


def _owned(kit: Kit, name: str) -> str:
    """With the owner: one process hears many people, and a name alone opens nobody's answer."""
    return "/".join((*vars(kit.owner).values(), name))


def _forget_old(kit: Kit) -> None:
    for name, one in list(kit.answers.items()):
        if monotonic() - one.used > FORGOTTEN_AFTER:
            kit.answers.pop(name, None)


def _is_elsewhere(kit: Kit, answer: OpenAnswer) -> bool:
    with answer.lock:
        return part_steps.kept_to(kit, answer.home) != answer.kept


def _keep(kit: Kit, answer: OpenAnswer, at: int, sound: bytes) -> None:
    """Into the store when a second has come together; at once where it came before: who is asked next lacks it."""
    again = bool(sound) and at < answer.length
    sound = sound[max(answer.kept - at, 0) * BYTES :]
    place = max(at - answer.kept, 0) * BYTES
    before, after = answer.rest[:place], answer.rest[place + len(sound) :]
    rest = before + sound + after
    if rest[: len(answer.rest)] != answer.rest:
        answer.whole = False
    length = answer.kept + len(rest) // BYTES
    if len(rest) >= EVERY or (again and rest):
        _put(kit, answer, rest)
    else:
        answer.rest = rest
    answer.length = length


def _put(kit: Kit, answer: OpenAnswer, sound: bytes) -> None:
    try:
        part_steps.keep_part(kit, answer.home, answer.kept, sound)
    except EngineFailed as error:
        raise NotKept(
            "the disk may be full",
            "What you said until now is safe. Make room and it goes on by itself, or end the answer here.",
        ) from error
    answer.kept, answer.rest = answer.kept + len(sound) // BYTES, b""
