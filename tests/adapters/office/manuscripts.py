"""Manuscripts for tests: one with everything in it, and any at all."""

from dataclasses import replace

from hypothesis import strategies as st

from secondround.foundation.ports.office.written import WORDS, Leaf, Manuscript, Returned, Sheet
from secondround.preparation.assignment.outline.written.returned.aligning import (
    aligned,
    written_leaves,
)

FORMATS = ("pptx", "docx", "xlsx")

RISKS = Sheet(
    ("Cause", "Event", "Consequence", "Likelihood", "Impact", "Controls", "Residual", "Owner"),
    tuple(
        (
            f"c0ffee00{number:04}",
            (cause, "It stops", "Clients wait", likelihood, "4", "", "", "Ida"),
        )
        for number, (cause, likelihood) in enumerate(
            (("One supplier", "3"), ("Old servers", "5"), ("=1+1", ""))
        )
    ),
    (3, 4),
)

WHOLE = Manuscript(
    title="Risks of the move",
    subtitle="Halvenne · Analyst",
    author="Léonor Azevedo",
    language="fr",
    leaves=(
        Leaf(
            "c0ffee000101",
            "Context",
            (
                ("c0ffee000201", "The lease ends in March", "Annual report, 2025"),
                ("c0ffee000202", "Two sites become one", ""),
            ),
            "Begin with the lease.\nThen the people.",
        ),
        Leaf("c0ffee000102", "Risks", (), "", RISKS),
        Leaf("c0ffee000103", "Map", (), "", None, RISKS),
        Leaf(
            "c0ffee000104",
            "Next steps",
            tuple((f"c0ffee0003{n:02}", f"Step {n}", "") for n in range(12)),
        ),
    ),
    words={one: one.capitalize() for one in WORDS},
)

_TEXT = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60
)
LINE = _TEXT.map(lambda text: " ".join(text.split())).filter(bool)
"""Words as the outline keeps them: on one line, single spaces."""

KEY = st.integers(0, 16**12 - 1).map(lambda number: f"{number:012x}")


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """A table of up to four columns, whose headings are known apart."""
    heads = draw(st.lists(LINE.filter(_is_heading), min_size=1, max_size=4, unique_by=str.casefold))
    cell = st.one_of(st.just(""), LINE)
    cells = st.lists(cell, min_size=len(heads), max_size=len(heads)).filter(any)
    keys = draw(st.lists(KEY, max_size=5, unique=True))
    return Sheet(tuple(heads), tuple((key, tuple(draw(cells))) for key in keys))


@st.composite
def manuscripts(draw: st.DrawFn, notes: bool = True) -> Manuscript:
    """Up to four leaves with lines, notes and tables."""
    keys = draw(st.lists(KEY, min_size=1, max_size=4, unique=True))
    leaves = tuple(draw(_leaves(key, notes)) for key in keys)
    title, subtitle, author = (draw(LINE) for _ in range(3))
    words = {one: one for one in WORDS}
    language = draw(st.sampled_from(("en", "fr", "de")))
    return Manuscript(title, subtitle, author, language, leaves, words)


@st.composite
def _leaves(draw: st.DrawFn, key: str, notes: bool) -> Leaf:
    texts = draw(st.lists(LINE, max_size=9, unique=True))
    sources = st.one_of(st.just(""), LINE)
    lines = tuple((f"{key[:8]}{at:04x}", text, draw(sources)) for at, text in enumerate(texts))
    said = "\n".join(draw(st.lists(LINE, max_size=3))) if notes else ""
    return Leaf(key, draw(LINE), lines, said, draw(st.one_of(st.none(), sheets())))


def come_home(manuscript: Manuscript, returned: Returned) -> tuple[Leaf, ...]:
    """What came back, with the keys of what was written."""
    return aligned(written_leaves(manuscript), returned.leaves, "test")


def as_written(manuscript: Manuscript) -> tuple[Leaf, ...]:
    """What comes back of an unchanged file: sources and maps are ours."""
    return tuple(
        replace(one, lines=tuple((key, text, "") for key, text, _ in one.lines), drawn=None)
        for one in written_leaves(manuscript)
    )


def _is_heading(text: str) -> bool:
    return text not in ("#", "ID")
