"""Labels beside their text: the dates of a CV, terms with what they mean."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from secondround.adapters.readers.pdf.layout.order.lines import one_row
from secondround.adapters.readers.pdf.layout.rows import Row

_DATE = re.compile(r"(?:19|20)\d\d|\b\d{1,2}[./]\d{2,4}\b|[–—-]\s*\d{2}\b")
_BESIDE = 0.3
_LEADING = 1.4
_BRIEF = 4


def is_labelled(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the left rows name what stands beside them, so that they must be read across.

    They begin on the baseline of a row beside them, are brief, and are dates, end in a colon, or
    stand alone with space under them.
    """
    labels = _groups(left)
    beside = sum(_partner(group[0], right) is not None for group in labels)
    if beside < 0.85 * len(labels) or median(row.words for row in left) > _BRIEF:
        return False
    texts = [" ".join(row.text for row in group) for group in labels]
    dated = sum(bool(_DATE.search(text)) for text in texts)
    colons = sum(text.endswith(":") for text in texts)
    alone = len(left) <= 1.5 * len(labels) and 1.3 * len(left) <= len(right) and len(labels) >= 3
    return 2 * dated >= len(labels) or 2 * colons >= len(labels) or alone


def merged(left: Sequence[Row], right: Sequence[Row]) -> list[Row]:
    """The rows in order of height, each label put before the row it stands beside.

    A date, or a label with a colon, is on one line with it; any other label heads it.
    """
    done = list(right)
    for group in _groups(left):
        label = _joined(group)
        partner = _partner(group[0], done)
        if partner is None:
            done.append(label)
        elif _DATE.search(label.text) or label.text.endswith(":"):
            done[done.index(partner)] = one_row([label, partner], table=False)
        else:
            done.insert(done.index(partner), replace(label, y=partner.y, bold=True, gap=True))
    return sorted(done, key=lambda row: round(row.y))


def _partner(label: Row, rows: Sequence[Row]) -> Row | None:
    near = (row for row in rows if abs(row.y - label.y) < _BESIDE * max(row.size, label.size))
    return min(near, key=lambda row: row.x0, default=None)


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that follow one another without a gap: one label on several lines.

    Rows that each have a label's full form (a date) stay apart.
    """
    groups: list[list[Row]] = []
    for row in rows:
        last = groups[-1][-1] if groups else None
        near = last is not None and row.y - last.y < _LEADING * row.size
        if near and last is not None and not (_DATE.search(row.text) and _DATE.search(last.text)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _joined(group: Sequence[Row]) -> Row:
    text = " ".join(row.text for row in group)
    right = max(row.x1 for row in group)
    return replace(group[0], text=text, x1=right, bold=all(row.bold for row in group))
