"""Whose is whose: the parts, lines and rows of a file that came back beside those that were written."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from secondround.foundation.keys import key_of
from secondround.foundation.ports.office.written import COVER, Leaf, Manuscript, Sheet

ALIKE = 0.5
"""From this share of equal letters on a line is one that was changed (difflib's ratio), else a new one."""

Line = tuple[str, str, str]


def written_leaves(manuscript: Manuscript) -> tuple[Leaf, ...]:
    """As they come back when nothing is changed: the cover first."""
    subtitle = (("", manuscript.subtitle, ""),) if manuscript.subtitle else ()
    return (Leaf(COVER, manuscript.title, subtitle), *manuscript.leaves)


def aligned(written: Sequence[Leaf], returned: Sequence[Leaf], seed: str) -> tuple[Leaf, ...]:
    """What came back with the keys of what was written, and with new keys (from `seed`) for what was added.

    A leaf is known by the key it brought, else by its title, else by standing alone in the same gap. A line is known by
    its words wherever it stands now, else by standing in the same gap of its leaf; a row by its number.
    """
    leaves = _leaves_known(written, returned, seed)
    lines = _Lines(written, leaves, seed)
    known = {one.key: one for one in written}
    return tuple(
        replace(
            one,
            title=one.title or known.get(one.key, one).title,
            lines=lines.of(at),
            table=_rows_known(known.get(one.key), one, seed),
            drawn=None,
        )
        for at, one in enumerate(leaves)
    )


def _leaves_known(written: Sequence[Leaf], returned: Sequence[Leaf], seed: str) -> list[Leaf]:
    there = {one.key for one in written}
    keys = [one.key if one.key in there else "" for one in returned]
    free = [one for one in written if one.key not in keys and one.key != COVER]
    for at, one in enumerate(returned):
        same = next((f for f in free if not keys[at] and f.title == one.title), None)
        if same:
            keys[at] = same.key
            free.remove(same)
    for at, one in enumerate(returned):
        if not keys[at] and (alone := _alone_in_gap(written, keys, at, free, one)):
            keys[at] = alone.key
            free.remove(alone)
    return [
        replace(one, key=key or key_of("brought part", seed, one.title, str(at)))
        for at, (one, key) in enumerate(zip(returned, keys, strict=True))
    ]


def _alone_in_gap(
    written: Sequence[Leaf], keys: Sequence[str], at: int, free: Sequence[Leaf], one: Leaf
) -> Leaf | None:
    """The free leaf that follows the same known one, if it holds something alike."""
    order = [each.key for each in written]
    before = next((key for key in reversed(keys[:at]) if key), "")
    place = order.index(before) + 1 if before in order else 0
    near = next((f for f in free if place < len(order) and f.key == order[place]), None)
    if near is None:
        return None
    mine, theirs = (" ".join((x.title, *(w for _, w, _ in x.lines))) for x in (near, one))
    return near if alike(mine, theirs) >= ALIKE else None


class _Lines:
    """The lines of all leaves, each with the key it was written under or a new one."""

    def __init__(self, written: Sequence[Leaf], returned: Sequence[Leaf], seed: str) -> None:
        self._returned = returned
        self._keys: list[list[str]] = [[""] * len(one.lines) for one in returned]
        self._left: dict[str, list[Line]] = {one.key: list(one.lines) for one in written}
        for at, one in enumerate(returned):
            self._same(at, self._left.get(one.key, []))
        for at, one in enumerate(returned):
            self._gaps(at, next((w for w in written if w.key == one.key), None))
        for at in range(len(returned)):
            for lines in self._left.values():
                self._same(at, lines)
        self._new(seed)

    def of(self, at: int) -> tuple[Line, ...]:
        """The lines of the leaf at this place."""
        lines = zip(self._keys[at], self._returned[at].lines, strict=True)
        return tuple((key, text, "") for key, (_, text, _) in lines)

    def _same(self, at: int, lines: list[Line]) -> None:
        for place, (_, text, _) in enumerate(self._returned[at].lines):
            same = next((one for one in lines if one[1] == text), None)
            if same and not self._keys[at][place]:
                self._keys[at][place] = same[0]
                lines.remove(same)

    def _gaps(self, at: int, written: Leaf | None) -> None:
        """Between two lines that are known, one that was changed stands where one is missing."""
        if written is None:
            return
        left = self._left[written.key]
        order = [key for key, _, _ in written.lines]
        keys = self._keys[at]
        for place, (_, text, _) in enumerate(self._returned[at].lines):
            if keys[place] or not left:
                continue
            here = [one for one in left if _fits(order, keys, place, one[0])]
            best = max(here, key=lambda one: alike(one[1], text), default=None)
            if best and alike(best[1], text) >= ALIKE:
                keys[place] = best[0]
                left.remove(best)

    def _new(self, seed: str) -> None:
        for at, keys in enumerate(self._keys):
            for place, key in enumerate(keys):
                if not key:
                    one = self._returned[at]
                    words = (one.key, one.lines[place][1], str(place))
                    keys[place] = key_of("brought line", seed, *words)


def _fits(order: Sequence[str], keys: Sequence[str], place: int, key: str) -> bool:
    """Whether a written line would stand between the known ones on either side."""
    before = next((k for k in reversed(keys[:place]) if k in order), None)
    after = next((k for k in keys[place + 1 :] if k in order), None)
    at = order.index(key)
    low = order.index(before) if before else -1
    high = order.index(after) if after else len(order)
    return low < at < high or low > high


def _rows_known(written: Leaf | None, returned: Leaf, seed: str) -> Sheet | None:
    """The cells in the written columns, columns that were added after them; rows by number where that still fits."""
    table = returned.table
    if table is None:
        return None
    before = written.table if written and written.table else Sheet((), ())
    columns = _columns(before.headings, table.headings)
    laid = [
        (_number(number), tuple(cells[one] if one is not None else "" for one in columns))
        for number, cells in table.rows
    ]
    keys = _row_keys(before, laid)
    rows = [
        (key or key_of("brought row", seed, returned.key, *cells, str(at)), cells)
        for at, (key, (_, cells)) in enumerate(zip(keys, laid, strict=True))
    ]
    added = [h for at, h in enumerate(table.headings) if at not in columns[: len(before.headings)]]
    return Sheet((*before.headings, *added), tuple(rows), before.scored)


def _columns(before: Sequence[str], after: Sequence[str]) -> tuple[int | None, ...]:
    """For each written heading where it stands now (None: nowhere), then those that were added."""
    plain = [" ".join(one.casefold().split()) for one in after]
    if len(before) == len(after) and not {*plain} & {*map(str.casefold, before)}:
        return tuple(range(len(after)))
    found = [
        plain.index(name) if (name := " ".join(one.casefold().split())) in plain else None
        for one in before
    ]
    return (*found, *(at for at in range(len(after)) if at not in found))


def _row_keys(before: Sheet, laid: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    """The written row of the same number and words, else of the same words, else of the same number."""
    free = {f"#{number}": row for number, row in enumerate(before.rows, 1)}
    keys = [""] * len(laid)
    for by_number, by_words in ((True, True), (False, True), (True, False)):
        for at, (number, cells) in enumerate(laid):
            for n, (key, written) in list(free.items()):
                same_words = written == cells[: len(written)]
                fits = (not by_number or n == number) and (not by_words or same_words)
                if not keys[at] and fits:
                    keys[at] = key
                    del free[n]
    return keys


def _number(text: str) -> str:
    digits = text.strip().lstrip("#")
    return f"#{int(digits)}" if digits.isdecimal() else ""


def alike(one: str, other: str) -> float:
    """0.0 to 1.0, by equal letters in order."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
