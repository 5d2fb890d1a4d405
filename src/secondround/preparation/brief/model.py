"""The brief as one value: what was prepared, part by part."""

from dataclasses import dataclass
from datetime import datetime

from secondround.preparation.asking.model import Enquiry, SettledEnquiry
from secondround.preparation.assignment.decoded.model import Decoded
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.candidacy.model import Candidacy
from secondround.preparation.company.model import Fact, MissingTheme
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief.model import (
    AskedEnquiry,
    Contradiction,
    Exchange,
    Impression,
    OpenPoint,
    Statement,
)
from secondround.preparation.documents.model import Document
from secondround.preparation.evidence.model import Employment
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Interviewer, Round
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions.model import Came, Question, Story


@dataclass(frozen=True)
class Brief:
    """Everything prepared for one candidacy at one moment.

    `meaning` names the embedder; it is empty where words alone were compared. `came` are the questions that the
    candidate marked as asked, of every round. `decoded` has the brief of each exercise taken apart, in their order.
    """

    candidacy: Candidacy
    as_of: datetime
    meaning: str
    documents: tuple[Document, ...]
    round: Round | None
    interviewers: tuple[Interviewer, ...]
    employments: tuple[Employment, ...]
    requirements: tuple[Requirement, ...]
    exchanges: tuple[Exchange, ...]
    enquiries_asked: tuple[AskedEnquiry, ...]
    statements: tuple[Statement, ...]
    contradictions: tuple[Contradiction, ...]
    impressions: tuple[Impression, ...]
    open_points: tuple[OpenPoint, ...]
    weak_points: tuple[WeakPoint, ...]
    facts: tuple[Fact, ...]
    missing_themes: tuple[MissingTheme, ...]
    terms: tuple[Term, ...]
    questions: tuple[Question, ...]
    stories: tuple[Story, ...]
    came: tuple[Came, ...]
    enquiries: tuple[Enquiry, ...]
    settled_enquiries: tuple[SettledEnquiry, ...]
    assignments: tuple[Assignment, ...]
    decoded: tuple[Decoded, ...]
    plan: tuple[Todo, ...]
