"""PDF: what is on the page, in the order in which a person reads it."""

import zlib

import pytest

from adapters.readers.making import pdf, raw_pdf
from adapters.readers.reading import block_with, read, roles, told
from secondround.adapters.readers.pdf import engine
from secondround.adapters.readers.pdf.layout.hyphens import Joiner
from secondround.foundation.errors import Unreadable

CV = r"""
#set page(paper: "a4", margin: 2cm)
#set text(size: 10pt)
= Ilka Renz
#grid(columns: (1fr, 2fr), gutter: 1cm,
[
  == Contact
  ilka\@renz.example

  == Skills
  - Weaving
  - Dyeing with plants
  - Looms of every age
],
[
  == Work
  *Weaver, Nadel & Sohn* #h(1fr) 2019 – 2023
  - Set up the hand looms of a workshop of nine and taught two apprentices how to keep them in order
  - Wove cloth for the restoration of a theatre
    - eleven metres a week
  == School
  A long sentence that surely takes more than a single line of this column, so that it has to be wrapped once or twice.
])
"""

DATES = r"""
#set text(size: 10pt)
#grid(columns: (2.5cm, 1fr), row-gutter: 9pt,
 [2019 – 2023], [*Weaver* at Nadel & Sohn \ Kept forty looms in order and wove for a theatre and for two museums.],
 [2015 – 2019], [*Apprentice* at the school of crafts \ Learned to spin, to dye and to weave, and to mend old cloth.],
 [2012 – 2015], [*Helper* in a shop \ Sold wool and buttons to people who knew more about them than I.])
"""


def test_two_columns_come_one_after_the_other() -> None:
    texts = told(read(pdf(CV), "cv.pdf", "pdf"))
    left = [texts.index(text) for text in ("Contact", "Skills", "Weaving", "Looms of every age")]
    right = [texts.index(text) for text in ("Work", "School")]
    assert left == sorted(left)
    assert right == sorted(right)
    assert max(left) < min(right)


def test_the_lines_of_an_item_or_paragraph_are_one_block() -> None:
    reading = read(pdf(CV), "cv.pdf")
    assert block_with(reading, "Set up").text.endswith("keep them in order")
    assert block_with(reading, "A long sentence").text.endswith("wrapped once or twice.")


def test_titles_headings_and_items_are_told_apart() -> None:
    found = roles(read(pdf(CV), "cv.pdf"))
    assert ("title", 1, "Ilka Renz") in found
    assert ("heading", 2, "Contact") in found
    assert ("item", 1, "Dyeing with plants") in found
    assert ("item", 2, "eleven metres a week") in found
    assert ("heading", 4, "Weaver, Nadel & Sohn 2019 – 2023") in found


def test_dates_in_the_margin_stay_with_what_they_date() -> None:
    texts = told(read(pdf(DATES), "cv.pdf"))
    assert [text for text in texts if text.startswith("20")] == [
        "2019 – 2023 Weaver at Nadel & Sohn",
        "2015 – 2019 Apprentice at the school of crafts",
        "2012 – 2015 Helper in a shop",
    ]


def test_names_in_the_margin_head_what_stands_beside_them() -> None:
    source = "#set text(size: 10pt)\n#grid(columns: (3cm, 1fr), row-gutter: 8pt, " + ", ".join(
        f"[{name}], [{' '.join([word] * 40)}]"
        for name, word in (("Training", "thread"), ("Practice", "cloth"), ("Other", "button"))
    )
    found = roles(read(pdf(source + ")"), "cv.pdf"))
    assert [(role, text) for role, _, text in found if role == "heading"] == [
        ("heading", "Training"),
        ("heading", "Practice"),
        ("heading", "Other"),
    ]
    assert [text for role, _, text in found if role == "paragraph"] == [
        " ".join([word] * 40) for word in ("thread", "cloth", "button")
    ]


def test_a_table_is_read_across() -> None:
    source = "#table(columns: (3fr, 1fr, 1fr), [Yarn], [2024], [2025], [Wool], [1,200], [1,310], [Linen], [80], [95])"
    assert told(read(pdf(source), "report.pdf")) == [
        "Yarn\t2024\t2025",
        "Wool\t1,200\t1,310",
        "Linen\t80\t95",
    ]


