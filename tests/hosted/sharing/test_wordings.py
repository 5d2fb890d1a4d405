"""What is agreed to: a text that says something else has another version, in every language."""

from hashlib import sha256

import pytest

from secondround.foundation.wording import LANGUAGES
from secondround.hosted.sharing.consent.model import MATTERS, Matter
from secondround.hosted.sharing.consent.wordings import as_written, version_of, wording

KNOWN: dict[tuple[str, int, str], str] = {
    ("entry", 1, "en"): "e793d1b22275",
    ("entry", 1, "fr"): "0f48ee4df3ac",
    ("entry", 1, "de"): "dee2782613b3",
    ("readiness", 1, "en"): "de3c3f9ca38c",
    ("readiness", 1, "fr"): "6e61d2301bb5",
    ("readiness", 1, "de"): "00afc94a104d",
}
"""A beginning of the SHA-256 of each text, with its gaps. A changed text needs a line of its own, and a new version."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("matter", MATTERS)
def test_each_version_says_what_it_said(matter: Matter, language: str) -> None:
    text = as_written(matter, language)
    version = version_of(matter)
    digest = sha256(text.encode()).hexdigest()[:12]
    assert KNOWN[matter, version, language] == digest


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workspaces_values_are_put_in_as_text(language: str) -> None:
    text = wording("entry", language, {"workspace": "A {days}\n\nB", "days": 30})
    assert "30" in text.text
    assert len(text.paragraphs) == 5
    assert "{workspace}" not in text.text
    assert (text.version, text.language) == (1, language)
