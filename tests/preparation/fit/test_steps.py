"""Weighing a posting in a folder, end to end."""

from pathlib import Path

from desk import desk
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.fit import steps

FOLDER = {
    "posting.md": """# Ward Manager
Northgate Hospital is looking for a ward manager.

## Main duties
- Lead the ward

## Person specification
| Criteria | Essential | Desirable |
|---|---|---|
| Qualifications | Registered Nurse | Master's degree |
| Experience | Experience of managing a budget | Coaching skills |

## What we offer
- 27 days of leave
""",
    "cv.md": """# Priya Nair
Registered Nurse, NMC

## Work experience
### Deputy Ward Manager, Kittiwake Ward, Carrow Hospital
March 2020 to date
- Managed a budget of £400,000 in 2025 and kept within it
- Responsible for the roster of 38 staff

## Education
BSc Nursing, University of Leeds, 2012
""",
}


def test_a_folder_is_weighed(tmp_path: Path) -> None:
    kit, cid = desk(tmp_path, FOLDER)
    evidence_steps.gather(kit, cid)
    steps.weigh(kit, cid)
    assert [
        (one.text, one.importance, one.coverage) for one in steps.requirements_of(kit, cid)
    ] == [
        ("Registered Nurse", "must", "met"),
        ("Master's degree", "nice", "partly"),
        ("Experience of managing a budget", "must", "met"),
        ("Coaching skills", "nice", "gap"),
    ]


def test_every_quote_is_verbatim(tmp_path: Path) -> None:
    kit, cid = desk(tmp_path, FOLDER)
    evidence_steps.gather(kit, cid)
    steps.weigh(kit, cid)
    texts = {p.id: p.text for p in document_steps.passages_of(kit, cid)}
    for one in steps.requirements_of(kit, cid):
        for citation in [*one.citations, *(c for e in one.evidence for c in e.citations)]:
            assert texts[citation.passage_id][citation.start : citation.end] == citation.quote


def test_the_candidate_s_edit_outlives_a_new_reading(tmp_path: Path) -> None:
    kit, cid = desk(tmp_path, FOLDER)
    evidence_steps.gather(kit, cid)
    steps.weigh(kit, cid)
    first = steps.requirements_of(kit, cid)[1]
    candidacy_steps.edit(kit, cid, "requirements", first.key, "coverage", "met")
    steps.weigh(kit, cid)
    assert steps.requirements_of(kit, cid)[1].coverage == "met"


def test_without_a_posting_there_is_nothing_to_weigh(tmp_path: Path) -> None:
    kit, cid = desk(tmp_path, {"cv.md": FOLDER["cv.md"]})
    evidence_steps.gather(kit, cid)
    steps.weigh(kit, cid)
    assert steps.requirements_of(kit, cid) == ()
