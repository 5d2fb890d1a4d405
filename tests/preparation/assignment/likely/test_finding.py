"""A task in other words than the rules know is found by what its signs weigh, and what looks like one is not."""

import pytest

from secondround.preparation.assignment.likely.finding import MARK, kind_meant, weighable, weighed
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.documents.sentences import sentences


def passage(text: str, kind: Kind = "invitation") -> Passage:
    return Passage("m:0", "m", "m.eml", kind, 0, "line 1", "paragraph", text)


@pytest.mark.parametrize(
    ("text", "kind", "of"),
    [
        ("Could you drop us a page or so on why our orders fall?", "report", "invitation"),
        ("homework: five slides on the night bus", "presentation", "notes"),
        ("Pourriez-vous nous écrire une page sur les retards ?", "report", "invitation"),
        (
            "Was kann beim Umzug schiefgehen? Machen Sie uns dazu eine Tabelle, eine Seite.",
            "risk analysis",
            "invitation",
        ),
    ],
)
def test_a_loosely_worded_task_is_likely(text: str, kind: str, of: Kind) -> None:
    one = passage(text, of)
    shares = weighed(weighable([one]))
    assert max(shares.values()) >= MARK
    assert kind_meant([one], 0, sentences(text)[0]) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Please bring your passport and two references.",
        "Nous vous enverrons le plan d'accès et l'ordre du jour.",
        "Das Gespräch wird etwa anderthalb Stunden dauern.",
    ],
)
def test_papers_errands_and_what_they_do_are_not(text: str) -> None:
    assert max(weighed(weighable([passage(text)])).values()) < MARK


def test_where_nothing_is_to_be_prepared_nothing_is_weighed() -> None:
    one = passage("There is nothing to prepare. Tell us in ten minutes how you see the job.")
    assert weighed(weighable([one])) == {}
