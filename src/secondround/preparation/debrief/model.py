"""The nouns of the memory of a past round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from secondround.preparation.evidence.model import Citation

Landing = Literal["landed", "partly", "missed", "unknown"]
Settled = Literal["answered", "put off", "unanswered"]
Side = Literal["theirs", "mine"]


@dataclass(frozen=True)
class Exchange:
    """A question asked of the candidate and the answer given.

    `question` and `answer` are the words of the source; `answer` is empty where none is recorded. `follow_ups`
    are further questions on the same matter, `follow_up_answers` what was said to each, in the same order.
    `landing` is inferred from what followed, never from tone; `landing_reason` says from what. `competency` is
    a name or empty. `citations` are of the questions and of the words the landing rests on, `answer_citations`
    of the answers, follow-ups included. `requirements` are the posting's own lines it touched, three at most.
    """

    key: str
    asked_by: str
    question: str
    answer: str
    follow_ups: tuple[str, ...]
    landing: Landing
    landing_reason: str
    competency: str
    citations: tuple[Citation, ...]
    answer_citations: tuple[Citation, ...]
    follow_up_answers: tuple[str, ...] = ()
    requirements: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class AskedEnquiry:
    """A question the candidate put, what was heard, and whether it is settled."""

    key: str
    text: str
    answered_by: str
    answer: str
    settled: Settled
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Statement:
    """Something the candidate said or wrote as a fact.

    `subject` is what it is about ("team size", "notice", "pay", "reason for leaving" …); `value` its normal
    form for comparing ("8 people", "2024-03", "3 months"); `where` is "first interview", "cv" or "notes".
    """

    key: str
    subject: str
    text: str
    value: str
    where: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Contradiction:
    """Two passages that cannot both be true of the candidate or the vacancy; both sides quoted."""

    key: str
    subject: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Impression:
    """How an interviewer seemed, hedged, with the words it rests on."""

    key: str
    interviewer: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class OpenPoint:
    """Left unclear, unasked, weak or promised: theirs about the candidate, or mine about them.

    `promised` is true where the candidate said they would do or send it.
    """

    key: str
    side: Side
    text: str
    reason: str
    citations: tuple[Citation, ...]
    promised: bool = False


@dataclass(frozen=True)
class Aside:
    """Said in the interview outside every exchange and enquiry: small talk, remarks, what could not be placed."""

    key: str
    speaker: str
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Findings:
    """Everything the rounds that were left in the memory; or what one of them did."""

    exchanges: tuple[Exchange, ...] = ()
    asked_enquiries: tuple[AskedEnquiry, ...] = ()
    statements: tuple[Statement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    impressions: tuple[Impression, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True)
class Memory:
    """What the candidate remembered when the guided debrief of a round asked for it.

    `asked` names the guided question, `about` what it was asked about (a question of theirs, a line of the
    posting) or is empty; `text` is the candidate's own words, `fields` what was said beside them ("landing" …).
    """

    key: str
    round: int
    asked: str
    about: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundTurn:
    """A turn, a part of a long one, or a line of notes, as the memory shows it.

    `side` is "candidate", "interviewer" or empty where notes do not tell; `answers` is true of the one that
    answers best in its stretch, the others are there to understand it.
    """

    speaker: str
    side: str
    text: str
    answers: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Found:
    """A stretch of a past round that answers a question put to the memory.

    `place` is the locator and `start` the second of the turn that answers best. Where `sure` is false nothing
    was found on the subject, and this is only the nearest.
    """

    document: str
    round: int
    place: str
    start: float | None
    sure: bool
    turns: tuple[FoundTurn, ...]


@dataclass(frozen=True)
class AlreadyAsked:
    """What makes a planned question needless: it was asked, or what it asks was said.

    `how` is "asked" (the candidate put it) or "answered" (it was said without being asked). `closeness` is
    "same", or "close" where the candidate should judge. `text` is the enquiry asked, or the sentence that
    answers; `answer` what was heard, empty where nothing was; `settled` whether the answer settles it.
    """

    how: Literal["asked", "answered"]
    closeness: Literal["same", "close"]
    text: str
    answer: str
    settled: Settled
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Planned:
    """A question the candidate plans to put, with what helps to recognise it in past rounds.

    `wordings` are other ways to put it. All concepts of one of `subjects` tell one that was put in
    quite other words; words that match one of `signs` ("#" stands for a number) answer it. What stands in
    the documents of `known` (their ids) counts for nothing: it was known when the question was written.
    """

    text: str
    wordings: tuple[str, ...] = ()
    subjects: tuple[frozenset[str], ...] = ()
    signs: tuple[tuple[str, ...], ...] = ()
    known: frozenset[str] = frozenset()

    @property
    def ways(self) -> tuple[str, ...]:
        """The text and the other wordings."""
        return (self.text, *self.wordings)


@dataclass(frozen=True)
class GuidedQuestion:
    """One question of the guided debrief.

    `asked` names it ("people", "question", "answer", "landing" …), `about` what it is about or is empty. `why`
    says what the answer is good for. `choices` are the answers it takes; any words where there are none. `shown`
    are the same in the candidate's language.
    """

    key: str
    round: int
    asked: str
    about: str
    text: str
    why: str
    choices: tuple[str, ...]
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class GuidedState:
    """How far the guided debrief of a round is: answers told, minutes left (about; 0 when all is asked), the
    next question, and the name of the document that holds it, empty before the first answer."""

    round: int
    told: int
    minutes_left: int
    next: GuidedQuestion | None
    document: str
