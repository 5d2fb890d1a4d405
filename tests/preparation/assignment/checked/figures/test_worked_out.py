"""Sums that no word marks, lists that are announced, figures mistyped by a digit: what is told of and what is not."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.found import figures_wrong
from secondround.preparation.assignment.checked.model import Fault


def faults(text: str) -> list[Fault]:
    return [one.fault for one in figures_wrong(look_at(text)[0])]


def table(heads: str, *rows: str) -> str:
    return "\n".join(f"| {row}" for row in (heads, *rows))


PARTS = ("Print | 4,150", "Film | 2,300", "Post | 1,900")


@pytest.mark.parametrize(
    ("label", "total", "is_wrong"),
    [
        ("Cost of all measures", "9,350", True),
        ("Cost of all measures", "8,350", False),
        ("Montant des mesures", "9,350", True),
        ("Aufwand gesamt", "9,350", True),
        ("Spent by June", "8,250", True),  # one digit beside the sum, whatever it is called
        ("Balloons", "6,700", False),
        ("All together, a head", "12", False),
    ],
)
def test_a_row_that_is_the_sum_of_the_others(label: str, total: str, is_wrong: bool) -> None:
    said = table("Item | £", *PARTS, f"{label} | {total}")
    assert ("total wrong" in faults(f"== Cost\n{said}")) == is_wrong


@pytest.mark.parametrize(
    ("line", "right", "language"),
    [
        ("Twenty vans at £4,500 each, £80,000 in all", "£90,000", "en"),
        ("Douze capteurs à 1 500 € pièce, soit 21 000 €", "18 000 €", "fr"),
        ("Das kostet 4.200 Euro im Monat, also 54.000 Euro im Jahr", "50.400 Euro", "de"),
        ("30 servers move first, then 50, then 80; that makes 140", "160", "en"),
        ("Sur 60 commandes, 9 (18 %) n’ont qu’une signature", "15 %", "fr"),
        ("Beratung 18.000 Euro, Schulung 7.500 Euro; zusammen 29.500 Euro", "25.500 Euro", "de"),
        ("They take 37 days, 6 for the message and 25 for the badges", "31 days", "en"),
    ],
)
def test_what_a_sentence_works_out(line: str, right: str, language: str) -> None:
    head = f"language: {language}\n== Budget\n"
    wrong = {
        "£90,000": "£80,000",
        "18 000 €": "21 000 €",
        "50.400 Euro": "54.000 Euro",
        "160": "140",
        "15 %": "18 %",
        "25.500 Euro": "29.500 Euro",
        "31 days": "37 days",
    }[right]
    assert "total wrong" in faults(head + line)
    assert "total wrong" not in faults(head + line.replace(wrong, right))


@pytest.mark.parametrize(
    "line",
    [
        "It costs £4,200 a month for ten months, that is £42,000 a year",
        "Un loyer de 900 € par mois et une caution de 2 000 €, soit moins qu’avant",
        "Zwei Teams mit 12 und 14 Personen, insgesamt 5 Standorte",
    ],
)
def test_a_sentence_that_sums_up_nothing(line: str) -> None:
    assert "total wrong" not in faults(f"== Budget\n{line}")


def test_a_column_made_of_two_others() -> None:
    rows = ("A | 120 | 80 | 40", "B | 310 | 250 | 60", "C | 95 | 70 | 25")
    heads = "Site | Before | After | Less"
    assert "total wrong" in faults(f"== Plan\n{table(heads, *rows, 'D | 200 | 150 | 70')}")
    assert "total wrong" not in faults(f"== Plan\n{table(heads, *rows, 'D | 200 | 150 | 50')}")


def test_a_list_with_its_total_below() -> None:
    said = "- Posters: £6,400\n- Letters: £5,200\n- Film: £8,900\n- Total: "
    assert "total wrong" in faults(f"== Budget\n{said}£21,500")
    assert "total wrong" not in faults(f"== Budget\n{said}£20,500")


@pytest.mark.parametrize(
    ("title", "right", "language"),
    [
        ("Four changes to make first", "Three changes to make first", "en"),
        ("Quatre mesures", "Trois mesures", "fr"),
        ("Vier Maßnahmen", "Drei Maßnahmen", "de"),
    ],
)
def test_a_list_of_another_length(title: str, right: str, language: str) -> None:
    things = "# A letter\ntext\n# A call\ntext\n# A visit\ntext"
    head = f"language: {language}\n== Cover\n== "
    assert "figures disagree" in faults(f"{head}{title}\n{things}")
    assert "figures disagree" not in faults(f"{head}{right}\n{things}")


def test_a_number_of_a_longer_list_announces_none() -> None:
    rows = table("No | Risk", *(f"{n} | Risk {n}" for n in range(1, 9)))
    assert "figures disagree" not in faults(f"== Risks\n{rows}\nThe three risks come first")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The measures cost £485,000 in all", "Cost of all measures", "en"),
        ("Les mesures coûtent 485 000 €", "Coût total des mesures", "fr"),
        ("Die Maßnahmen kosten 485.000 Euro", "Kosten gesamt", "de"),
    ],
)
def test_the_cost_in_words_and_in_its_table(one: str, other: str, language: str) -> None:
    unit = {"en": "£", "fr": "€", "de": "Euro"}[language]
    mark = {"en": ",", "fr": " ", "de": "."}[language]
    figures = [each.replace(",", mark) for each in ("200,000", "150,000", "85,000", "435,000")]
    rows = zip(("Rock", "Tide", "Road", other), figures, strict=True)
    said = table(f"Item | {unit}", *(f"{name} | {figure}" for name, figure in rows))
    head = f"language: {language}\n== Cover\n== Need\n"
    assert "figures disagree" in faults(f"{head}{one}\n== Table\n{said}")
    assert "figures disagree" not in faults(f"{head}{one.replace('485', '435')}\n== Table\n{said}")


@pytest.mark.parametrize(
    ("fact", "said", "language"),
    [
        ("We run 7 ships to the islands.", "Passengers travel on nine ships", "en"),
        ("La fondation compte neuf foyers.", "Les sept foyers saisissent eux-mêmes", "fr"),
        ("Wir betreiben vier Lager.", "Geprüft wurde eines der sechs Lager. Von 210 Stück", "de"),
        ("We run 17 schools with 8,300 pupils.", "17 schools feed 8,800 pupils", "en"),
    ],
)
def test_more_than_there_are(fact: str, said: str, language: str) -> None:
    head = f"language: {language}\ncompany: Arvel\nfact: {fact}\n== Cover\n== Stand\n"
    assert "against the dossier" in faults(head + said)


@pytest.mark.parametrize(
    ("fact", "said", "language"),
    [
        ("We manage 912 accounts.", "There are 232 more accounts than people", "en"),
        ("La coopérative produit 4 200 meules.", "Un lot de 300 meules est fendu", "fr"),
        ("Es gibt 8.400 Haushalte mit Wärme.", "Begonnen wird mit 500 Haushalten", "de"),
    ],
)
def test_some_of_them_or_a_difference(fact: str, said: str, language: str) -> None:
    head = f"language: {language}\ncompany: Arvel\nfact: {fact}\n== Cover\n== Stand\n"
    assert "against the dossier" not in faults(head + said)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("One account in ten in British laboratories belongs to nobody", "en"),
        ("Dans les communes françaises, la moitié des fuites vient des branchements", "fr"),
        ("In deutschen Lagern liegt die Abweichung im Mittel bei 2 %", "de"),
    ],
)
def test_others_are_not_told_of_from_ones_own_records(line: str, language: str) -> None:
    head = f"language: {language}\n== Situation\n{line}\n"
    assert "no source" in faults(f"{head}c: Retourenlisten, September 2026")
    assert "no source" not in faults(f"{head}c: Source: Eurostat 2025")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Customers leave in 14 % of cases\nc: Scan codes, Luton depot, March 2026 log", "en"),
        ("62 Minuten von 310; das sind 20 % der Zeit", "de"),
        ("Un capteur ramènerait les pertes à 16 %", "fr"),
    ],
)
def test_a_record_a_result_and_a_hope_want_no_source(line: str, language: str) -> None:
    assert "no source" not in faults(f"language: {language}\n== Situation\n{line}")
