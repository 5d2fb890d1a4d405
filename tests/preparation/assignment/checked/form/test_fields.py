"""Fields that name others, and large type in bold."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.form.letters import pale
from secondround.preparation.assignment.checked.form.sent import fields, scripts

HEAD = "company: Arvel\ncandidate: Ines Roth\n"


@pytest.mark.parametrize(
    "field",
    [
        "subject = Proposal for Northline Shipping",
        "keywords = confidentiel, mission Lactine 2024",
        "comments = Vorlage aus Projekt Stadtwerke Bokel",
        "category = Scène nationale de Brioude",
        "manager = Ruth Dalgety",
        "keywords = St Oswin's template, do not reuse",
        "subject = Thèse d'exercice, chapitre 3",
        "comments = Vorlage aus dem Kurs von 2023",
        "comments = Herbstmesse Hallenplan",
        "custom Client = Mandat Havelbank",
        "keywords = Eskerry Airport, client confidential",
        "comments = modèle repris de Montfroid, retirer les noms",
        "comments = aus Angebot Brückheim, Preise löschen",
        "company = Cabinet Morvan",
        "subject = Pitch to Eskerry",
        "subject = Exposé Montfroid, commune de Brie",
        "title = Angebot für Brückheim",
    ],
)
def test_a_field_that_names_others(field: str) -> None:
    look, _ = look_at(f"{HEAD}field: {field}\n== Waiting\nLess waiting")
    assert [one.fault for one in fields(look)] == ["metadata"]


@pytest.mark.parametrize(
    "field",
    [
        "title = Less Waiting at Arvel",
        "subject = Second Interview Presentation",
        "keywords = Vortrag, Wartezeit",
        "comments = Rapport pour Arvel",
        "subject = Waiting",
        "subject = Second interview, December",
        "subject = Pitch to Arvel",
        "subject = Presentation, city of Arvel",
        "keywords = queues, staffing",
        "category = Vortrag",
        "author = Ines Roth",
    ],
)
def test_a_field_that_names_nobody_else(field: str) -> None:
    look, _ = look_at(f"{HEAD}field: {field}\n== Waiting\nLess waiting")
    assert list(fields(look)) == []


def test_who_is_compared_in_the_file_may_be_named_in_a_field_and_is_no_source_of_it() -> None:
    file = "== Waiting\nEskerry Airport waits less"
    named, _ = look_at(f"{HEAD}field: keywords = queues, Eskerry Airport\n{file}")
    taken, _ = look_at(f"{HEAD}field: keywords = template of Eskerry Airport\n{file}")
    assert list(fields(named)) == []
    assert [one.fault for one in fields(taken)] == ["metadata"]


def test_each_of_several_names_in_one_field_is_looked_at() -> None:
    look, _ = look_at(f"{HEAD}field: author = Ines Roth; Tom Hale\n== Waiting\nLess waiting")
    assert [one.words for one in fields(look)] == ["Tom Hale"]


def test_a_script_is_told() -> None:
    look, _ = look_at(f"{HEAD}field: scripts = JavaScript\n== Waiting\nLess waiting")
    assert [one.fault for one in scripts(look)] == ["metadata"]
    assert list(scripts(look_at(f"{HEAD}== Waiting\nLess waiting")[0])) == []


def test_bold_of_fourteen_points_is_large() -> None:
    assert list(pale(look_at("== Budget\n{14b 4} | Item | £ |")[0])) == []
    assert [one.fault for one in pale(look_at("== Budget\n{14 4} | Item | £ |")[0])] == [
        "low contrast"
    ]
    assert [one.fault for one in pale(look_at("== Budget\n{13b 4} | Item | £ |")[0])] == [
        "low contrast"
    ]
