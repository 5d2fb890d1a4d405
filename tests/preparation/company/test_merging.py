"""Facts that say the same."""

from secondround.preparation.company.facts.merging import merged
from secondround.preparation.company.prose.sentences import Sentence
from secondround.preparation.company.sifting import Finding
from secondround.preparation.documents.model import Document, Passage


def finding(text: str, place: int = 0, strength: float = 5.0) -> Finding:
    name = f"page{place}.html"
    passage = Passage(f"{name}:0", name, name, "company_page", 0, "line 1", "paragraph", text)
    sentence = Sentence(passage, 0, len(text), 0, "", (), "en")
    return Finding(sentence, Document(name, name, "html", 1, "read"), "figures", strength)


def groups(*texts: str) -> list[int]:
    found = [finding(text, place) for place, text in enumerate(texts)]
    return [len(group.findings) for group in merged(found)]


def test_the_same_words_on_two_pages_are_one_fact() -> None:
    assert groups("The mill employs 212 people.", "The mill employs 212 people!") == [2]


def test_nearly_the_same_words_are_one_fact() -> None:
    one = "Brackwater offers every baker a yearly training budget of 900 dollars."
    other = "Brackwater offers each baker a training budget of 900 dollars yearly."
    assert groups(one, other) == [2]


def test_other_numbers_are_another_fact() -> None:
    assert groups("The mill employs 212 people.", "The mill employs 240 people.") == [1, 1]


def test_a_denial_is_another_fact() -> None:
    one = "Brackwater sells flour to supermarkets in the whole country."
    other = "Brackwater does not sell flour to supermarkets in the whole country."
    assert groups(one, other) == [1, 1]


def test_the_surest_wording_is_shown() -> None:
    weak = finding("The mill employs 212 people in Oamaru.", 0, strength=3.0)
    strong = finding("The mill employs 212 people in Oamaru today.", 1, strength=6.0)
    (group,) = merged([weak, strong])
    assert group.best is strong
    assert len(group.findings) == 2
