"""What of a page is prose about the company."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from secondround.foundation.ports.readers import Block
from secondround.preparation.company.prose.boilerplate import repeated
from secondround.preparation.company.prose.sentences import Sentence, prose
from secondround.preparation.documents.arrival.reading import passages_from
from secondround.preparation.documents.model import Document


def page(
    *blocks: Block, title: str = "", name: str = "mill.html", language: str = "en"
) -> Document:
    return Document(
        id=name, name=name, format="html", size=1, status="read", kind="company_page",
        title=title, language=language,
    )  # fmt: skip


def sentences(*blocks: Block, title: str = "", name: str = "mill.html") -> tuple[Sentence, ...]:
    document = page(title=title, name=name)
    return prose(document, passages_from(document, blocks))


def texts(*blocks: Block, title: str = "") -> list[str]:
    return [one.text for one in sentences(*blocks, title=title)]


def heading(text: str, level: int = 2) -> Block:
    return Block(text, "line", "heading", level)


def item(text: str) -> Block:
    return Block(text, "line", "item", 1)


def paragraph(text: str) -> Block:
    return Block(text, "line")


def test_a_sentence_that_leans_takes_the_one_before_along() -> None:
    text = "Brackwater runs a mill in Oamaru. It employs 212 people there today."
    both = texts(paragraph(text))
    assert both == ["Brackwater runs a mill in Oamaru.", text]


def test_it_is_left_out_where_nothing_stands_before_it() -> None:
    assert texts(paragraph("It employs 212 people in three towns.")) == []


def test_a_connective_is_left_out_and_the_citation_stays_verbatim() -> None:
    text = "Most mills closed in 1990. However, we kept two stones turning in Oamaru."
    (first, second) = sentences(paragraph(text))
    assert second.text == "We kept two stones turning in Oamaru."
    assert second.words == "we kept two stones turning in Oamaru."
    assert second.words in text
    assert first.start == 0


def test_a_subject_without_a_name_gets_its_heading_in_brackets() -> None:
    blocks = (heading("Timaru Bakery"), paragraph("The team is led by an engineer and a baker."))
    assert texts(*blocks) == ["[Timaru Bakery] The team is led by an engineer and a baker."]
    assert texts(blocks[1]) == []


def test_a_label_names_what_follows() -> None:
    text = "Slow flour: This is milled on stone at low speed."
    assert texts(item(text)) == [text]


def test_what_is_introduced_as_not_so_is_left_out() -> None:
    blocks = (
        heading("What we do not do"),
        item("We sell flour to supermarkets in the north."),
        heading("What we do"),
        item("We sell flour to bakeries in the north."),
    )
    assert texts(*blocks) == ["We sell flour to bakeries in the north."]


def test_what_the_reader_is_told_to_do_is_left_out() -> None:
    blocks = (
        paragraph("Please bring the following:"),
        item("Our baker keeps the flour scales ready."),
    )
    assert texts(*blocks) == []


def test_notices_and_boxes_are_left_out() -> None:
    blocks = (
        paragraph("We use cookies to make this visit better for everyone."),
        paragraph("Subscribe to our newsletter and read about flour every week."),
        heading("About the author"),
        paragraph("Jo Tamihana writes about mills and lives in Timaru."),
        heading("Our mill"),
        paragraph("The mill grinds forty tonnes of wheat every day."),
    )
    assert texts(*blocks) == ["The mill grinds forty tonnes of wheat every day."]


def test_a_page_that_orders_more_than_it_tells_is_idle() -> None:
    orders = [item(f"Send form number {n} to the office before noon.") for n in range(6)]
    told = paragraph("We pay every invoice within ten working days.")
    assert [one.idle for one in sentences(*orders, told)] == [1.0]
    assert [one.idle for one in sentences(told)] == [0.0]


def test_a_page_is_idle_by_its_name() -> None:
    told = paragraph("We pay every invoice within ten working days.")
    assert sentences(told, title="Travel policy")[0].idle == 1.0
    assert sentences(told, name="company/expenses/index.md")[0].idle == 1.0
    assert sentences(told, name="expenses/values.md")[0].idle == 0.0


def test_a_feed_dates_its_entries() -> None:
    blocks = (
        heading("Mill sold"),
        Block("Thu, 19 Nov 2026 12:10:00 +0100", "entry 1, date", "field"),
        paragraph("Brackwater has sold its mill in Timaru to the town."),
        heading("No date here"),
        paragraph("Brackwater has bought a bakery in Dunedin from a friend."),
    )
    dates = [str(one.written) for one in sentences(*blocks)]
    assert dates == ["2026-11-19", "None"]


def test_what_stands_on_three_pages_is_repeated() -> None:
    call = Block("Come and see how slowly our stones turn.", "line")
    told = Block("Brackwater has milled flour for the bakers of Oamaru since 1874.", "line")
    documents = [replace(page(), id=name, name=name) for name in "abc"]
    passages = [p for one in documents for p in passages_from(one, (call, told))]
    again = repeated(passages)
    assert [one.id for one in passages if again.holds(one)] == ["a:0", "b:0", "c:0"]
    twice = repeated(passages[:4])
    assert not any(twice.holds(one) for one in passages)


@given(
    st.lists(
        st.tuples(
            st.text(max_size=120), st.sampled_from(["heading", "paragraph", "item", "row", "field"])
        )
    )
)
def test_any_page_gives_words_that_stand_on_it(parts: list[tuple[str, str]]) -> None:
    blocks = [Block(text, "line", role) for text, role in parts if text.strip()]  # type: ignore[arg-type]  # sampled
    for one in sentences(*blocks):
        assert one.words
        assert one.words in one.passage.text
        assert one.said in one.words
        assert one.text.endswith(one.words[1:])
