"""Gathering what is known of the candidate, and looking things up by words and by meaning."""

from collections.abc import Sequence
from itertools import groupby

from secondround.foundation.kit import Kit
from secondround.foundation.ports.meaning import Vectors
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.model import Document, Kind, Passage
from secondround.preparation.evidence import store
from secondround.preparation.evidence.cast import speakers_in
from secondround.preparation.evidence.demands.demands import Demand, demands
from secondround.preparation.evidence.meaning import digest_of, embedder_for, pack, unpack
from secondround.preparation.evidence.model import Employment, Evidence, Speaker
from secondround.preparation.evidence.reading.claims import evidence_in
from secondround.preparation.evidence.reading.cv.employments import employments
from secondround.preparation.evidence.reading.identity import identity
from secondround.preparation.evidence.search import Match, fuse, nearest, query_words

MOST_EMBEDDED = 600
"""Passages compared by meaning in one search; beyond that only those that share words are compared."""

MOST_FOUND = 50

UNNAMED, OTHERS = "Me", "Interviewer"
"""What the candidate's label is called while their name is not known; and one that is not theirs after all."""


def gather(kit: Kit, candidacy_id: str) -> None:
    """Recognise the candidacy, then keep every claim about the candidate with the words it stands on."""
    passages = document_steps.passages_of(kit, candidacy_id)
    documents = document_steps.documents_of(kit, candidacy_id)
    recognised = identity(passages, documents)
    language = kit.settings.language
    candidacy_steps.describe(
        kit,
        candidacy_id,
        title=recognised.title,
        company=_said_company(documents) or recognised.company,
        candidate=recognised.candidate,
        language=recognised.language if language == "auto" else language,
    )
    posts = employments([p for p in passages if p.kind == "cv"], kit.now.date())
    known = evidence_in(passages, recognised.candidate)
    with kit.db.write() as db:
        store.evidence.replace(db, kit.owner, candidacy_id, known)
        store.employments.replace(db, kit.owner, candidacy_id, posts)


def evidence_of(kit: Kit, candidacy_id: str) -> tuple[Evidence, ...]:
    """What speaks for the candidate."""
    with kit.db.read() as db:
        found = store.evidence.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "evidence", Evidence, found)


def employments_of(kit: Kit, candidacy_id: str) -> tuple[Employment, ...]:
    """Posts and studies from the CV, the latest first."""
    with kit.db.read() as db:
        found = store.employments.list(db, kit.owner, candidacy_id)
    return candidacy_steps.with_edits(kit, candidacy_id, "employments", Employment, found)


def demands_of(kit: Kit, candidacy_id: str) -> tuple[Demand, ...]:
    """What the posting demands, in its order."""
    return demands(document_steps.passages_of(kit, candidacy_id, "posting"))


def speakers_of(kit: Kit, candidacy_id: str) -> tuple[Speaker, ...]:
    """Who speaks in each transcript, in the order they begin, and who was taken for the candidate."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    passages = document_steps.passages_of(kit, candidacy_id, "transcript")
    return tuple(
        speaker
        for _, group in groupby(passages, key=lambda passage: passage.document)
        for speaker in speakers_in(tuple(group), candidacy.candidate, candidacy.language)
    )


def name_candidate(kit: Kit, candidacy_id: str, document: str, labels: Sequence[str]) -> None:
    """The candidate says which labels of a transcript are theirs, all of them; no other is taken for it then.

    Raises `NotFound` for a document or label that is not there.
    """
    own = candidacy_steps.find(kit, candidacy_id).candidate or UNNAMED
    taken = [
        one.label
        for one in speakers_of(kit, candidacy_id)
        if one.document == document and one.candidate and one.reason != "talk"
    ]
    for label in taken:
        corrected_steps.name_speaker(kit, candidacy_id, document, label, OTHERS)
    for label in labels:
        corrected_steps.name_speaker(kit, candidacy_id, document, label, own)


def meaning(kit: Kit, language: str, texts: Sequence[str]) -> Vectors | None:
    """Unit rows, one for each text, from the cache where they are there; None where no model is."""
    embedder = embedder_for(kit.embedders, language)
    if embedder is None or not texts:
        return None
    digests = [digest_of(text) for text in texts]
    with kit.db.read() as db:
        packed = store.find_vectors(db, kit.owner, embedder.name, list(dict.fromkeys(digests)))
    wanted = {d: t for d, t in zip(digests, texts, strict=True) if d not in packed}
    if wanted:
        made = embedder.vectors(list(wanted.values()))
        new = dict(zip(wanted, pack(made), strict=True))
        with kit.db.write() as db:
            store.keep_vectors(db, kit.owner, embedder.name, new)
        packed |= new
    return unpack(digests, packed)


def meaning_in_passing(kit: Kit, language: str, texts: Sequence[str]) -> Vectors | None:
    """As `meaning`, of what comes once and is not to be kept."""
    embedder = embedder_for(kit.embedders, language)
    return embedder.vectors(texts) if embedder is not None and texts else None


def meaning_model(kit: Kit, language: str) -> str:
    """The name of the model whose vectors `meaning` gives in this language; empty where there is none."""
    embedder = embedder_for(kit.embedders, language)
    return embedder.name if embedder else ""


def look_up(
    kit: Kit, candidacy_id: str, need: str, kinds: tuple[Kind, ...] = ()
) -> tuple[Match, ...]:
    """The passages that answer a need, best first, from documents of these kinds (all, without any)."""
    passages = {p.id: p for p in document_steps.passages_of(kit, candidacy_id, *kinds)}
    words = query_words(need)
    by_words = document_steps.search_words(kit, candidacy_id, words, kinds, MOST_FOUND)
    near = passages if len(passages) <= MOST_EMBEDDED else {i: passages[i] for i in by_words}
    by_meaning = _by_meaning(kit, candidacy_id, need, near)
    scores = fuse(by_words, by_meaning)
    return tuple(Match(passages[i], score) for i, score in scores.items() if i in passages)


def _by_meaning(kit: Kit, candidacy_id: str, need: str, passages: dict[str, Passage]) -> list[str]:
    language = candidacy_steps.find(kit, candidacy_id).language
    rows = meaning(kit, language, [need, *(p.text for p in passages.values())])
    if rows is None:
        return []
    return nearest(rows[0], rows[1:], list(passages), MOST_FOUND)


def _said_company(documents: Sequence[Document]) -> str:
    """What the candidate said whose the posting is; empty where they did not."""
    said = (one.company for one in documents if one.kind == "posting" and not one.company_about)
    return next(filter(None, said), "")
