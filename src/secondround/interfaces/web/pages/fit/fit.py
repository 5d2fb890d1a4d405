"""The page of the fit, and the candidate's own evidence on it."""

from starlette.responses import Response

from secondround.interfaces.web.pages.fit.matrix import SHOWN, matrix, row_of
from secondround.interfaces.web.render import go, show
from secondround.interfaces.web.visit import Visit
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.fit import steps


def fit(visit: Visit) -> Response:
    """Every requirement beside what speaks for the candidate; all, the gaps, or what they insist on."""
    wanted = visit.asked("show")
    chosen = wanted if wanted in SHOWN else "all"
    every = steps.requirements_of(visit.kit, visit.candidacy.id)
    found = matrix(
        every,
        steps.own_evidence_of(visit.kit, visit.candidacy.id),
        debrief_steps.exchanges_of(visit.kit, visit.candidacy.id),
        chosen,
    )
    return show(visit, "fit/matrix.html", matrix=found, every=every, chosen=chosen)


def summary(visit: Visit) -> Response:
    """The counts and marks, after one of them was corrected."""
    every = steps.requirements_of(visit.kit, visit.candidacy.id)
    return show(visit, "fit/summary.html", matrix=matrix(every, (), ()), every=every)


def add_evidence(visit: Visit) -> Response:
    """Keep what the candidate wrote on the line of a requirement."""
    key = visit.named("requirement")
    steps.add_evidence(visit.kit, visit.candidacy.id, key, visit.given("claim"))
    if not visit.partly:
        return go(visit, f"/fit#r{key}")
    row = row_of(
        key,
        steps.requirements_of(visit.kit, visit.candidacy.id),
        steps.own_evidence_of(visit.kit, visit.candidacy.id),
        debrief_steps.exchanges_of(visit.kit, visit.candidacy.id),
    )
    return show(visit, "fit/row.html", row=row)
