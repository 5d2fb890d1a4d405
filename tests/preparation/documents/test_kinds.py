"""What a document is, told from its content, whatever its name."""

from pathlib import Path

import pptx
import pytest

from adapters.readers.making import slides
from desk import desk
from secondround.foundation.errors import NotFound, Refused
from secondround.preparation.documents import steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.documents.kinds import evidence

TEXTS = {
    "posting": [
        (
            "Marlow Ferries is looking for a planner to join its office. You will plan berths and crews for eleven "
            "ferries.\n\nYou have three years in transport. The salary is £34,000 a year. Write to Jo by 4 December."
        ),
        (
            "La régie de Talmont recherche une technicienne. Vous assurerez l'entretien des conduites.\n\nVous avez "
            "une première expérience en plomberie. Le salaire est de 2 300 euros. Envoyez votre CV."
        ),
        (
            "Die Stadtwerke suchen zum 1. Februar eine Netzplanerin. Sie planen Trassen und betreuen Baustellen.\n\n"
            "Sie haben eine technische Ausbildung. 39 Stunden, 30 Urlaubstage. Ihre Bewerbung geht an Frau Ahrens."
        ),
        (
            "Technicien de maintenance (H/F)\nNous recherchons un technicien pour notre site de Metz.\n"
            "Votre profil\n- BTS maintenance\n- 3 ans d'expérience\nNous offrons : CDI\nPostuler avant mars"
        ),
        (
            "# Pflegefachkraft (m/w/d)\n\nWir suchen eine Pflegefachkraft für unser Haus in Trier.\n\n"
            "## Ihr Profil\n- Examen\n- Deutsch B2\n\n## Wir bieten\n- 30 Tage Urlaub"
        ),
        (
            "Shop supervisor\n\nWe are looking for a supervisor for our Leeds store, to lead a team of eight.\n\n"
            "You will need two years in retail.\n\nSalary range 26,000 to 28,000. Apply by 3 March."
        ),
    ],
    "cv": [
        (
            "Jonas Feld\nLebenslauf\njonas@feld.example\nBerufserfahrung\n2019 - 2023 Pfleger, Klinikum Nord\n"
            "Ausbildung\n2016 - 2019 Examen\nSprachen: Deutsch, Englisch B2"
        ),
        (
            "Anne Roth\nanne@roth.example\nExpérience professionnelle\n2019 - 2023 Cheffe de rang\nFormation\n"
            "CAP 2018\nLangues : anglais"
        ),
    ],
    "transcript": [
        (
            "Anna: So why do you want to leave?\nJonas: I want to grow.\nAnna: What did you do last year?\n"
            "Jonas: I led the ward.\nAnna: How many people?\nJonas: Eight.\nAnna: Thanks.\nJonas: And shifts?"
        ),
    ],
    "notes": [
        "- they asked about my gap, I said travel\n- Frau Kern frowned at the notice\n- I asked -> 12 people",
        "Q : pourquoi partir ? -> dit évolution, a froncé les sourcils\nQ : salaire ? -> 45",
    ],
    "invitation": [
        (
            "From: Eva Kern <kern@haus.example>\nTo: Jonas Feld\nSubject: Zweites Gespräch\n\n"
            "Sehr geehrter Herr Feld,\nwir laden Sie zum zweiten Gespräch am 8. Dezember um 14 Uhr ein."
        ),
        "Dear Ms Roth,\nWe are pleased to invite you to a second interview on 8 December at 2 pm.\nEva Kern",
    ],
    "assignment": [
        (
            "# Case study\n\nYou will have 30 minutes. Please prepare a presentation for the panel on how you would "
            "cut waiting times. Marking criteria are below."
        ),
    ],
    "company_page": [
        (
            "# About us\n\nHaus Sonne was founded in 1987 and looks after 80 people in Trier. We are a family "
            "business in the second generation."
        ),
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in TEXTS.items() for text in texts]
)
def test_a_kind_shows_in_the_words(tmp_path: Path, kind: str, text: str) -> None:
    kit, candidacy = desk(tmp_path, {"scan0001.txt": text})
    (one,) = steps.documents_of(kit, candidacy)
    assert one.kind == kind, one.kind_reason
    assert one.kind_reason


def test_what_says_nothing_is_called_nothing(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"shopping.txt": "milk\nbread\ntwo lemons"})
    (one,) = steps.documents_of(kit, candidacy)
    assert one.kind == "other"


def test_the_candidate_has_the_last_word(tmp_path: Path) -> None:
    kit, candidacy = desk(tmp_path, {"shopping.txt": "milk\nbread\ntwo lemons"})
    corrected_steps.correct_kind(kit, candidacy, "shopping.txt", "notes")
    (one,) = steps.documents_of(kit, candidacy)
    assert (one.kind, one.confirmed) == ("notes", True)
    assert {p.kind for p in steps.passages_of(kit, candidacy, "notes")} == {"notes"}
    with pytest.raises(Refused):
        corrected_steps.correct_kind(kit, candidacy, "shopping.txt", "poem")
    with pytest.raises(NotFound):
        corrected_steps.correct_kind(kit, candidacy, "missing.txt", "notes")


def test_the_cv_of_somebody_else_is_a_profile(tmp_path: Path) -> None:
    other = TEXTS["cv"][0].replace("Jonas Feld", "Karl Stein").replace("jonas@feld", "karl@stein")
    folder = {"a.txt": other, "b.txt": TEXTS["cv"][0], "mail.txt": TEXTS["invitation"][0]}
    kit, candidacy = desk(tmp_path, folder)
    kinds = {one.name: one.kind for one in steps.documents_of(kit, candidacy)}
    assert (kinds["a.txt"], kinds["b.txt"]) == ("profile", "cv")


def test_what_the_candidate_made_is_no_report_of_theirs(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    deck.slides.add_slide(
        deck.slide_layouts[0]
    ).shapes.title.text = "Annual report 2025: my reading"
    files: dict[str, str | bytes] = {"cv.txt": TEXTS["cv"][0]}
    for author in ("Jonas Feld", "Haus Sonne"):
        deck.core_properties.author = author
        files[f"{author}.pptx"] = slides(deck)
    kit, candidacy = desk(tmp_path, files)
    kinds = {one.name: one.kind for one in steps.documents_of(kit, candidacy)}
    assert kinds == {"cv.txt": "cv", "Jonas Feld.pptx": "other", "Haus Sonne.pptx": "report"}


def test_each_document_of_a_folder_is_weighed_once(tmp_path: Path) -> None:
    kit, candidacy_id = desk(tmp_path, {"one.txt": "A first page of nothing in particular."})
    weighed = evidence._weighed.cache_info().misses
    for number in range(6):
        text = f"Page {number} tells that the ward is open."
        steps.add(kit, candidacy_id, f"{number}.txt", text.encode())
    assert evidence._weighed.cache_info().misses == weighed + 6
