"""What the CV, the talk and the notes claim."""

from hypothesis import given
from hypothesis import strategies as st

from lines import document, fields
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.reading.claims import evidence_in
from secondround.preparation.evidence.reading.polarity import polarity_of


def test_a_cv_claims_its_lines_not_its_frame() -> None:
    assert claims(
        document(
            "cv",
            "# Anna Meyer",
            "anna@post.example +352 621 123 456",
            "## Profile",
            "Risk analyst with six years in fund administration. Looking for growth.",
            "## Skills",
            "Python",
            "## DRIVING LICENCE",
            "B",
            "## Experience",
            "- Led a team of four analysts",
            "## Interests",
            "Chess and the sea",
            "Page 1 of 2",
        )
    ) == [
        "Risk analyst with six years in fund administration.",
        "Python",
        "DRIVING LICENCE: B",
        "Led a team of four analysts",
    ]


def test_a_licence_beside_an_address_is_claimed() -> None:
    lines = ("Karim Le Goffic", "44600 Saint-Nazaire", "Permis B", "06 00 55 01 42")
    cv = document("cv", *lines)
    assert "Permis B" in claims(cv)


def test_a_structured_cv_claims_entries_and_points() -> None:
    found = claims(
        fields(
            "cv",
            [
                ("basics, email", "m@post.example"),
                ("work 1, name", "Tramelle"),
                ("work 1, position", "Développeuse"),
                ("work 1, startDate", "2023-02"),
                ("work 1, highlights 1", "Migration de PostgreSQL"),
                ("languages 1, language", "Anglais"),
                ("languages 1, fluency", "C1"),
            ],
        )
    )
    assert found == ["Tramelle, Développeuse, 2023-02", "Migration de PostgreSQL", "Anglais, C1"]


def test_a_talk_claims_what_the_candidate_asserts() -> None:
    found = evidence_in(
        document(
            "transcript",
            "Marc >> Thank you for coming. Have you ever worked with Murex?",
            "Anna Meyer >> No, not yet. But I worked daily with Kestrel for three years at my bank.",
            "Marc >> We use Murex in every team, you know, and I am proud of it.",
            "Anna Meyer >> I would love to learn it with you next year. Do we have a course for it?",
        ),
        "Anna Meyer",
    )
    assert [one.claim for one in found] == [
        "Have you ever worked with Murex? No, not yet.",
        "But I worked daily with Kestrel for three years at my bank.",
    ]
    assert [polarity_of(one.claim) for one in found] == ["against", "for"]
    assert [c.quote for c in found[0].citations] == [
        "Have you ever worked with Murex?",
        "No, not yet.",
    ]


def test_notes_claim_what_was_said_by_me_only() -> None:
    found = claims(
        document(
            "notes",
            "- Asked about Python → said only basics",
            "- They want someone who knows Murex",
            "- She asked whether I have managed people",
            "- I mentioned my CFA level 1",
            "- Send Marc the back-test before Friday",
            "- T.: « nous en avons besoin »",
            "- J'ai dit que je ne parle pas allemand",
        )
    )
    assert found == [
        "Asked about Python → said only basics",
        "I mentioned my CFA level 1",
        "J'ai dit que je ne parle pas allemand",
    ]


def test_what_they_did_at_an_answer_is_no_part_of_it() -> None:
    said = "she asked: have you run a budget? -> said yes, 20k for tools"
    assert claims(document("notes", "Call", f"{said}, she was not sure")) == [said]


def test_denials_and_half_knowledge_in_three_languages() -> None:
    against = (
        "I have no experience with Murex.",
        "I've never managed a budget.",
        "Je n'ai jamais utilisé Kafka.",
        "Je ne parle pas allemand.",
        "Ich habe noch nie mit SAP gearbeitet.",
        "Mit Kindern habe ich keine Erfahrung.",
    )
    weak = ("Basic knowledge of SAP", "Kubernetes (lecture)", "un peu de Go", "Grundkenntnisse SQL")
    plain = ("Never missed a closing date", "I led six people", "J'ai formé deux apprenties")
    assert {polarity_of(text) for text in against} == {"against"}
    assert {polarity_of(text) for text in weak} == {"weak"}
    assert {polarity_of(text) for text in plain} == {"for"}


@given(st.lists(st.text(min_size=1).map(str.strip).filter(bool), max_size=8))
def test_any_cv_is_cited_verbatim(lines: list[str]) -> None:
    passages = document("cv", "## Experience", *lines)
    by_id = {passage.id: passage for passage in passages}
    for one in evidence_in(passages, ""):
        for citation in one.citations:
            assert by_id[citation.passage_id].text[citation.start : citation.end] == citation.quote


def claims(passages: tuple[Passage, ...]) -> list[str]:
    return [one.claim for one in evidence_in(passages, "Anna Meyer")]
