"""What a sentence makes of the people in it."""

import pytest

from secondround.preparation.panel.naming.prose import people_in
from secondround.preparation.panel.people.parts import parts_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("You will meet Anna Weber and Tom Lee.", ["attends", "attends"]),
        ("Anna Weber will join us.", ["attends"]),
        (
            "Unfortunately Anna Weber cannot attend; Tom Lee will replace her.",
            ["absent", "attends"],
        ),
        ("Anna Weber will be replaced by Tom Lee.", ["absent", "attends"]),
        ("Instead of Anna Weber, Tom Lee will meet you.", ["absent", "attends"]),
        ("Leider kann Frau Dr. Monika Egli nicht teilnehmen.", ["absent"]),
        ("Mme Anne Roy ne pourra pas être présente.", ["absent"]),
        ("Una Foley sends her apologies.", ["absent"]),
        ("Please ask for Sophie Lang at reception.", ["named"]),
        ("The post reports to Marc Thill.", ["superior"]),
        ("If you have questions, contact Beth Moyle.", ["named"]),
    ],
)
def test_who_comes_and_who_does_not(text: str, parts: list[str]) -> None:
    assert list(parts_in(text, people_in(text), inviting=True)) == parts


def test_an_invitation_that_looks_back_invites_nobody_by_it() -> None:
    text = "Thank you for speaking to Anna Weber last week."
    assert parts_in(text, people_in(text), inviting=True) == ("named",)


def test_elsewhere_somebody_merely_named_does_not_come() -> None:
    text = "Anna Weber founded the library."
    assert parts_in(text, people_in(text)) == ("named",)
