"""Every sentence of the product is there in French and German, with the same values in it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "secondround"
LOCALE = SOURCE / "locale"
KEYWORDS = parse_keywords((ROOT / "scripts" / "words.keywords").read_text("utf-8").split())
VALUE = re.compile(r"\{(\w+)\}")


@cache
def sentences() -> frozenset[str]:
    with (ROOT / "scripts" / "words.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(SOURCE, methods, options, KEYWORDS)
    return frozenset(str(message) for _, _, message, _, _ in found)


def catalogue(language: str) -> Iterator[tuple[str, str]]:
    path = LOCALE / language / "LC_MESSAGES" / "secondround.po"
    with path.open("rb") as file:
        for message in read_po(file):
            if message.id:
                yield str(message.id), str(message.string)


@pytest.mark.parametrize("language", ["fr", "de"])
def test_every_sentence_is_translated(language: str) -> None:
    translated = {sentence for sentence, said in catalogue(language) if said}
    assert translated == sentences(), "run `make words` and translate what came in empty"


@pytest.mark.parametrize("language", ["fr", "de"])
def test_the_same_values_are_in_every_sentence(language: str) -> None:
    for sentence, said in catalogue(language):
        assert set(VALUE.findall(said)) == set(VALUE.findall(sentence)), sentence


def test_no_french_mark_begins_a_line() -> None:
    """French sets a space before these marks and after «, where a line must not break."""
    breaking = re.compile(r" [:;?!»]|« ")
    assert not [said for _, said in catalogue("fr") if breaking.search(said)], "U+00A0 stands there"


@pytest.mark.parametrize("language", ["fr", "de"])
def test_the_compiled_catalogue_is_this_one(language: str) -> None:
    with (LOCALE / language / "LC_MESSAGES" / "secondround.mo").open("rb") as file:
        compiled = {str(message.id): str(message.string) for message in read_mo(file) if message.id}
    assert compiled == {sentence: said for sentence, said in catalogue(language) if said}


def test_only_sentences_written_in_the_call_are_said() -> None:
    """What `say` is given by name is never found by the extraction, and so stays English."""
    calls = re.compile(r"\bsay\((?!\s*\"|\))")
    found = [
        f"{path.relative_to(SOURCE)}:{number}"
        for path in SOURCE.rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if calls.search(line) and not line.rstrip().endswith("say(") and "def say" not in line
    ]
    assert not found
