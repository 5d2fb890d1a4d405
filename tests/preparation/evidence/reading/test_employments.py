"""Posts and studies from CVs of many layouts."""

from datetime import date

from lines import document, fields
from secondround.preparation.documents.model import Passage
from secondround.preparation.evidence.reading.cv.employments import employments

TODAY = date(2026, 12, 1)


def test_one_line_for_each_entry() -> None:
    assert read(
        "# Anna Meyer",
        "## Experience",
        "Senior Risk Analyst, Alpine Fund Services S.A., Luxembourg 03/2019 – present",
        "- Led a team of four since January 2022",
        "Risk Analyst, Banque Nord, Luxembourg 06/2015 – 02/2019",
        "## Education",
        "MSc Finance, University of Leeds, 2015",
        "2009–2012 BSc Mathematics, University of York",
    ) == [
        ("post", "Senior Risk Analyst", "Alpine Fund Services S.A.", "2019-03", "now"),
        ("post", "Risk Analyst", "Banque Nord", "2015-06", "2019-02"),
        ("study", "MSc Finance", "University of Leeds", "2015-01", "2015-01"),
        ("study", "BSc Mathematics", "University of York", "2009-01", "2012-01"),
    ]


def test_dates_first_then_title_then_company_in_french() -> None:
    assert read(
        "## Parcours professionnel",
        "03/2019 – présent",
        "Développeuse backend",
        "Kiwi Mobilité SAS, Lyon",
        "- Conception d'API",
        "09/2016 – 02/2019",
        "Développeuse Java",
        "Atelis",
        "- Maintenance",
        "## Formation",
        "2013 – 2016",
        "Diplôme d'ingénieur, INSA Lyon",
    ) == [
        ("post", "Développeuse backend", "Kiwi Mobilité SAS", "2019-03", "now"),
        ("post", "Développeuse Java", "Atelis", "2016-09", "2019-02"),
        ("study", "Diplôme d'ingénieur", "INSA Lyon", "2013-01", "2016-01"),
    ]


def test_what_was_done_may_follow_in_the_same_line() -> None:
    assert read(
        "## Expérience",
        "2020 – aujourd'hui : Chef d'équipe maintenance, Laiterie Sorval, Nancy. Équipe de 9 techniciens en"
        " trois-huit, budget pièces de 400 000 €, arrêts non planifiés divisés par deux en trois ans.",
        "2014 – 2020 : Technicien de maintenance, Brasserie du Haut-Pont S.A. (Metz). Dépannage des lignes.",
        "2012 - 2014 : Électricien, Ets. Morel, Toul.",
    ) == [
        ("post", "Chef d'équipe maintenance", "Laiterie Sorval", "2020-01", "now"),
        (
            "post",
            "Technicien de maintenance",
            "Brasserie du Haut-Pont S.A. (Metz)",
            "2014-01",
            "2020-01",
        ),
        ("post", "Électricien", "Ets. Morel", "2012-01", "2014-01"),
    ]


def test_a_german_lebenslauf_without_marked_headings() -> None:
    assert read(
        "Berufserfahrung",
        "seit 05/2021",
        "Stationsleiterin, Klinikum Nord, Hamburg",
        "04/2016 – 04/2021 Gesundheits- und Krankenpflegerin, St.-Georg-Krankenhaus",
        "Ausbildung",
        "2013 – 2016 Ausbildung zur Gesundheits- und Krankenpflegerin, Asklepios Klinik",
    ) == [
        ("post", "Stationsleiterin", "Klinikum Nord", "2021-05", "now"),
        (
            "post",
            "Gesundheits- und Krankenpflegerin",
            "St.-Georg-Krankenhaus",
            "2016-04",
            "2021-04",
        ),
        (
            "study",
            "Ausbildung zur Gesundheits- und Krankenpflegerin",
            "Asklepios Klinik",
            "2013-01",
            "2016-01",
        ),
    ]


def test_company_and_title_above_the_dates() -> None:
    assert read(
        "Experience",
        "Northgate Trust",
        "Ward Manager",
        "March 2019 - Present (7 years 9 months)",
        "Leeds, United Kingdom",
        "Leading a ward of 28 beds and a team of 35 nurses across three shifts, day and night.",
        "St Mary's Hospital",
        "Staff Nurse",
        "June 2012 - March 2019 (6 years 10 months)",
    ) == [
        ("post", "Ward Manager", "Northgate Trust", "2019-03", "now"),
        ("post", "Staff Nurse", "St Mary's Hospital", "2012-06", "2019-03"),
    ]


