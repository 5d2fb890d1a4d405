"""Which sentences can be read alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.preparation.company.prose.alone.standing import Standing, standing
from secondround.preparation.company.prose.words import words_of


def how(text: str, language: str = "en", is_item: bool = False) -> Standing:
    return standing(text, words_of(language), language, is_item, labelled=False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Brackwater Mills employs 212 people in Oamaru."),
        ("en", "We are supervised by the Bank of Latvia."),
        ("en", "In 2019 we opened a second bakery next to the station."),
        ("en", "Customers rely on our pumps in forty countries."),
        ("en", "If GitLab were bought, we would have to compete on price."),
        ("en", "Search powers every part of the product."),
        ("en", "Our prizes go to those who bake with patience."),
        ("en", "Bakers who left us ten years ago still buy our flour."),
        ("en", "There are three teams in the brewery."),
        ("en", "When Brackwater opened, it had three stones."),
        ("fr", "Nous visons le premier rang en Europe."),
        ("en", "This year we plan to hire twelve nurses."),
        ("fr", "Menuiseries Vauclerc conçoit des fenêtres en bois depuis 1962."),
        ("fr", "Nous travaillons pour les bailleurs sociaux de la région."),
        ("fr", "L’entreprise emploie 184 personnes sur deux sites."),
        ("de", "Das Unternehmen gehört in dritter Generation der Familie Hollmann."),
        ("de", "Wir liefern Pumpen in 34 Länder."),
        ("de", "Seit 2022 decken Solaranlagen ein Drittel des Strombedarfs."),
    ],
)
def test_plain_prose_stands_alone(language: str, text: str) -> None:
    assert how(text, language) == "alone"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It employs 212 people in Oamaru."),
        ("en", "We cannot employ bakers in any of these countries."),
        ("en", "This gives us an edge over larger mills."),
        ("en", "However it was sold to a competitor in 2011."),
        ("en", "The second was opened in 2014 in Timaru."),
        ("en", "Maria Okonjo, a baker by trade, leads it."),
        ("en", "In addition to this, every bakery has a garden."),
        ("en", "In 2009, it acquired a mill in Timaru."),
        ("en", "In 2009 it acquired a mill in Timaru."),
        ("fr", "En 2009, elle a racheté l’atelier Perrin."),
        ("fr", "Nous voulons la réduire de 35 % d’ici à 2030."),
        ("de", "Im Jahr 2009 übernahm sie die Mühle in Görlitz."),
        ("fr", "Elle a racheté l’atelier Perrin en 2009."),
        ("fr", "Cette activité représente un tiers des ventes."),
        ("de", "Das teilte das Unternehmen am Montag mit."),
        ("de", "Rund 70 Prozent davon erzielen wir im Ausland."),
        ("de", "Sie beschäftigt heute 640 Menschen."),
    ],
)
def test_what_points_back_leans_on_the_sentence_before(language: str, text: str) -> None:
    assert how(text, language) == "leans"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Send your receipts to the accounts team before Friday."),
        ("en", "You can book the meeting room in the calendar."),
        ("en", "Managers must approve every trip in writing."),
        ("en", "Before you leave, ask your manager for a date."),
        ("en", "Continuously improve the way we bake."),
        ("fr", "Veuillez envoyer votre candidature par courriel."),
        ("fr", "Découvrez nos ateliers et nos métiers."),
        ("de", "Bewerben Sie sich noch heute bei uns."),
        ("de", "Mitarbeitende müssen Reisen vorher anmelden."),
    ],
)
def test_orders_are_heard(language: str, text: str) -> None:
    assert how(text, language) == "ordered"


@pytest.mark.parametrize(
    "text",
    [
        "About us",
        "Home Products Careers Contact",
        "What do our customers say about us?",
        "See https://example.org/about for the whole story of the mill.",
        "The list below shows every bakery we run.",
        "Write to hello@brackwater.example for a tour of the mill.",
        "A mill with three stones, a garden and a view of the sea.",
        "I have worked at the mill since 2004 and would not leave.",
        "The last price, or the amount that the banks paid for a stake.",
        "Letters for bakers whose ovens have exceeded the allowed heat.",
        "Questions and praise for the mill (we need a place for them).",
        "Run `make flour` and wait until the job is done.",
        "OUR FLOUR IS GROUND SLOWLY AND SOLD QUICKLY IN EVERY TOWN.",
        "The mill (built in 1874 still grinds flour every morning.",
    ],
)
def test_what_is_no_prose_is_left_out(text: str) -> None:
    assert how(text) == "no"


def test_an_item_without_a_stop_needs_a_subject_and_a_verb() -> None:
    assert how("We mill flour for forty bakeries", is_item=True) == "alone"
    assert how("Milling flour for forty bakeries in two towns", is_item=True) == "no"
    assert how("Provides flour to forty bakeries in two towns", is_item=True) == "no"


def test_a_subject_without_a_name_needs_its_heading() -> None:
    assert how("The team is led by an engineer from the oven department.") == "faceless"


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", ""]), st.booleans())
def test_any_text_is_judged(text: str, language: str, is_item: bool) -> None:
    assert how(text, language, is_item) in {"alone", "leans", "faceless", "ordered", "no"}
