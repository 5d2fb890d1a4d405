"""Asked points with where they are answered, and parts that are missing."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.check import check
from secondround.preparation.assignment.checked.look import Look


def answered(asked: str, pages: str, language: str = "en") -> tuple[str, ...]:
    look = look_at(f"language: {language}\nasked: {asked}\n{pages}")[0]
    (one,) = check(look, "d").answered
    return one.places


@pytest.mark.parametrize(
    ("asked", "pages", "language"),
    [
        ("Explain why customers leave us", "== Cover\n== Why customers leave\nPrices", "en"),
        ("What would it cost?", "== Cover\n== Budget\n| Film | £2,000 |", "en"),
        ("Combien cela coûte", "== Titre\n== Budget\n| Film | 2 000 € |", "fr"),
        ("À qui s'adresse le plan ?", "== Titre\n== Publics\nLes parents", "fr"),
        ("Wen wollen Sie erreichen?", "== Titel\n== Zielgruppen\nDie Eltern", "de"),
        ("Bis wann setzen Sie es um?", "== Titel\n== Zeitplan\nMai 2027", "de"),
        ("State the scope and the criteria", "== Cover\n== Scope\nAll\n== Criteria\nRule 4", "en"),
    ],
)
def test_it_is_answered_somewhere(asked: str, pages: str, language: str) -> None:
    assert "slide 2" in answered(asked, pages, language)


@pytest.mark.parametrize(
    ("asked", "pages"),
    [
        ("How would you train the drivers?", "== Cover\n== Budget\n| Film | £2,000 |"),
        ("How would you train the drivers?", "== Agenda\nHow to train the drivers"),
        ("How would you train the drivers?", "== A\nHow would you train the drivers?\n== B\nMore"),
        ("Décrivez le rôle des bénévoles", "== Titre\n== Budget\nDeux postes"),
        ("Welche Rolle spielen die Hotels?", "== Titel\n== Budget\nZwei Posten"),
    ],
)
def test_it_is_answered_nowhere(asked: str, pages: str) -> None:
    assert answered(asked, pages) == ()


def test_a_near_meaning_answers_where_a_model_is() -> None:
    text = "asked: How would you teach the drivers?\n== Cover\n== Practice\nTwo days at the wheel"
    look = look_at(text)[0]
    assert not check(look, "d").answered[0].places
    near = {("How would you teach the drivers?", "Two days at the wheel"): 0.7}
    known = Look(*(look.finished, look.name, look.decoded, look.trade, look.known, look.say), near)
    assert check(known, "d").answered[0].places == ("slide 2",)


@pytest.mark.parametrize(
    ("kind", "language", "titles", "missing"),
    [
        ("audit", "en", "Scope|Criteria|Findings|Actions", "Opinion"),
        ("audit", "de", "Prüfungsumfang|Kriterien|Feststellungen|Massnahmen", "Gesamturteil"),
        (
            "communication plan",
            "fr",
            "Objectif|Publics|Messages|Canaux|Calendrier|Budget",
            "Mesure",
        ),
        ("report", "en", "Background|Findings|Options|Recommendation|Next steps", "summary"),
        ("risk analysis", "de", "Kontext|Skala|Risiken|Risikomatrix", "Behandlung"),
        ("presentation", "fr", "Situation|Question|Recommandation|Preuves", "Prochaines étapes"),
    ],
)
def test_a_part_of_the_trade_is_missing(
    kind: str, language: str, titles: str, missing: str
) -> None:
    pages = "\n".join(f"== {title}\n- x" for title in titles.split("|"))
    look = look_at(f"kind: {kind}\nlanguage: {language}\n{pages}")[0]
    found = [one.text for one in check(look, "d").findings if one.fault == "part missing"]
    assert len(found) == 1
    assert missing in found[0]


def test_columns_that_a_register_lacks() -> None:
    head = "kind: risk analysis\nlanguage: en\n== Context\n- x\n== Scale\n- x\n== Heat map\n- x\n"
    table = "== Risks\n| Cause | Event | Consequence | Likelihood | Impact | Controls | Owner |"
    look = look_at(f"{head}{table}\n| a | b | c | 1 | 2 | d | e |\n== Treatment\n- x")[0]
    found = [one.text for one in check(look, "d").findings if one.fault == "part missing"]
    assert len(found) == 1
    assert "Residual risk" in found[0]


def test_a_point_that_holds_another_is_told_of_once() -> None:
    inner = "How would you train the drivers?"
    head = f"asked: {inner}\nasked: Prepare ten minutes: {inner}\n"
    found = check(look_at(f"{head}== Cover\n== Budget\n| Film | £2,000 |")[0], "d").findings
    assert [inner in one.text for one in found if one.fault == "not answered"] == [True]


@pytest.mark.parametrize(
    "asked", ["Which risks you see", "Quels risques vous voyez", "Welche Risiken Sie sehen"]
)
def test_an_outline_that_only_repeats_the_point_answers_nothing(asked: str) -> None:
    head = f"asked: {asked}\n== Cover\n== Evidence\n"
    found = check(look_at(f"{head}- {asked}\n")[0], "d")
    assert not found.answered[0].places
    found = check(look_at(f"{head}- {asked}\n- {asked}: a strike, 12 days\n")[0], "d")
    assert found.answered[0].places
