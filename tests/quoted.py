"""Passages and citations made by hand, for rules that need nothing else."""

from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.evidence.model import Citation, cite


def passage(text: str, kind: Kind = "notes", position: int = 0, speaker: str = "") -> Passage:
    """A paragraph (a turn where somebody speaks) of the document named for its kind."""
    return Passage(
        id=f"{kind}:{position}",
        document_id=kind,
        document=f"{kind}.md",
        kind=kind,
        position=position,
        locator=f"line {position + 1}",
        role="turn" if speaker else "paragraph",
        text=text,
        speaker=speaker,
    )


def quoted(text: str, kind: Kind = "notes", position: int = 0) -> Citation:
    """A citation of a whole passage with these words."""
    return cite(passage(text, kind, position))