def test_several_posts_in_one_house_and_a_degree_among_the_posts() -> None:
    assert read(
        "## Experience",
        "Carrow Hospital NHS Trust",
        "7 years 2 months",
        "Deputy Ward Manager",
        "March 2022 - Present (4 years 9 months)",
        "Leading a team of 38 nurses and healthcare assistants on a busy ward.",
        "Staff Nurse",
        "October 2019 - March 2022 (2 years 6 months)",
        "Everything that a busy ward asks of somebody who is new to it.",
        "Orchard House",
        "Care Assistant",
        "June 2016 - September 2019 (3 years 4 months)",
    ) == [
        ("post", "Deputy Ward Manager", "Carrow Hospital NHS Trust", "2022-03", "now"),
        ("post", "Staff Nurse", "Carrow Hospital NHS Trust", "2019-10", "2022-03"),
        ("post", "Care Assistant", "Orchard House", "2016-06", "2019-09"),
    ]
    assert read(
        "Career summary",
        "2018–now: Head of Maths, Larch Academy",
        "2011–12: PGCE, University of Bath",
    ) == [
        ("post", "Head of Maths", "Larch Academy", "2018-01", "now"),
        ("study", "PGCE", "University of Bath", "2011-01", "2012-01"),
    ]


def test_rows_of_a_table_and_a_course_that_is_no_study() -> None:
    assert read(
        "## Employment",
        "| 2021–present | Charge nurse | St Mary's Hospital",
        "| 2019–2021 | Staff nurse | St Mary's Hospital",
        "## Qualifications",
        "| Year | Qualification | Where",
        "| 2012 | BSc Nursing | University of Leeds",
        "| 2023 | Immediate Life Support, yearly | Trust",
    ) == [
        ("post", "Charge nurse", "St Mary's Hospital", "2021-01", "now"),
        ("post", "Staff nurse", "St Mary's Hospital", "2019-01", "2021-01"),
        ("study", "BSc Nursing", "University of Leeds", "2012-01", "2012-01"),
    ]


def test_a_career_in_one_house_and_the_house_below() -> None:
    assert read(
        "## EXPERIENCE",
        "### Risk Analyst, then Senior Risk Analyst April 2023 – today",
        "Tessaly Fund Services S.A., Luxembourg (140 staff)",
        "- Wrote the nightly back-test (in production since May 2024)",
        "### Risk Controller September 2018 – December 2021",
        "Caldene Bank AG, Trier",
        "## VOLUNTEERING",
        "Treasurer of the choir, since 2019",
    ) == [
        (
            "post",
            "Risk Analyst, then Senior Risk Analyst",
            "Tessaly Fund Services S.A.",
            "2023-04",
            "now",
        ),
        ("post", "Risk Controller", "Caldene Bank AG", "2018-09", "2021-12"),
    ]


def test_a_structured_cv() -> None:
    passages = fields(
        "cv",
        [
            ("basics, name", "Maëlle Quintreau"),
            ("work 1, name", "Tramelle"),
            ("work 1, position", "Développeuse"),
            ("work 1, startDate", "2023-02"),
            ("education 1, institution", "Université Grenoble Alpes"),
            ("education 1, area", "Génie logiciel"),
            ("education 1, studyType", "Master"),
            ("education 1, startDate", "2016-09"),
            ("education 1, endDate", "2018-09"),
        ],
    )
    assert shown(passages) == [
        ("post", "Développeuse", "Tramelle", "2023-02", "now"),
        ("study", "Master, Génie logiciel", "Université Grenoble Alpes", "2016-09", "2018-09"),
    ]


def test_the_same_post_in_two_versions_of_a_cv_is_one() -> None:
    line = ("## Experience", "Electrician, Brightspark Ltd, 2016 - 2019")
    passages = (*document("cv", *line, name="old"), *document("cv", *line, name="new"))
    (found,) = employments(passages, TODAY)
    assert [c.document for c in found.citations] == ["old.md", "new.md"]


def test_every_citation_is_verbatim() -> None:
    passages = document("cv", "## Work history", "Cook at Blue Door Ltd (2016-2019)")
    by_id = {passage.id: passage for passage in passages}
    (found,) = employments(passages, TODAY)
    for citation in found.citations:
        assert by_id[citation.passage_id].text[citation.start : citation.end] == citation.quote
    assert (found.title, found.organisation) == ("Cook", "Blue Door Ltd")


def read(*lines: str) -> list[tuple[str, ...]]:
    return shown(document("cv", *lines))


def shown(passages: tuple[Passage, ...]) -> list[tuple[str, ...]]:
    return [
        (
            one.nature,
            one.title,
            one.organisation,
            f"{one.start:%Y-%m}" if one.start else "",
            "now" if one.current else f"{one.end:%Y-%m}" if one.end else "",
        )
        for one in employments(passages, TODAY)
    ]
