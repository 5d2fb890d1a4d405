"""Everything prepared for one candidacy, read together."""

from secondround.foundation.kit import Kit
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.assignment.decoded import steps as decoded_steps
from secondround.preparation.brief.model import Brief
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.conditions import steps as condition_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.evidence.meaning import embedder_for
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.came import steps as came_steps


def compose(kit: Kit, candidacy_id: str, most_facts: int | None = None) -> Brief:
    """Everything prepared, with the candidate's changes; of the facts the first, or all. Raises `NotFound`."""
    candidacy = candidacy_steps.find(kit, candidacy_id)
    embedder = embedder_for(kit.embedders, candidacy.language)
    return Brief(
        candidacy=candidacy,
        as_of=kit.now,
        meaning=embedder.name if embedder else "",
        documents=document_steps.documents_of(kit, candidacy_id),
        round=panel_steps.coming_round_of(kit, candidacy_id),
        interviewers=panel_steps.interviewers_of(kit, candidacy_id),
        employments=evidence_steps.employments_of(kit, candidacy_id),
        requirements=fit_steps.requirements_of(kit, candidacy_id),
        exchanges=debrief_steps.exchanges_of(kit, candidacy_id),
        enquiries_asked=debrief_steps.asked_enquiries_of(kit, candidacy_id),
        statements=debrief_steps.statements_of(kit, candidacy_id),
        contradictions=debrief_steps.contradictions_of(kit, candidacy_id),
        impressions=debrief_steps.impressions_of(kit, candidacy_id),
        open_points=debrief_steps.open_points_of(kit, candidacy_id),
        weak_points=pressure_steps.weak_points_of(kit, candidacy_id),
        facts=company_steps.facts_of(kit, candidacy_id, most_facts),
        missing_themes=company_steps.missing_themes_of(kit, candidacy_id),
        terms=condition_steps.terms_of(kit, candidacy_id),
        questions=question_steps.questions_of(kit, candidacy_id),
        stories=question_steps.stories_of(kit, candidacy_id),
        came=came_steps.came_of(kit, candidacy_id),
        enquiries=asking_steps.enquiries_of(kit, candidacy_id),
        settled_enquiries=asking_steps.settled_enquiries_of(kit, candidacy_id),
        assignments=assignment_steps.assignments_of(kit, candidacy_id),
        decoded=decoded_steps.all_decoded(kit, candidacy_id),
        plan=plan_steps.todos_of(kit, candidacy_id),
    )