def test_page_numbers_go_and_running_heads_come_once() -> None:
    source = """#set page(paper: "a5", header: [Weaving yearbook], footer: context [Page #counter(page).display() of 3])
    #for word in ("wool", "linen", "hemp") [#lorem(20) #word #pagebreak(weak: true)]"""
    reading = read(pdf(source), "book.pdf")
    assert told(reading).count("Weaving yearbook") == 1
    assert not [text for text in told(reading) if text.startswith("Page ")]
    assert [block_with(reading, word).locator for word in ("wool", "linen", "hemp")] == [
        "page 1",
        "page 2",
        "page 3",
    ]


def test_a_sentence_cut_by_the_end_of_the_page_is_one_block() -> None:
    source = '#set page(paper: "a6")\n' + "the weaver and the cloth and the loom, " * 40 + "done."
    reading = read(pdf(source), "long.pdf")
    assert len(reading.blocks) == 1
    assert reading.blocks[0].locator == "page 1"


def test_ligatures_are_opened_and_letters_set_apart_put_together() -> None:
    source = "office \ufb01nance\n\n#text(tracking: 5pt)[PROFILE]\n\nS K I L L S"
    assert told(read(pdf(source), "x.pdf")) == ["office finance", "PROFILE", "SKILLS"]


def test_fields_say_what_the_document_says_of_itself() -> None:
    source = '#set document(title: "Weaving", author: "Ilka Renz", date: datetime(year: 2025, month: 4, day: 2))\nHello'
    fields = read(pdf(source), "x.pdf").fields
    assert (fields["title"], fields["author"], fields["created"]) == (
        "Weaving",
        "Ilka Renz",
        "2025-04-02",
    )


def test_a_page_on_its_side_is_read_upright() -> None:
    turned = raw_pdf(b"BT /F1 20 Tf 100 700 Td (Hello) Tj 100 0 Td (weaver) Tj ET").replace(
        b"/MediaBox", b"/Rotate 90/MediaBox"
    )
    assert told(read(turned, "x.pdf")) == ["Hello weaver"]


def test_a_word_cut_by_a_hyphen_is_joined_only_where_that_is_sure() -> None:
    joiner = Joiner(["the management of looms", "a well-known weaver"])
    assert joiner.join("good manage-", True, "ment of") == "good management of"
    assert joiner.join("a well-", True, "known name") == "a well-known name"
    assert joiner.join("Ein-", True, "und Ausgang") == "Ein- und Ausgang"
    assert joiner.join("the sta-", True, "tion in") == "the station in"
    assert joiner.join("hand-", True, "woven cloth") == "hand-woven cloth"
    assert joiner.join("www.x.example/in/", False, "ilka") == "www.x.example/in/ilka"
    assert joiner.join("ilka", False, "@x.example") == "ilka@x.example"
    assert joiner.join("no hyphen", False, "here") == "no hyphen here"
    assert joiner.join("Marie-", True, "Claire") == "Marie-Claire"


def test_a_document_that_breaks_words_as_a_habit_is_joined() -> None:
    source = r"""#set page(width: 7cm, height: 20cm, margin: 1cm)
    #set text(lang: "de", size: 10pt, hyphenate: true)
    #set par(justify: true)
    Die Genossenschaft bewirtschaftet Werkstattgebäude in der Innenstadt, und die Nachfrage nach kleineren
    Arbeitsräumen übersteigt das Angebot seit mehreren Jahren. Der Aufsichtsrat hat deshalb beschlossen, die
    Lagerhalle am Güterbahnhof umzubauen und zusätzliche Werkstätten einzurichten."""
    (text,) = told(read(pdf(source), "bericht.pdf"))
    assert "-" not in text
    assert "Werkstattgebäude in der Innenstadt" in text


def test_a_wide_title_does_not_widen_the_column_below_it() -> None:
    source = r"""#set page(width: 16cm, height: 20cm)
    #text(14pt)[*A title that is much wider than the text below it*]
    #block(width: 6cm)[#lorem(90)]"""
    assert len(told(read(pdf(source), "x.pdf"))) == 2


