"""Whole dossiers from pages as they are saved, in three languages."""

from pathlib import Path

from desk import desk
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps
from secondround.preparation.company.facts.dossier import shown
from secondround.preparation.company.model import Fact
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.corrected import steps as corrected_steps

ENGLISH = """# About Brackwater

Home

We use cookies to make your visit better. Accept all

Brackwater Mills grinds flour for bakers. It was founded in 1874 by two brothers and employs 212 people.
Our head office is in Oamaru. You can visit us every Tuesday.

## Our values

We tell bakers when the wheat was poor.

## Sustainability

Solar panels have cut our emissions by a third since 2021.

Subscribe to our newsletter.
"""
PRESS = """# Brackwater to close a mill

Brackwater Mills, which employs 180 people, announced on Monday that its mill in Timaru will close in May 2027.
The shortage of millers is its greatest difficulty, said managing director Hana Reid.
"""
FRENCH = """# Qui sommes-nous ?

Menuiseries Vauclerc conçoit des fenêtres en bois depuis 1962. L’entreprise emploie 184 personnes à Besançon.

## Nos clients

Nous travaillons pour les monuments historiques et une quarantaine d’architectes. N’hésitez pas à nous écrire.
"""
GERMAN = """# Über uns

Die Hollmann Pumpen GmbH wurde 1951 in Verden gegründet und beschäftigt heute 640 Menschen.
Sie gehört der Familie Hollmann. Bitte senden Sie Ihre Bewerbung an das Personalbüro.

## Zahlen

Der Umsatz stieg 2025 um 6 Prozent auf 118 Mio. Euro.
"""


def dossier(tmp_path: Path, company: str, **pages: str) -> tuple[Fact, ...]:
    """The facts of pages named after their kind: `about_page`, `press_news`."""
    kit, candidacy_id = desk(tmp_path, {f"{name}.md": text for name, text in pages.items()})
    for name in pages:
        kind = "news" if name.endswith("news") else "company_page"
        corrected_steps.correct_kind(kit, candidacy_id, f"{name}.md", kind)
    candidacy_steps.describe(kit, candidacy_id, company=company)
    steps.draw_up(kit, candidacy_id)
    facts = steps.facts_of(kit, candidacy_id)
    verbatim(facts, {p.id: p.text for p in document_steps.passages_of(kit, candidacy_id)})
    return facts


def verbatim(facts: tuple[Fact, ...], passages: dict[str, str]) -> None:
    for fact in facts:
        assert fact.citations
        for each in fact.citations:
            assert passages[each.passage_id][each.start : each.end] == each.quote


def said(facts: tuple[Fact, ...]) -> dict[str, str]:
    return {fact.text: fact.theme for fact in facts}


def test_a_page_becomes_facts_without_its_frame(tmp_path: Path) -> None:
    found = said(dossier(tmp_path, "Brackwater Mills Ltd", about_page=ENGLISH))
    assert found["Our head office is in Oamaru."] == "locations"
    assert found["We tell bakers when the wheat was poor."] == "values"
    assert found["Solar panels have cut our emissions by a third since 2021."] == "csr"
    for word in ("cookie", "newsletter", "visit", "Home"):
        assert not any(word in text for text in found)


def test_figures_that_disagree_are_linked_both_ways(tmp_path: Path) -> None:
    facts = dossier(tmp_path, "Brackwater Mills", about_page=ENGLISH, press_news=PRESS)
    (site,) = [fact for fact in facts if "212" in fact.text]
    (press,) = [fact for fact in facts if "180" in fact.text]
    assert site.contradicted_by == (press.key,)
    assert press.contradicted_by == (site.key,)
    assert press.theme == "news"


def test_french_pages(tmp_path: Path) -> None:
    found = said(dossier(tmp_path, "Menuiseries Vauclerc SAS", about_page=FRENCH))
    assert found["L’entreprise emploie 184 personnes à Besançon."] == "figures"
    client = "Nous travaillons pour les monuments historiques et une quarantaine d’architectes."
    assert found[client] == "customers"
    assert not any("hésitez" in text for text in found)


