"""Markdown: blocks, front matter, transcripts; no word lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from adapters.readers.reading import block_with, read, roles, told
from secondround.adapters.readers.text.markup.reader import MarkdownReader


def markdown(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def test_headings_items_rows_code_and_links() -> None:
    source = markdown(
        "# Garden",
        "Some *very* old [trees](https://x.example) and `code`.",
        "",
        "- pears",
        "  - late",
        "1. first",
        "",
        "| Year | Tonnes |",
        "|---|---|",
        "| 2025 | |",
        "",
        "> said **Ana**",
        "",
        "```",
        "a = 1",
        "```",
    )
    assert roles(read(source, "x.md", "markdown")) == [
        ("heading", 1, "Garden"),
        ("paragraph", 0, "Some very old trees and code."),
        ("item", 1, "pears"),
        ("item", 2, "late"),
        ("item", 1, "first"),
        ("row", 0, "Year\tTonnes"),
        ("row", 0, "2025"),
        ("paragraph", 0, "said Ana"),
        ("paragraph", 0, "a = 1"),
    ]


def test_front_matter_becomes_fields_and_lines_stay_right() -> None:
    source = markdown(
        "---",
        "title: 'Our garden'",
        "Date: 2026-03-02",
        "link: https://x.example/",
        "tags:",
        "  - fruit",
        "  - bees",
        "---",
        "",
        "Text.",
    )
    reading = read(source, "x.md", "markdown")
    assert reading.fields == {
        "title": "Our garden",
        "date": "2026-03-02",
        "link": "https://x.example/",
        "url": "https://x.example/",
        "tags": "fruit, bees",
    }
    assert block_with(reading, "Text.").locator == "line 10"


def test_a_line_at_the_top_is_no_front_matter() -> None:
    assert told(read(markdown("---", "Just text.", "---", "More *text*."), "x.md")) == [
        "Just text.",
        "More text.",
    ]


def test_lines_broken_on_purpose_stay_apart_and_wrapped_ones_do_not() -> None:
    notes = markdown("# Talk", "pears discussed", "will call Friday", "no word on pay")
    assert told(read(notes, "x.md"))[1:] == [
        "pears discussed",
        "will call Friday",
        "no word on pay",
    ]
    wrapped = markdown(
        "# Talk",
        "The garden lies behind the house and is reached by a small gate that",
        "nobody locks. In spring the pears bloom before the plums, and the bees",
        "come from the village.",
    )
    assert len(read(wrapped, "x.md").blocks) == 2


def test_html_inside_is_read_as_text_and_templates_are_not_read() -> None:
    source = markdown(
        "# T",
        "",
        "<div><p>Inside</p><script>no</script></div>",
        "",
        "{{generator:list}}",
        "",
        "a<br>b <b>bold</b>",
    )
    assert told(read(source, "x.md")) == ["T", "Inside", "a", "b bold"]


def test_a_transcript_in_bold_names_is_turns() -> None:
    source = markdown(
        "# Episode",
        "",
        "**Ana Roth:** Why gardens?",
        "",
        "**Bo Lind:** I like them.",
        "",
        "And I like bees.",
        "",
        "**Ana Roth:** Do you?",
        "",
        "**Bo Lind:** Yes.",
    )
    blocks = read(source, "x.md", "markdown").blocks
    assert [(block.role, block.speaker, block.text) for block in blocks] == [
        ("heading", "", "Episode"),
        ("turn", "Ana Roth", "Why gardens?"),
        ("turn", "Bo Lind", "I like them. And I like bees."),
        ("turn", "Ana Roth", "Do you?"),
        ("turn", "Bo Lind", "Yes."),
    ]


def test_signs_make_it_markdown_and_without_them_it_is_text() -> None:
    assert read(markdown("only", "lines"), "x", "text").blocks
    assert read(markdown("**Bold** and", "# Heading", "[a](b)"), "x", "markdown").blocks


WORDS = st.lists(st.from_regex(r"[a-zà-ÿ]{1,9}", fullmatch=True), min_size=1, max_size=8).map(
    " ".join
)
PIECES = st.one_of(
    WORDS,
    WORDS.map("# {}".format),
    WORDS.map("- {}".format),
    WORDS.map("  - {}".format),
    WORDS.map("> {}".format),
    WORDS.map("**{}**".format),
    st.just(""),
)


@given(st.lists(PIECES, min_size=1, max_size=12))
def test_no_word_is_lost(pieces: list[str]) -> None:
    source = "\n".join(pieces)
    if source.strip():
        reading = MarkdownReader().read(source.encode(), "x.md")
        assert re.findall(r"\w+", " ".join(told(reading))) == re.findall(r"\w+", source)
