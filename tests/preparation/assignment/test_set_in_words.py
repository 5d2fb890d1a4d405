"""The many ways in which an exercise is set, and what looks like it, in three languages."""

import pytest

from secondround.preparation.assignment.set_by import kind_of
from secondround.preparation.documents.model import Kind, Passage
from secondround.preparation.documents.sentences import Span


def kind_in_mail(text: str, behind: str = "", kind: Kind = "invitation", heading: str = "") -> str:
    passage = Passage("m:0", "m", "m.eml", kind, 0, "line 1", "paragraph", text, heading=heading)
    return kind_of(passage, Span(0, len(text), text), behind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A risk register is to be drawn up and brought to the interview.", "risk analysis"),
        ("It would be helpful if you could come prepared with a presentation.", "presentation"),
        ("Each candidate opens with a seven-minute pitch.", "presentation"),
        ("Il vous est demandé de produire une note de trois pages sur ce sujet.", "report"),
        ("Elle veut que je fasse une analyse de risques sur le solvant.", "risk analysis"),
        ("Vous serez invité à vous exprimer un quart d'heure.", "presentation"),
        ("Wir bitten Sie, zum Termin ein Kurzreferat mitzubringen.", "presentation"),
        ("Gern hätten wir von Ihnen eine Risikobeurteilung des Depots.", "risk analysis"),
        ("Wie besprochen bitten wir Sie vorab um einen Bericht über die Klagen.", "report"),
        ("Nous vous demandons un rapport, en Word, sur la toiture du gymnase.", "report"),
        ("Bitte prüfen Sie unsere Kasse und stellen Sie den Prüfbericht vor.", "audit"),
    ],
)
def test_passive_wishing_and_jotted_words_set_one(text: str, kind: str) -> None:
    assert kind_in_mail(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Could you please send us your last appraisal report by Friday?",
        "Please bring any questions on the report.",
        "The tour ends with a short presentation of our new packing line.",
        "Vous serez invité à présenter votre parcours et le plan de communication que vous avez mené.",
        "La visite sera suivie d'une présentation de nos équipes.",
        "Merci de nous envoyer votre dernier rapport d'évaluation.",
        "Bitte senden Sie uns den Bericht über Ihre letzte Weiterbildung.",
        "Unser Geschäftsführer stellt Ihnen das Unternehmen in einer kurzen Präsentation vor.",
    ],
)
def test_what_they_give_or_what_exists_sets_none(text: str) -> None:
    assert kind_in_mail(text) == ""


def test_the_length_of_a_new_thing_may_be_told_behind_it() -> None:
    named = "Both of you get the same piece of work: a briefing note on loans."
    assert kind_in_mail(named, "Two sides of A4 will do.") == "report"
    assert kind_in_mail("The board had a briefing note on loans.") == ""


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("What we expect of you", "A communication plan of four pages"),
        ("Travail demandé", "Un plan de communication en quatre pages"),
        ("Von Ihnen erwartet wird", "Ein Kommunikationskonzept, aus dem hervorgeht,"),
    ],
)
def test_a_thing_without_a_verb_under_the_heading_of_the_task(heading: str, text: str) -> None:
    assert kind_in_mail(text, kind="assignment", heading=heading) == "communication plan"
    assert kind_in_mail("Our communication plan", kind="assignment", heading=heading) == ""


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("For the next round we'd like you to audit our controls.", "audit"),
        ("Schreiben Sie uns bitte einen Bericht, zwei Seiten reichen.", "report"),
        ("Vous ferez l'audit de nos stocks pour la deuxième rencontre.", "audit"),
        ("We had an audit in spring, and you will have to write audits like it.", ""),
    ],
)
def test_in_a_talk_only_what_is_for_later_sets_one(said: str, kind: str) -> None:
    assert kind_in_mail(said, kind="transcript") == kind
