"""The words that name the vacancy: what a question stands on that any such post draws."""

from collections.abc import Sequence

from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.model import Citation, cite, cite_words
from secondround.preparation.panel.model import Round


def vacancy_words(
    posting: Sequence[Passage], title: str, rounds: Sequence[Round]
) -> tuple[Citation, ...]:
    """The title where the posting states it, else its first heading, else the invitation's words."""
    for passage in posting:
        if title and title in passage.text:
            return (cite_words(passage, title),)
    heads = [one for one in posting if one.role in ("title", "heading")]
    if heads or posting:
        return (cite((*heads, *posting)[0]),)
    return tuple(citation for one in rounds[:1] for citation in one.citations[:1])
