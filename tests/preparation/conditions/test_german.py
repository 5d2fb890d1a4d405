"""A candidacy in German, of another trade, with notes instead of a transcript."""

from pathlib import Path

from desk import desk
from secondround.preparation.conditions.model import Term, Topic
from secondround.preparation.conditions.steps import collect, terms_of
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.evidence import steps as evidence_steps
from secondround.preparation.panel import steps as panel_steps

POSTING = """# Konditormeister (m/w/d)

Wir suchen für unsere Backstube eine Person, die führt und selbst formt.

## Ihre Aufgaben

- Sie planen die Schichten der Backstube und den Urlaub der Gesellen
- Sie prüfen Rezepturen

## Wir bieten

- Gehalt: 3.400 bis 3.900 Euro brutto im Monat
- 28 Tage Urlaub
- Unbefristeter Vertrag, 39 Stunden pro Woche
- Arbeitskleidung stellen wir

Bewerben Sie sich mit Ihrer Gehaltsvorstellung.
"""
NOTES = """# Gespräch 1, 14.11.2026

Gesprächspartnerin: Frau Ulrike Sandbichler (Personal)

## Gefragt

- Kündigungsfrist? -> sechs Wochen zum Quartalsende

## Erfahren

- Frau Sandbichler: Urlaub sind 30 Tage, steht falsch in der Anzeige
- Probezeit sechs Monate

## Offen

- Weihnachtsgeld
"""


def test_terms_in_german(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"Stellenanzeige.md": POSTING, "Notizen.md": NOTES})
    evidence_steps.gather(kit, candidacy_id)
    panel_steps.identify(kit, candidacy_id)
    debrief_steps.go_over(kit, candidacy_id)
    collect(kit, candidacy_id)
    by_topic: dict[Topic, list[Term]] = {}
    for one in terms_of(kit, candidacy_id):
        by_topic.setdefault(one.topic, []).append(one)
    assert "3.400 bis 3.900 Euro" in by_topic["salary"][0].text
    assert [one.state for one in by_topic["holidays"]] == ["disputed", "disputed"]
    assert [one.state for one in by_topic["hours"]] == ["known"]
    assert [one.state for one in by_topic["contract"]] == ["known"]
    assert [one.state for one in by_topic["probation"]] == ["known"]
    assert [one.state for one in by_topic["dress code"]] == ["known"]
    assert [one.state for one in by_topic["variable pay"]] == ["open"]
    assert [one.state for one in by_topic["notice"]] == ["known", "open"]
    assert [one.state for one in by_topic["shifts"]] == ["open"]