def test_a_scan_is_refused_with_what_to_do() -> None:
    drawn = raw_pdf(b"0 0 0 rg 10 10 200 300 re f")
    with pytest.raises(Unreadable, match="no text") as caught:
        read(drawn, "scan.pdf")
    assert "OCR" in caught.value.hint


def test_pages_without_text_are_noted_and_blank_ones_are_not() -> None:
    source = "Hello #pagebreak() #rect(width: 3cm, height: 2cm) #pagebreak() #pagebreak() End"
    (note,) = read(pdf(source), "part.pdf").notes
    assert "2" in note
    assert "3" not in note


def test_a_locked_pdf_says_so() -> None:
    locked = raw_pdf(b"BT /F1 20 Tf (Hello) Tj ET").replace(
        b"trailer<<",
        b"trailer<</ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
        b"/O<%b>/U<%b>>>" % (b"11" * 32, b"22" * 32),
    )
    with pytest.raises(Unreadable, match=r"locked\.pdf: .*password") as caught:
        read(locked, "locked.pdf")
    assert "password" in caught.value.hint


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5])
def test_a_truncated_pdf_is_refused_or_read_as_far_as_it_goes(share: float) -> None:
    whole = pdf(CV)
    with pytest.raises(Unreadable, match=r"cut\.pdf"):
        read(whole[: int(share * len(whole))], "cut.pdf")


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_swells_is_refused_before_it_is_unpacked(layers: int) -> None:
    packed = b" " * (90 * 2**20)
    for _ in range(layers):
        packed = zlib.compress(packed, 9)
    bomb = raw_pdf(packed, extra=b"/Filter[" + b"/FlateDecode" * layers + b"]")
    assert len(bomb) < 200_000
    with pytest.raises(Unreadable, match="far more"):
        read(bomb, "bomb.pdf")


def test_only_so_many_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MAX_PAGES", 2)
    reading = read(pdf("One #pagebreak() Two #pagebreak() Three"), "x.pdf")
    assert told(reading) == ["One", "Two"]


def test_text_off_the_page_is_not_read() -> None:
    data = raw_pdf(b"BT /F1 12 Tf 50 700 Td (seen) Tj 0 4000 Td (unseen) Tj ET")
    assert told(read(data, "x.pdf")) == ["seen"]


@pytest.mark.parametrize(
    ("size", "rows"),
    [
        (
            11,
            [
                ("Group", "How many", "We ask"),
                ("Givers", "2,150", "stay"),
                ("People of 45 to 65 who live within ten miles", "38,000", "know us"),
                ("Family doctors", "112", "refer sooner"),
                ("Nobody yet", "", "all three"),
                ("All of them", "40,262"),
            ],
        ),
        (18, [("Item", "A year"), ("An ordering app", "13,600"), ("Scales", "5,100")]),
        (
            18,
            [
                ("Kind", "Pieces", "Price £", "Cost £"),
                ("Tables", "25,200", "4", "100,800"),
                ("Cushions", "8,400", "9", "75,600"),
            ],
        ),
        (
            11,
            [
                ("No", "Cause", "What happens", "Follows", "Likely", "Bad", "Score", "Owner"),
                (
                    "1",
                    "Night frost before a long thaw",
                    "Glass lifts off",
                    "Beds get wet",
                    "3",
                    "4",
                    "12",
                    "Ida B.",
                ),
                (
                    "2",
                    "Pump of the old wing on the north side",
                    "Boiler house floods",
                    "House gets cold",
                    "3",
                    "3",
                    "9",
                    "Foreman",
                ),
                (
                    "3",
                    "Seedlings come too late to be sold",
                    "Benches stay empty",
                    "A sale is lost",
                    "2",
                    "2",
                    "4",
                    "Ida B.",
                ),
            ],
        ),
    ],
)
def test_rows_of_a_table_with_long_and_full_cells(size: int, rows: list[tuple[str, ...]]) -> None:
    cells = ", ".join(
        f"[{cell}]" for row in rows for cell in (*row, *[""] * (len(rows[0]) - len(row)))
    )
    source = f"#set text(size: {size}pt)\n= Costs\n#table(columns: {len(rows[0])}, {cells})\nA line of words below it."
    found = [text for role, _, text in roles(read(pdf(source), "a.pdf")) if role == "row"]
    assert found == ["\t".join(row) for row in rows]
