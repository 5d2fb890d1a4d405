"""Normal forms as a person reads them, in the candidate's language."""

import pytest

from secondround.foundation.wording import say_in
from secondround.preparation.debrief.worded.normal_form import in_words


@pytest.mark.parametrize(
    ("language", "value", "said"),
    [
        ("en", "5 people", "5 people"),
        ("fr", "5 people", "5 personnes"),
        ("de", "about 12 people", "etwa 12 Personen"),
        ("fr", "3 months", "3 mois"),
        ("de", "1 day a week", "1 Tag pro Woche"),
        ("fr", "56000-58000", "56\u202f000–58\u202f000"),
        ("en", "2019", "2019"),
        ("fr", "about 1800 requêtes", "environ 1800 requêtes"),
        ("fr", "redundancy, growth", "suppression de poste, évolution"),
        ("de", "never", "nie"),
        ("fr", "2027-03-01", "1 mars 2027"),
        ("de", "2027-03-01", "1. März 2027"),
        ("en", "03-01", "1 March"),
        ("de", "2027-03", "März 2027"),
        ("fr", "03", "mars"),
        ("fr", "13", "13"),
        ("fr", "C1", "C1"),
        ("de", "growth of the team", "growth of the team"),
        ("fr", "", ""),
    ],
)
def test_the_normal_form_is_said_in_their_language(language: str, value: str, said: str) -> None:
    assert in_words(value, say_in(language)) == said
