"""Sentences that tell what rows of a table make, in three languages: what the table denies, and what it bears out."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.figures.quantified.finding import quantified_wrong
from secondround.preparation.assignment.checked.figures.tables import tables_through

COSTS = """| Item | £
| Helpers, 20 people | 21,500
| Signs | 14,300
| Letters | 11,000
| Web | 8,000
| Total | 54,800"""
KOSTEN = """| Posten | Betrag (€)
| Helfer, 20 Leute | 21.500
| Schilder | 14.300
| Briefe | 11.000
| Webseite | 8.000
| Summe | 54.800"""
FRAIS = """| Poste | Montant (€)
| Bénévoles, 20 personnes | 21 500
| Panneaux | 14 300
| Lettres | 11 000
| Site | 8 000
| Total | 54 800"""
YEARS = """| Year | Complaints | Answered late
| 2023 | 90 | 18
| 2024 | 120 | 31
| 2025 | 144 | 20"""
JAHRE = YEARS.replace("Year", "Jahr").replace("Complaints", "Beschwerden").replace("Answered", "Zu")
ANNEES = YEARS.replace("Year", "Année").replace("Complaints", "Plaintes").replace("Answered", "En")
WAYS = """| How they come | Visitors | Share
| By lorry | 6,800 | 34 %
| By tram | 9,200 | 46 %
| On skates | 4,000 | 20 %"""
WEGE = """| Anreise | Besucher | Anteil
| Mit dem Laster | 6.800 | 34 %
| Mit der Tram | 9.200 | 46 %
| Auf Rollschuhen | 4.000 | 20 %"""
VOIES = """| Moyen | Visiteurs | Part
| En camion | 6 800 | 34 %
| En tramway | 9 200 | 46 %
| En patins | 4 000 | 20 %"""
RATED = """| No | Finding | Rating | Owner
| 1 | Old keys | High | R. Moss
| 2 | No log | Medium | P. Lund
| 3 | No review | Medium | R. Moss
| 4 | Late mail | Low | S. Rey"""
BEFUNDE = (
    RATED.replace("Finding", "Feststellung")
    .replace("Rating", "Einstufung")
    .replace("Owner", "Wer")
    .replace("High", "hoch")
    .replace("Medium", "mittel")
    .replace("Low", "tief")
)
CONSTATS = (
    RATED.replace("Finding", "Constat")
    .replace("Rating", "Gravité")
    .replace("Owner", "Porteur")
    .replace("High", "Élevée")
    .replace("Medium", "Moyenne")
    .replace("Low", "Faible")
)
TABLES = {
    "en": {"costs": COSTS, "years": YEARS, "ways": WAYS, "rated": RATED},
    "de": {"costs": KOSTEN, "years": JAHRE, "ways": WEGE, "rated": BEFUNDE},
    "fr": {"costs": FRAIS, "years": ANNEES, "ways": VOIES, "rated": CONSTATS},
}

HEADINGS = {
    "en": ("What it is about, in short", "The figures that we have"),
    "de": ("Worum es geht, in Kürze", "Die Zahlen, die wir haben"),
    "fr": ("De quoi il s’agit, en bref", "Les chiffres que nous avons"),
}


def told(table: str, line: str, language: str) -> list[str]:
    """What is told of a line above and below a table."""
    found = []
    first, last = HEADINGS[language]
    for layout in ("== {last}\n{table}\n{line}", "== {first}\n{line}\n== {last}\n{table}"):
        text = layout.format(first=first, last=last, table=TABLES[language][table], line=line)
        look, _ = look_at(f"language: {language}\n{text}")
        tables = list(tables_through(look.pages, look.language))
        found.append([one.text for one in quantified_wrong(look, tables)])
    assert bool(found[0]) == bool(found[1]), found
    return found[0]


DENIED = [
    ("en", "ways", "Half of the visitors come by lorry."),
    ("de", "ways", "Die Hälfte der Besucher kommt mit dem Laster."),
    ("fr", "ways", "La moitié des visiteurs viennent en camion."),
    ("en", "costs", "The helpers make up 54 % of the budget."),
    ("de", "costs", "Die Helfer machen 54 % der Kosten aus."),
    ("fr", "costs", "Les bénévoles font 54 % des coûts."),
    ("en", "ways", "Every tenth visitor comes on skates."),
    ("de", "ways", "Jeder zehnte Besucher kommt auf Rollschuhen."),
    ("fr", "ways", "Un visiteur sur dix vient en patins."),
    ("en", "years", "In 2025 one in five complaints was answered late."),
    ("de", "years", "2025 war jede fünfte Beschwerde zu spät."),
    ("en", "costs", "Letters and web together come to £21,000."),
    ("de", "costs", "Briefe und Webseite kosten zusammen 21.000 €."),
    ("fr", "costs", "Les lettres et le site coûtent ensemble 21 000 €."),
    ("en", "costs", "The two dearest items together cost £38,000."),
    ("de", "costs", "Die zwei teuersten Posten kosten zusammen 38.000 €."),
    ("fr", "costs", "Les deux plus gros postes font ensemble 38 000 €."),
    ("en", "ways", "Altogether 23,000 visitors came."),
    ("de", "ways", "Insgesamt 23.000 Besucher kamen."),
    ("fr", "ways", "Au total 23 000 visiteurs sont venus."),
    ("en", "costs", "The signs cost three times as much as the web."),
    ("de", "costs", "Die Schilder kosten dreimal so viel wie die Webseite."),
    ("fr", "costs", "Les panneaux coûtent trois fois plus que le site."),
    ("en", "ways", "More people come by lorry than by tram."),
    ("de", "ways", "Mit dem Laster kommen mehr Leute als mit der Tram."),
    ("fr", "ways", "Plus de gens viennent en camion qu’en tramway."),
    ("en", "ways", "Most visitors come by lorry."),
    ("de", "ways", "Die meisten Besucher kommen mit dem Laster."),
    ("fr", "ways", "La plupart des visiteurs viennent en camion."),
    ("en", "years", "Complaints doubled between 2023 and 2025."),
    ("de", "years", "Die Beschwerden haben sich von 2023 bis 2025 verdoppelt."),
    ("fr", "years", "Les plaintes ont doublé entre 2023 et 2025."),
    ("en", "years", "Complaints have fallen by a third since 2024."),
    ("de", "years", "Die Beschwerden sind seit 2024 um ein Drittel gesunken."),
    ("fr", "years", "Les plaintes ont baissé d’un tiers depuis 2024."),
    ("en", "years", "In 2024 there were 54 more complaints than the year before."),
    ("de", "years", "2024 gab es 54 mehr Beschwerden als im Vorjahr."),
    ("fr", "years", "En 2024, il y a eu 54 plaintes de plus que l’année précédente."),
    ("en", "rated", "Two findings are rated high."),
    ("de", "rated", "Zwei Feststellungen sind hoch eingestuft."),
    ("fr", "rated", "Trois constats sont de gravité moyenne."),
    ("en", "rated", "R. Moss owns three of the findings."),
    ("de", "rated", "R. Moss verantwortet drei der Feststellungen."),
    ("fr", "rated", "R. Moss porte trois des constats."),
]
BORNE_OUT = [
    ("en", "ways", "A third of the visitors come by lorry."),
    ("de", "ways", "Ein Drittel der Besucher kommt mit dem Laster."),
    ("fr", "ways", "Un tiers des visiteurs viennent en camion."),
    ("en", "costs", "The helpers make up 39 % of the budget."),
    ("de", "costs", "Die Helfer machen 39 % der Kosten aus."),
    ("fr", "costs", "Les bénévoles font 39 % des coûts."),
    ("en", "ways", "Every fifth visitor comes on skates."),
    ("de", "ways", "Jeder fünfte Besucher kommt auf Rollschuhen."),
    ("fr", "ways", "Un visiteur sur cinq vient en patins."),
    ("en", "years", "In 2025 one in seven complaints was answered late."),
    ("de", "years", "2025 war rund jede siebte Beschwerde zu spät."),
    ("en", "costs", "Letters and web together come to £19,000."),
    ("de", "costs", "Briefe und Webseite kosten zusammen 19.000 €."),
    ("fr", "costs", "Les lettres et le site coûtent ensemble 19 000 €."),
    ("en", "costs", "The two dearest items together cost £35,800."),
    ("de", "costs", "Die zwei teuersten Posten kosten zusammen 35.800 €."),
    ("fr", "costs", "Les deux plus gros postes font ensemble 35 800 €."),
    ("en", "ways", "Altogether 20,000 visitors came."),
    ("de", "ways", "Insgesamt 20.000 Besucher kamen."),
    ("fr", "ways", "Au total 20 000 visiteurs sont venus."),
    ("en", "costs", "The helpers cost twice as much as the letters."),
    ("de", "costs", "Die Helfer kosten doppelt so viel wie die Briefe."),
    ("fr", "costs", "Les bénévoles coûtent deux fois plus que les lettres."),
    ("en", "ways", "More people come by tram than by lorry."),
    ("de", "ways", "Mit der Tram kommen mehr Leute als mit dem Laster."),
    ("fr", "ways", "Moins de gens viennent en camion qu’en tramway."),
    ("en", "ways", "Most visitors come by tram."),
    ("de", "ways", "Die meisten Besucher kommen mit der Tram."),
    ("fr", "ways", "La plupart des visiteurs viennent en tramway."),
    ("en", "years", "Complaints rose by 60 % between 2023 and 2025."),
    ("de", "years", "Die Beschwerden stiegen von 2023 bis 2025 um 60 %."),
    ("fr", "years", "Les plaintes ont augmenté de 60 % entre 2023 et 2025."),
    ("en", "years", "Complaints have risen by a fifth since 2024."),
    ("de", "years", "Die Beschwerden sind seit 2024 um ein Fünftel gestiegen."),
    ("fr", "years", "Les plaintes ont augmenté d’un cinquième depuis 2024."),
    ("en", "years", "In 2024 there were 30 more complaints than the year before."),
    ("de", "years", "2024 gab es 30 mehr Beschwerden als im Vorjahr."),
    ("fr", "years", "En 2024, il y a eu 30 plaintes de plus que l’année précédente."),
    ("en", "rated", "One finding is rated high."),
    ("de", "rated", "Zwei Feststellungen sind mittel eingestuft."),
    ("fr", "rated", "Deux constats sont de gravité moyenne."),
    ("en", "rated", "R. Moss owns two of the findings."),
    ("de", "rated", "R. Moss verantwortet zwei der Feststellungen."),
    ("fr", "rated", "R. Moss porte deux des constats."),
]


@pytest.mark.parametrize(("language", "table", "line"), DENIED)
def test_what_rows_do_not_make_is_told(language: str, table: str, line: str) -> None:
    assert told(table, line, language)


@pytest.mark.parametrize(("language", "table", "line"), BORNE_OUT)
def test_what_rows_make_is_not_told(language: str, table: str, line: str) -> None:
    assert not told(table, line, language)
