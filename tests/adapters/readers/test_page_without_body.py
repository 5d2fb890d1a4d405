"""Pages that leave out the tags HTML lets them leave out."""

import pytest

from secondround.adapters.readers.choose import choose

WORDS = "Our workshop in Trier was founded in 1987 and repairs trams for eleven cities."


@pytest.mark.parametrize(
    "page",
    [
        f"<!doctype html><html lang=en><title>T</title><main><h1>About</h1><p>{WORDS}</main>",
        f"<title>T</title><nav><a href=/>Home</a></nav><main><p>{WORDS}</p></main><footer>x</footer>",
        f"<html><head><title>T</title></head><p>{WORDS}</html>",
        f"<!doctype html><title>T</title><article><h1>About</h1><p>{WORDS}",
    ],
)
def test_what_stands_in_no_body_is_read(page: str) -> None:
    data = page.encode()
    reader = choose(data, "about.html")
    assert reader is not None
    texts = [block.text for block in reader.read(data, "about.html").blocks]
    assert WORDS in texts
    assert "Home" not in texts
