"""Where the directive on pay transparency reaches, and questions about past pay."""

import pytest

from secondround.preparation.conditions.comparing.pay import pay_in
from secondround.preparation.conditions.model import Term
from secondround.preparation.conditions.rights.history import asks_for_history
from secondround.preparation.conditions.rights.reach import reach


@pytest.mark.parametrize(
    ("place", "reaches"),
    [
        ("Location: Cork, Ireland.", "yes"),
        ("Lieu : Nantes", "yes"),
        ("Arbeitsort: Innsbruck", "yes"),
        ("Luxembourg (Howald)", "yes"),
        ("Basel, Schweiz", "no"),
        ("Leeds LS1", "no"),
        ("A nice office for reading", "unknown"),
        ("Base: Tarrow Vale", "unknown"),
    ],
)
def test_by_the_place(place: str, reaches: str) -> None:
    term = Term("p", "place", place, "the posting", None, "known", "", ())
    assert reach([term])[0] == reaches


def test_money_of_elsewhere_tells_where_no_place_does() -> None:
    words = "Band 7, £49,387 to £56,515 per annum"
    pay = Term("s", "salary", words, "", None, "known", "", (), pay=pay_in(words), origin="posting")
    assert reach([pay]) == ("no", pay)


@pytest.mark.parametrize(
    "question",
    [
        "What is your current salary?",
        "How much do you earn at the moment?",
        "Could you send us your last payslips, and your previous salary?",
        "Quel est votre salaire actuel ?",
        "Combien gagnez-vous aujourd’hui ?",
        "Was verdienen Sie derzeit?",
        "Wie hoch ist Ihr aktuelles Gehalt?",
    ],
)
def test_past_pay_is_asked_for(question: str) -> None:
    assert asks_for_history(question)


@pytest.mark.parametrize(
    "question",
    [
        "What are your salary expectations?",
        "How much would you like to earn here?",
        "What are you on about?",
        "Quelles sont vos prétentions ?",
        "Combien souhaitez-vous gagner ?",
        "Was möchten Sie verdienen?",
        "Welches Gehalt stellen Sie sich vor?",
    ],
)
def test_what_one_hopes_for_may_be_asked(question: str) -> None:
    assert not asks_for_history(question)
