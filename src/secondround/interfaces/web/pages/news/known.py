"""Everything Home speaks of, asked for once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondround.interfaces.web.visit import Visit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.asking.model import Enquiry, SettledEnquiry
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.model import Assignment
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.conditions.model import Term
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.feeds import steps as feed_steps
from secondround.preparation.documents.feeds.model import FeedEntry
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.plan.model import Todo
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.pressure.model import WeakPoint
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.kept import steps as kept_steps


@dataclass(frozen=True)
class Known:
    """`documents` are ids by name; `facts` how many there are of each theme, `said` how often each
    question was answered in a rehearsal."""

    documents: Mapping[str, str]
    entries: Sequence[FeedEntry]
    exchanges: Sequence[Exchange]
    requirements: Sequence[Requirement]
    facts: Mapping[str, int]
    interviewers: Sequence[Interviewer]
    weak_points: Sequence[WeakPoint]
    assignments: Sequence[Assignment]
    questions: Sequence[Question]
    enquiries: Sequence[Enquiry]
    settled: Sequence[SettledEnquiry]
    terms: Sequence[Term]
    todos: Sequence[Todo]
    said: Mapping[str, int]


def known(visit: Visit) -> Known:
    """The same number of queries, whatever there is."""
    kit, whose = visit.kit, visit.candidacy.id
    return Known(
        documents=document_steps.names_of(kit, whose),
        entries=feed_steps.entries_of(kit, whose),
        exchanges=debrief_steps.exchanges_of(kit, whose),
        requirements=fit_steps.requirements_of(kit, whose),
        facts=company_steps.fact_counts_of(kit, whose),
        interviewers=panel_steps.interviewers_of(kit, whose),
        weak_points=pressure_steps.weak_points_of(kit, whose),
        assignments=assignment_steps.assignments_of(kit, whose),
        questions=question_steps.questions_of(kit, whose),
        enquiries=asking_steps.enquiries_of(kit, whose),
        settled=asking_steps.settled_enquiries_of(kit, whose),
        terms=condition_steps.terms_of(kit, whose),
        todos=plan_steps.todos_of(kit, whose),
        said=kept_steps.said_counts(kit, whose),
    )