def test_german_pages(tmp_path: Path) -> None:
    facts = dossier(tmp_path, "Hollmann Pumpen GmbH", about_page=GERMAN)
    found = said(facts)
    assert found["Der Umsatz stieg 2025 um 6 Prozent auf 118 Mio. Euro."] == "figures"
    assert not any("Bewerbung" in text for text in found)
    (heads,) = [fact for fact in facts if "640" in fact.text]
    assert not heads.stale


def test_the_same_sentence_on_two_pages_is_one_fact(tmp_path: Path) -> None:
    facts = dossier(
        tmp_path, "Brackwater", about_page=ENGLISH, again_page=ENGLISH + "\nMore of it.\n"
    )
    (place,) = [fact for fact in facts if "Oamaru." in fact.text and "office" in fact.text]
    assert {each.document for each in place.citations} == {"about_page.md", "again_page.md"}


def test_a_posting_tells_of_the_company_only_where_it_speaks_of_it(tmp_path: Path) -> None:
    posting = """# Miller wanted

## About us

We mill flour for bakers and hotels in two towns.

## What we expect

Experience with stone mills is an advantage in our team.
"""
    kit, candidacy_id = desk(tmp_path, {"posting.md": posting})
    corrected_steps.correct_kind(kit, candidacy_id, "posting.md", "posting")
    steps.draw_up(kit, candidacy_id)
    assert [fact.text for fact in steps.facts_of(kit, candidacy_id)] == [
        "We mill flour for bakers and hotels in two towns."
    ]


def test_without_pages_every_theme_is_missing(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"notes.md": "Interview notes: they asked about bread.\n"})
    steps.draw_up(kit, candidacy_id)
    assert steps.facts_of(kit, candidacy_id) == ()
    assert len(steps.missing_themes_of(kit, candidacy_id)) == 15


def test_drawing_up_twice_gives_the_same(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"a.md": ENGLISH, "b.md": PRESS})
    corrected_steps.correct_kind(kit, candidacy_id, "a.md", "company_page")
    corrected_steps.correct_kind(kit, candidacy_id, "b.md", "news")
    steps.draw_up(kit, candidacy_id)
    first = steps.facts_of(kit, candidacy_id)
    steps.draw_up(kit, candidacy_id)
    assert steps.facts_of(kit, candidacy_id) == first
    assert first
    assert shown(first)


def test_the_candidate_may_take_a_fact_out(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"a.md": ENGLISH})
    corrected_steps.correct_kind(kit, candidacy_id, "a.md", "company_page")
    steps.draw_up(kit, candidacy_id)
    (first, *rest) = steps.facts_of(kit, candidacy_id)
    candidacy_steps.edit(kit, candidacy_id, "facts", first.key, "removed", value=True)
    steps.draw_up(kit, candidacy_id)
    assert steps.facts_of(kit, candidacy_id) == tuple(rest)


def test_a_page_of_no_known_kind_counts_when_it_names_the_company(tmp_path: Path) -> None:
    theirs = "# How we bake\n\nAt Brackwater nothing is rushed. Our bakers work four days a week.\n"
    mine = "# Letter\n\nI admire Brackwater. I led a team. Our bakers worked five days a week.\n"
    kit, candidacy_id = desk(tmp_path, {"theirs.md": theirs, "mine.md": mine})
    candidacy_steps.describe(kit, candidacy_id, company="Brackwater")
    for name in ("theirs.md", "mine.md"):
        corrected_steps.correct_kind(kit, candidacy_id, name, "other")
    steps.draw_up(kit, candidacy_id)
    texts = [fact.text for fact in steps.facts_of(kit, candidacy_id)]
    assert "Our bakers work four days a week." in texts
    assert not any("five days" in text for text in texts)
