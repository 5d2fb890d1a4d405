"""Words on a slide, titles, pictures, type, contrast, length, and what should not be sent."""

import pytest

from finished import look_at
from secondround.preparation.assignment.checked.check import check
from secondround.preparation.assignment.checked.model import Fault

FORM: frozenset[Fault] = frozenset(
    (
        *("crowded", "no title", "no alternative text", "small type", "low contrast"),
        *("too long", "too short", "metadata", "comment", "tracked change", "hidden"),
    )
)


def faults(text: str) -> list[Fault]:
    found = check(look_at(text)[0], "d").findings
    return [one.fault for one in found if one.fault in FORM]


def slides(*lines: str, head: str = "") -> str:
    return "\n".join((head, "== Title", *lines)).strip()


def test_words_on_a_slide() -> None:
    assert faults(slides(" ".join(["word"] * 80))) == ["crowded"]
    assert faults(slides(" ".join(["word"] * 60))) == []
    assert faults(slides("~ " + " ".join(["word"] * 300))) == []
    assert faults(slides(*["| one two | three four |"] * 20)) == []
    assert faults(slides(" ".join(["word"] * 80), head="format: docx")) == []


def test_slides_sent_as_a_pdf_may_be_crowded() -> None:
    page = slides(
        " ".join(["word"] * 80), head="format: pdf\nkind: presentation\nlimit: slides 0 9"
    )
    read = slides(" ".join(["word"] * 80), head="format: pdf\nkind: report\nlimit: pages 0 9")
    assert "crowded" in faults(page)
    assert "crowded" not in faults(read)


def test_a_slide_without_a_title() -> None:
    assert faults("== \nSome words") == ["no title"]
    assert faults("format: docx\n== \nSome words") == []
    assert faults("== ") == []


@pytest.mark.parametrize("alt", ["", "Picture 3", "image1.png", "Grafik 2", "IMG_0042.jpg"])
def test_a_picture_that_says_nothing(alt: str) -> None:
    assert faults(slides(f"[{alt}]")) == ["no alternative text"]


def test_pictures_that_say_something_or_need_not() -> None:
    assert faults(slides("[A bar chart of sales by year]", "[*]")) == []
    (one,) = check(look_at(slides("[]", "[]"))[0], "d").findings[-1:]
    assert "2 pictures" in one.text


def test_type_by_where_it_is_read() -> None:
    assert faults(slides("{11} Words")) == ["small type"]
    assert faults(slides("{12} Words")) == []
    assert faults(slides("{9} Source: annual report", "{8} f: Confidential")) == []
    assert faults(slides("{9} Words", head="format: docx")) == []
    assert faults(slides("{8} Words", head="format: docx")) == ["small type"]
    assert faults(slides("{5} ~ Notes are not seen")) == []


def test_contrast_by_size() -> None:
    assert faults(slides("{18 3.1} Large")) == []
    assert faults(slides("{18 2.8} Large")) == ["low contrast"]
    assert faults(slides("{14 3.1} Small")) == ["low contrast"]
    assert faults(slides("{14 4.47} Small")) == []
    assert faults(slides("{- 3.5} Of the template's size")) == []
    assert faults(slides("{10 3.5} f: A footer")) == []


def test_length_against_what_was_set() -> None:
    three = "== A\n== B\n== C\n"
    assert faults(f"limit: slides 0 2\n{three}") == ["too long"]
    assert faults(f"limit: slides 5 0\n{three}") == ["too short"]
    assert faults(f"limit: slides 0 3\n{three}") == []
    assert faults(f"format: docx\nlimit: pages 0 2\n{three}") == ["too long"]
    assert faults(f"format: docx\nlimit: words 0 5\n{three}one two three") == ["too long"]
    assert faults(f"limit: pages 0 2\n{three}") == []


@pytest.mark.parametrize(("language", "words"), [("en", 140), ("fr", 120), ("de", 110)])
def test_minutes_of_the_notes(language: str, words: int) -> None:
    said = {"en": "the and of to", "fr": "les des et dans", "de": "der und das mit"}[language]
    notes = " ".join([*said.split() * (words // 4)])
    deck = f"language: {language}\nminutes: 2\n" + f"== A\n~ {notes}\n" * 3
    assert faults(deck) == ["too long"]
    assert faults(deck.replace("minutes: 2", "minutes: 3")) == []
    assert faults(deck.replace("minutes: 2", "minutes: 12")) == ["too short"]
    assert faults("minutes: 20\n== A\n~ Say hello\n") == []


@pytest.mark.parametrize(
    ("field", "is_found"),
    [
        ("author = Zoë Brändli", False),
        ("author = Brändli, Zoë", False),
        ("author = zbraendli", False),
        ("author = Z. Brändli", False),
        ("author = Microsoft Office User", False),
        ("author = Dan Price", True),
        ("last_modified_by = Dan Price", True),
        ("company = Castlegate Freight", True),
        ("company = Halvorsen", False),
        ("title = Pitch for Castlegate Freight", True),
        ("title = PowerPoint Presentation", False),
    ],
)
def test_what_the_file_says_of_itself(field: str, is_found: bool) -> None:
    head = "company: Halvorsen Ltd\ncandidate: Zoë Brändli\nemployers: Castlegate Freight\n"
    assert bool(faults(f"{head}field: {field}\n== A")) == is_found


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("Report_Adeyemi.docx", False),
        ("Report_v2.docx", False),
        ("Report_final_v3.docx", True),
        ("Bericht (1).docx", True),
        ("Brouillon rapport.docx", True),
        ("Finalists.pptx", False),
    ],
)
def test_the_name_of_the_file(name: str, is_found: bool) -> None:
    assert bool(faults(f"name: {name}\n== A")) == is_found


def test_what_is_left_inside() -> None:
    left = "remark: slide 1 | a\nremark: slide 1 | b\nchange: slide 2 | c\n== A\n== B\n==h C"
    assert faults(left) == ["comment", "tracked change", "hidden"]


def test_lines_and_cells_share_one_slide() -> None:
    rows = "\n".join("| " + " | ".join(["cell"] * 4) + " |" for _ in range(18))
    assert "crowded" in faults(slides(" ".join(["word"] * 50) + "\n" + rows))
    assert "crowded" not in faults(slides(" ".join(["word"] * 20) + "\n" + rows))
