"""What a second interviewer expects one to know comes first, in three languages."""

import pytest

from secondround.foundation.ports.fetching import Link, site_of
from secondround.preparation.documents.sites.ranking import ranked

SITES = {
    "en": {
        "telling": [
            "about-us",
            "our-values",
            "leadership",
            "products/freight",
            "careers",
            "sustainability",
        ],
        "not": ["privacy-policy", "login", "terms", "search?q=a", "tag/x", "cart"],
    },
    "fr": {
        "telling": [
            "qui-sommes-nous",
            "nos-valeurs",
            "equipe",
            "produits",
            "carrieres",
            "rse",
            "actualites",
        ],
        "not": [
            "mentions-legales",
            "connexion",
            "cgu",
            "panier",
            "recherche",
            "donnees-personnelles",
        ],
    },
    "de": {
        "telling": [
            "ueber-uns",
            "werte",
            "vorstand",
            "produkte",
            "karriere",
            "nachhaltigkeit",
            "aktuelles",
        ],
        "not": ["impressum", "datenschutz", "agb", "warenkorb", "suche", "anmelden"],
    },
}


@pytest.mark.parametrize("language", SITES)
def test_the_telling_pages_come_first(language: str) -> None:
    paths = [*SITES[language]["not"], "x/y/z", *SITES[language]["telling"]]
    links = [Link(f"https://halvenne.example/{path}") for path in paths]
    found = ranked(links, "halvenne.example", language, 2026, 100)
    order = [one.address.removeprefix("https://halvenne.example/") for one in found]
    count = len(SITES[language]["telling"])
    assert set(order[:count]) == set(SITES[language]["telling"])
    aside = {one.address for one in found if one.subject == "aside"}
    assert aside == {f"https://halvenne.example/{path}" for path in SITES[language]["not"]}


def test_words_of_a_link_tell_what_its_address_does_not() -> None:
    links = [
        Link("https://halvenne.example/p/17", "Unsere Werte"),
        Link("https://halvenne.example/p/18", "Mehr"),
    ]
    first, second = ranked(links, "halvenne.example", "de", 2026, 10)
    assert (first.subject, first.words, second.subject) == ("values", "Unsere Werte", "other")


def test_the_page_on_values_comes_before_the_tenth_piece_of_news() -> None:
    news = [Link(f"https://halvenne.example/news/2026/{n}") for n in range(30)]
    links = [*news, Link("https://halvenne.example/en/company/culture/values")]
    found = ranked(links, "halvenne.example", "en", 2026, 10)
    assert "values" in {one.subject for one in found}


def test_one_page_is_offered_once_and_files_and_other_sites_never() -> None:
    links = [
        Link(f"https://{one}")
        for one in (
            "halvenne.example/about", "www.halvenne.example/about/", "halvenne.example/about/index.html",
            "halvenne.example/logo.png", "halvenne.example/app.js", "other.example/about",
            "halvenne.example/annual-report-2025.pdf", "halvenne.example:8443/about",
        )
    ]  # fmt: skip
    found = ranked(links, "halvenne.example", "en", 2026, 10)
    assert [one.address for one in found] == [
        "https://halvenne.example/about",
        "https://halvenne.example/annual-report-2025.pdf",
    ]


def test_a_page_in_another_language_and_an_old_one_come_later() -> None:
    paths = ("fr/about", "en/about", "news/2019/a", "news/2026/b")
    links = [Link(f"https://halvenne.example/{path}") for path in paths]
    order = [
        one.address.rpartition("example/")[2]
        for one in ranked(links, "halvenne.example", "en", 2026, 9)
    ]
    assert order.index("en/about") < order.index("fr/about")
    assert order.index("news/2026/b") < order.index("news/2019/a")


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.Halvenne.example/a", "halvenne.example"),
        ("http://halvenne.example:80/", "halvenne.example"),
        ("https://halvenne.example.:8443/", "halvenne.example:8443"),
        ("http://[::1]:80/", "[::1]"),
        ("https://a@halvenne.example/", ""),
        ("mailto:a@halvenne.example", ""),
        ("http://[bad/", ""),
    ],
)
def test_a_site_is_its_host(address: str, site: str) -> None:
    assert site_of(address) == site
