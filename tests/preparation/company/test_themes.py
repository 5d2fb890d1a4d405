"""Under which theme a sentence belongs."""

import pytest

from secondround.foundation.ports.readers import Block
from secondround.preparation.company.lines.sheet import sheet_line
from secondround.preparation.company.model import THEMES, Theme
from secondround.preparation.company.prose.context import placed
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.themes.lists import heading_sounds, sounds
from secondround.preparation.company.themes.scoring import Around, belonging
from secondround.preparation.documents.arrival.reading import passages_from
from secondround.preparation.documents.model import Document, Passage

NOWHERE = Around("", "", 2026, {})


def sentence(text: str, language: str = "en", *trail: str) -> Sentence:
    passage = Passage("p", "d", "page.html", "company_page", 0, "line 1", "paragraph", text)
    return Sentence(passage, 0, len(text), 0, "", trail, language)


@pytest.mark.parametrize(
    ("theme", "language", "text"),
    [
        ("history", "en", "The mill was founded by two brothers in 1874."),
        ("history", "fr", "L’atelier a été fondé par deux frères en 1874."),
        ("history", "de", "Die Mühle wurde 1874 von zwei Brüdern gegründet."),
        ("figures", "en", "Revenue rose by 8% to €41 million."),
        ("figures", "fr", "Le chiffre d’affaires atteint 41 millions d’euros."),
        ("figures", "de", "Der Umsatz stieg um 8 Prozent auf 41 Mio. Euro."),
        ("values", "en", "Our mission is to feed the town honestly."),
        ("values", "de", "Unsere Werte sind Vertrauen und Respekt."),
        ("customers", "en", "Our customers are bakeries and small hotels."),
        ("customers", "fr", "Nos clients sont des boulangeries et de petits hôtels."),
        ("competitors", "en", "Our main competitors are the two large mills in the north."),
        ("competitors", "de", "Unsere Wettbewerber sind die großen Mühlen im Norden."),
        ("objectives", "en", "By 2030 we plan to double the number of bakeries."),
        ("challenges", "fr", "La pénurie de boulangers reste notre principale difficulté."),
        ("csr", "en", "We cut our carbon emissions by a third with solar power."),
        ("csr", "de", "Unsere Emissionen sanken dank Solaranlagen um ein Drittel."),
        ("events", "en", "The annual bakers' conference takes place at the mill."),
        ("locations", "en", "Our head office is in Oamaru."),
        ("organisation", "en", "Hana Reid, the managing director, reports to the board."),
        ("culture", "fr", "Le télétravail est possible deux jours par semaine."),
    ],
)
def test_words_say_the_theme(theme: Theme, language: str, text: str) -> None:
    found = belonging(sentence(text, language), NOWHERE, is_subject=True)
    assert found
    assert found.theme == theme


def test_the_heading_decides_where_the_words_do_not() -> None:
    told = sentence("We tell bakers when the wheat was poor.", "en", "Our values")
    found = belonging(told, NOWHERE, is_subject=True)
    assert found
    assert found.theme == "values"
    assert belonging(sentence(told.words), NOWHERE, is_subject=True) is None


def test_headlines_decide_nothing() -> None:
    told = sentence("Two of the three stones stood still.", "en", "A challenge for the mill")
    news = Around("A challenge for the mill", "news", 2026, {"news": 1.5}, headlines=True)
    found = belonging(told, news, is_subject=False)
    assert found
    assert found.theme == "news"


def test_figures_need_a_digit_and_places_a_name() -> None:
    vague = belonging(sentence("Our revenue and profit grew."), NOWHERE, is_subject=True)
    assert vague is None or vague.theme != "figures"
    nowhere = belonging(sentence("The offices are in good order."), NOWHERE, is_subject=True)
    assert nowhere is None or nowhere.theme != "locations"


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_every_theme_speaks_every_language(language: str) -> None:
    assert {theme for theme, _ in values(sounds(language))} == set(THEMES)
    assert set(values(heading_sounds(language))) == set(THEMES)


def values(found: object) -> list:
    tables = (found._exact, found._open)  # type: ignore[attr-defined]  # looked into on purpose
    return [value for table in tables for ways in table.values() for _, _, value in ways]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (Block("Employees\t1,240", "row 2", "row"), "Employees: 1,240"),
        (
            Block("Siège social : 14 rue des Scieurs, Besançon", "l", "item"),
            "Siège social: 14 rue des Scieurs, Besançon",
        ),
        (Block("Geschäftsführer: Jan Holm", "l"), "Geschäftsführer: Jan Holm"),
        (Block("Employees: see https://example.org", "l"), None),
        (Block("Favourite colour: Blue", "l"), None),
    ],
)
def test_lines_of_a_fact_sheet_are_told_by_their_label(block: Block, shown: str | None) -> None:
    assert shown_line(block) == shown


def test_a_figure_is_shown_with_the_heading_that_says_of_what() -> None:
    figures = Block("Last year in numbers", "l", "heading", 2)
    loaves = Block("11,000 loaves a day, a third of them rye", "l", "item")
    assert shown_line(figures, loaves) == f"[{figures.text}] {loaves.text}"
    assert shown_line(loaves) is None


def test_an_address_is_shown_with_its_town() -> None:
    where = Block("Our offices", "l", "heading", 1)
    town = Block("Timaru", "l", "heading", 2)
    street = Block("12 Stafford Street, 7910 Timaru", "l")
    assert shown_line(where, town, street) == f"[Timaru] {street.text}"


def shown_line(*blocks: Block) -> str | None:
    document = Document("d", "page.html", "html", 1, "read", language="en")
    *_, last = placed(document, passages_from(document, blocks))
    line = sheet_line(last)
    return line.shown if line else None
