"""Parts under other headings, points that no place answers, nearness of meaning beside the file's other words."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.asked.answered import answers
from secondround.preparation.assignment.checked.asked.lacking.unanswered import not_answered
from secondround.preparation.assignment.checked.asked.parts import missing_of
from secondround.preparation.assignment.checked.steps import beyond


def missing(text: str) -> set[str]:
    return {part.key for part in missing_of(look_at(text)[0])}


@pytest.mark.parametrize(
    ("kind", "part", "heading", "language"),
    [
        ("audit", "scope", "What was examined", "en"),
        ("audit", "scope", "Ce qui a été examiné", "fr"),
        ("audit", "criteria", "Woran gemessen wurde", "de"),
        ("risk analysis", "scale", "How each risk is rated", "en"),
        ("risk analysis", "treatment", "Was dagegen getan wird", "de"),
        ("risk analysis", "treatment", "Les parades", "fr"),
        ("communication plan", "measure", "How we shall know", "en"),
        ("communication plan", "audiences", "Wen und was", "de"),
        ("communication plan", "audiences", "Qui doit savoir", "fr"),
        ("report", "summary", "In short", "en"),
    ],
)
def test_a_part_by_another_name(kind: str, part: str, heading: str, language: str) -> None:
    head = f"kind: {kind}\nlanguage: {language}\n== Cover\nA. B.\n== Weather\n"
    assert part in missing(f"{head}# Colours\nblue\n")
    assert part not in missing(f"{head}# {heading}\nblue\n")


def test_what_opens_a_file_leads_in_unless_the_brief_asks_for_it() -> None:
    file = "== Fewer returns\n== Evenings\nEvery evening a van comes back half full of bread that nobody bought.\n"
    assert "situation" not in missing(f"kind: presentation\n{file}")


def test_a_table_of_levels_is_the_scale() -> None:
    rows = "| 1 | rare |\n| 2 | seen |\n| 3 | often |"
    head = "kind: risk analysis\n== Cover\n== Rules\n"
    assert "scale" not in missing(f"{head}| Level | Meaning |\n{rows}")
    assert "scale" in missing(f"{head}| No | Meaning |\n{rows}")


@pytest.mark.parametrize(
    ("asked", "other", "answer", "language"),
    [
        (
            "how tenants will be involved",
            "How long tenants wait",
            "Tenants take part in the choice",
            "en",
        ),
        (
            "comment associer les équipes",
            "Les équipes sont petites",
            "Un groupe de travail avec les équipes",
            "fr",
        ),
        ("wie Sie die Teams einbeziehen", "Die Teams fahren", "Die Teams sind beteiligt", "de"),
    ],
)
def test_who_takes_part_is_not_told_by_who_there_is(
    asked: str, other: str, answer: str, language: str
) -> None:
    head = f"language: {language}\nasked: {asked}\n== Cover\n== {other}\n"
    assert not answers(look_at(head)[0])[0].places
    assert answers(look_at(f"{head}== Plan\n{answer}\n")[0])[0].places


@pytest.mark.parametrize(
    "asked",
    [
        "Joanna Whitcombe",
        "Chief Information Officer",
        "explain it to the board",
        "how we can bring that down",
    ],
)
def test_what_is_no_point_is_not_missed(asked: str) -> None:
    look, _ = look_at(f"asked: {asked}\n== Cover\n== Weather\nIt rains\n")
    assert list(not_answered(look, answers(look), ())) == []


def test_nearness_is_held_against_the_other_words() -> None:
    assert max(beyond([0.83, 0.84, 0.82, 0.85])) < 0.2
    assert max(beyond([0.83, 0.84, 0.82, 0.95])) > 0.6
    assert beyond([1.0, 1.0]) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("asked", "answer", "language"),
    [
        ("what you could not check", "The payroll was out of scope", "en"),
        ("ce que vous n'avez pas pu vérifier", "Les salaires n'ont pas été vus", "fr"),
        ("was Sie nicht prüfen konnten", "Die Löhne sind ausgenommen", "de"),
    ],
)
def test_what_was_not_done_is_answered_by_saying_so(asked: str, answer: str, language: str) -> None:
    def open_points(line: str) -> list[str]:
        text = f"kind: audit\nlanguage: {language}\nasked: {asked}\n== Cover\n== Stock\n{line}\n"
        look, _ = look_at(text)
        return [one.text for one in not_answered(look, answers(look), ())]

    assert open_points("All was counted twice")
    assert not open_points(answer)


def test_measuring_is_looked_for_only_where_the_brief_lists_it() -> None:
    head = "kind: communication plan\nlanguage: en\n"
    file = "== Cover\nA. B.\n== Weather\nblue\n"
    listed = "".join(
        f"asked: the {one}\n" for one in ("audiences", "messages", "channels", "costs")
    )
    assert "measure" not in missing(f"{head}{listed}{file}")
    assert "measure" in missing(f"{head}{listed}asked: how you measure success\n{file}")


def test_what_a_thing_earns_is_shown_by_its_sales() -> None:
    def open_points(head: str) -> list[str]:
        text = "kind: other\nasked: what the bakery range earns today\n== Cover\n== Rolls\n"
        text += f"| Kind | {head} |\n| Rye | 12 |\n"
        look, _ = look_at(text)
        return [one.text for one in not_answered(look, answers(look), ())]

    assert not open_points("Sales")
    assert open_points("Colour")


HELD_OTHERWISE = [
    (
        "what becomes of the old discs",
        "Where they go\nTo schools",
        "Costs\nThe discs cost 900",
        "en",
    ),
    ("ce que deviennent les vieux vélos", "Le devenir\nUn atelier", "Coûts\nLes vélos, 90 €", "fr"),
    ("was aus den alten Rädern wird", "Verbleib\nEine Werkstatt", "Kosten\nDie Räder, 90 €", "de"),
]


@pytest.mark.parametrize(("asked", "answer", "other", "language"), HELD_OTHERWISE)
def test_what_becomes_of_a_thing(asked: str, answer: str, other: str, language: str) -> None:
    def found(page: str) -> list[str]:
        look, _ = look_at(f"kind: other\nlanguage: {language}\nasked: {asked}\n== Cover\n== {page}")
        return [one.fault for one in not_answered(look, answers(look), ())]

    assert found(answer) == []
    assert found(other) == ["not answered"]


def test_a_page_without_a_title_is_headed_by_its_first_short_line() -> None:
    def found(line: str) -> list[str]:
        head = "kind: other\nasked: where the energy goes today\n== Cover\n"
        look, _ = look_at(
            f"{head}== \n| Water | 352 |\n| Air | 173 |\n{line}\nWater is half of it."
        )
        return [one.fault for one in not_answered(look, answers(look), ())]

    assert found("Where the energy goes") == []
    assert found("A table") == ["not answered"]


@pytest.mark.parametrize("line", ["In a year we count again", "After six months we look again"])
def test_what_is_recommended_may_say_what_comes_later(line: str) -> None:
    head = "kind: report\nlanguage: en\n== Cover\n== Recommendation\nI recommend the first.\n"
    assert "next_steps" in missing(head)
    assert "next_steps" not in missing(head + line)
