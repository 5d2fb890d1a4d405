"""Which trade a vacancy belongs to."""

import pytest

from secondround.preparation.questions.vacancy.level import level_of
from secondround.preparation.questions.vacancy.trades import is_named, trades_of


@pytest.mark.parametrize(
    ("title", "demands", "trade"),
    [
        ("Backend Developer", ["Python and PostgreSQL"], "software"),
        ("Développeur full stack", ["revues de code"], "software"),
        ("Data Analyst", ["SQL and dashboards"], "data"),
        ("Chargé de communication", ["réseaux sociaux"], "marketing"),
        ("Vertriebsmitarbeiter Außendienst", ["Neukundengewinnung"], "sales"),
        ("Bilanzbuchhalter (m/w/d)", ["Abschlüsse nach HGB"], "finance"),
        ("Infirmier de bloc opératoire", ["soins"], "health_care"),
        ("Pflegefachfrau", [], "health_care"),
        ("Gestionnaire de paie", ["droit du travail"], "hr"),
        ("Logistics Coordinator", ["warehouse stock and suppliers"], "operations"),
        ("Kundenberaterin", ["Beschwerden am Telefon"], "customer_service"),
        ("Konstrukteur Maschinenbau", ["CAD"], "engineering"),
        ("Rechtsanwältin Arbeitsrecht", ["Mandate"], "legal"),
        ("Assistante de direction", ["agendas"], "administration"),
        ("Primary School Teacher", ["classroom"], "education"),
        ("Associate, Commercial Law", ["draft contracts"], "legal"),
        ("Tischler (m/w/d)", ["Montage auf Baustellen"], "crafts"),
        ("Chef de partie", ["HACCP"], "hospitality"),
        ("Postdoctoral Researcher", ["publications"], "research"),
        ("Policy Officer", ["ministry"], "public_service"),
        ("Social Worker", ["child protection"], "social_work"),
    ],
)
def test_a_trade_is_recognised(title: str, demands: list[str], trade: str) -> None:
    assert trades_of(title, demands)[0] == trade


def test_who_leads_gets_management_beside_the_trade() -> None:
    assert trades_of("Ward Manager", ["NMC registration"]) == ("health_care", "management")
    assert "management" in trades_of("Leiter Buchhaltung", ["HGB"])


@pytest.mark.parametrize("title", ["Account Manager", "Office Manager", "Assistant to the CEO"])
def test_not_every_manager_leads(title: str) -> None:
    assert "management" not in trades_of(title, [])


def test_an_unknown_trade_is_none() -> None:
    assert trades_of("Falconer", ["Patience"]) == ()


def test_logistics_goes_beside_operations() -> None:
    assert set(trades_of("Disponent", ["Touren und Fracht"])) == {"operations", "logistics"}


def test_a_title_names_its_trade_or_not() -> None:
    assert is_named("software", "Backend Developer")
    assert not is_named("administration", "Projektleiterin Markthallen")


@pytest.mark.parametrize(
    ("title", "trades", "level"),
    [
        ("Junior Data Analyst", ("data",), "junior"),
        ("Stagiaire marketing", ("marketing",), "junior"),
        ("Backend Engineer", ("software",), "specialist"),
        ("Ward Manager", ("health_care", "management"), "lead"),
        ("Geschäftsführerin", ("management",), "executive"),
        ("Chief Financial Officer", ("finance", "management"), "executive"),
        ("Assistant to the Chief Executive", ("administration",), "specialist"),
    ],
)
def test_the_title_tells_the_level(title: str, trades: tuple[str, ...], level: str) -> None:
    assert level_of(title, trades) == level
