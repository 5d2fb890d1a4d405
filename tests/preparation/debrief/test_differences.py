"""What cannot both be true is told; rounding and explained changes are not."""

from datetime import date

import pytest

from preparation.debrief.talks import heard, page, say
from secondround.preparation.debrief.model import Contradiction
from secondround.preparation.debrief.noted.account import account_of
from secondround.preparation.debrief.reviewed import Bundle, reviewed
from secondround.preparation.evidence.model import Employment, cite

TODAY = date(2026, 12, 1)


def contradictions(
    answer: str, cv: str = "", question: str = "What did you do there?", posting: str = ""
) -> tuple[Contradiction, ...]:
    """What one answer contradicts. The CV names a post at Kolb from April 2019 to June 2022."""
    lines = page(f"Dispatcher, Kolb GmbH\n\n{cv}\n", "cv")
    post = Employment(
        key="kolb",
        nature="post",
        title="Dispatcher",
        organisation="Kolb GmbH",
        start=date(2019, 4, 1),
        end=date(2022, 6, 1),
        current=False,
        citations=(cite(lines[0]),),
    )
    bundle = Bundle(
        heard=[heard(f"Tom: {question}\nAda Quill: {answer}")],
        noted=[],
        cv=lines,
        posting=page(posting, "posting") if posting else [],
        employments=[post],
        today=TODAY,
    )
    return reviewed(bundle, say).found.contradictions


@pytest.mark.parametrize(
    ("answer", "cv"),
    [
        ("I led a team of twelve people.", "Led a team of 5 drivers."),
        ("I joined Kolb in January 2018.", ""),
        ("I was at Kolb for five years.", ""),
        ("I left Kolb in 2024.", ""),
        ("I was director of logistics at Kolb.", ""),
        ("I have never managed people.", "Led a team of 5 drivers."),
        ("My German is B1.", "German: C1"),
        ("Our ward has 32 beds.", "28-bed acute ward"),
        ("We cut late deliveries by 40 per cent.", "Cut late deliveries by 15%."),
        ("I stayed at Kolb until the end of 2023.", ""),
        ("Ich war bis Ende 2023 bei Kolb.", ""),
        ("J'ai quitté Kolb fin 2023.", ""),
    ],
)
def test_a_difference_from_the_cv_is_told_with_both_sides(answer: str, cv: str) -> None:
    (one,) = contradictions(answer, cv)
    documents = [citation.document for citation in one.citations]
    assert documents[0] == "talk.txt"
    assert "page.txt" in documents
    assert one.text


@pytest.mark.parametrize(
    ("answer", "cv"),
    [
        ("I led a team of about ten people.", "Led a team of 9 drivers."),
        ("I led a team of eight people.", "Led a team of 9 drivers."),
        ("I led twelve people, but at the start it was only five.", "Led a team of 5 drivers."),
        ("We were a team of thirty on that project.", "Led a team of 5 drivers."),
        ("I led a team of twelve people.", "Led a team of 5 drivers.\n\nLed a team of 12 pickers."),
        ("I joined Kolb in spring 2019.", ""),
        ("I joined Kolb in May 2019.", ""),
        ("I was at Kolb for about three years.", ""),
        ("I joined Kolb in 2018, officially only in 2019.", ""),
        ("I was senior dispatcher at Kolb.", ""),
        ("In 2015 I joined Bosch.", ""),
        ("I joined Norvia in 2015 after Kolb.", ""),
        ("We cut returns by 18 percent.", "Cut returns by 12% in 2019."),
        ("My own boss managed forty people.", "Led a team of 9 drivers."),
        ("The project team was twenty people; I wasn't leading it.", "Led a team of 9 drivers."),
        ("For the last year at Kolb I led the nights.", ""),
        ("Nach zwei Jahren bei Kolb bekam ich den Export dazu.", ""),
        ("J'ai eu mon diplôme en 2010 et j'ai rejoint Kolb bien plus tard.", ""),
        ("My German was A2 when I arrived; it is C1 now.", "German: C1"),
        ("I lead a team of twenty at Brell.", "Led a team of 9 drivers."),
        ("The service had thirty people, nine of whom I led.", "Led a team of 9 drivers."),
        ("Le service comptait trente personnes, dont neuf à moi.", "Encadrement de 9 personnes."),
        ("The depot had 60 trucks, and 35 in my day.", "Depot with 35 trucks."),
        ("I have never managed anyone remotely.", "Led a team of 9 drivers."),
        ("J'ai passé deux ans à l'entrepôt, puis un an au bureau chez Kolb.", ""),
        ("Ich bin seit zwölf Jahren in der Logistik, davon drei bei Kolb.", ""),
        ("I was a temp at Kolb in 2018, and permanent from 2019.", ""),
        ("I had 40 clients in Lyon.", "Looked after 12 clients at the airport desk."),
    ],
)
def test_rounding_explained_and_other_matters_stay_silent(answer: str, cv: str) -> None:
    assert contradictions(answer, cv) == ()


def test_two_notice_periods_in_one_talk_do_not_fit() -> None:
    talk = heard(
        """
        Tom: What is your notice period?
        Ada Quill: Four weeks.
        Ruth: Remind me of your notice period?
        Ada Quill: Three months.
        """
    )
    found = reviewed(Bundle([talk], [], [], [], [], TODAY), say).found.contradictions
    assert [one.subject for one in found] == ["notice"]


def test_weeks_and_months_that_mean_the_same_fit() -> None:
    talk = heard(
        """
        Tom: What is your notice period?
        Ada Quill: Three months.
        Ruth: Remind me of your notice period?
        Ada Quill: Twelve or thirteen weeks.
        """
    )
    assert not reviewed(Bundle([talk], [], [], [], [], TODAY), say).found.contradictions


def test_pay_above_what_the_posting_offers_is_told() -> None:
    posting = "Salary: 45,000 to 50,000 euros gross per year."
    asked = "What are your salary expectations?"
    assert contradictions("Around sixty thousand.", question=asked, posting=posting)
    assert not contradictions("Around fifty thousand.", question=asked, posting=posting)
    assert not contradictions("Sixty.", question=asked, posting="Paid 25 euros per hour.")


def test_a_team_at_one_employer_told_in_two_sizes() -> None:
    talk = heard(
        "Tom: What did you do?\nAda Quill: I led a team of six drivers at Kolb.\n"
        "Tom: And how did that go?\nAda Quill: My team at Kolb was eleven people."
    )
    elsewhere = heard(
        "Tom: What did you do?\nAda Quill: I led a team of six drivers at Kolb.\n"
        "Tom: And then?\nAda Quill: I led a team of eleven people at Brell."
    )
    post = Employment("kolb", "post", "Dispatcher", "Kolb", None, None, False, ())
    found = [
        reviewed(Bundle([one], [], [], [], [post], TODAY), say).found.contradictions
        for one in (talk, elsewhere)
    ]
    assert [[one.subject for one in each] for each in found] == [["team size"], []]


def test_one_leaving_told_in_two_ways() -> None:
    talk = heard("Tom: Why did you leave Kolb?\nAda Quill: It was growth, I wanted to learn more.")
    notes = account_of(page("Q: why leave Kolb? -> said the site closed"), say)
    found = reviewed(Bundle([talk], [notes], [], [], [], TODAY), say).found.contradictions
    assert [one.subject for one in found] == ["reason for leaving"]
