"""Taking from a page what surrounds its content."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from secondround.adapters.readers.web.content.boilerplate import boilerplate, handle
from secondround.adapters.readers.web.dom.tree import tag, text_in, words_in

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GONE_TAGS = ("nav", "dialog", "footer", "form", "button")
_GONE_ROLES = (
    "navigation",
    "search",
    "dialog",
    "alertdialog",
    "contentinfo",
    "menu",
    "menubar",
    "toolbar",
)
_KEPT_TAGS = ("html", "body", "main", "article", "h1")
_MOST_OF_PAGE = 0.4
_FORM_IS_PAGE = 0.5
_LINKED = 0.5
_MAIN_SHARE = 0.3
_MAIN_WORDS = 40
_FEWEST_LINKS = 3
_LINK_WORDS = 5


def content_of(root: "Element") -> "Element":
    """The element that holds the page's content, with what is not content removed from under it.

    What holds over 40 % of the page's words is never removed, whatever it is called, unless it asks
    for consent. Only a `main` of some size narrows the page.
    """
    whole = max(words_in(root), 1)
    for element in [node for node in root.iter() if tag(node)]:
        if element.getparent() is not None and _goes(element, whole):
            _drop(element)
    main = _main(root)
    if main is None:
        _drop_link_lists(root)
    return root if main is None else main


def _goes(element: "Element", whole: int) -> bool:
    if tag(element) in _KEPT_TAGS:
        return False
    words = boilerplate()
    names = handle(element.get("class"), element.get("id"))
    if _is_button(element) or _hidden(element, names):
        return True
    never = any(words.never.search(name) for name in names)
    if never or tag(element) in _GONE_TAGS or element.get("role") in _GONE_ROLES:
        return _share(element, whole) <= _MOST_OF_PAGE and not _is_article_part(element)
    banner = tag(element) in ("header", "aside") or element.get("role") in (
        "banner",
        "complementary",
    )
    if banner or any(words.doubtful.search(name) for name in names):
        return (
            _share(element, whole) <= _MOST_OF_PAGE
            and _linked(element)
            and not _holds(element, "h1")
        )
    return False


def _is_button(element: "Element") -> bool:
    """A button that is not the heading of something folded away."""
    if tag(element) != "button":
        return False
    parent = element.getparent()
    heads = parent is not None and tag(parent) in ("h2", "h3", "h4", "h5", "h6", "dt")
    return not heads and element.get("aria-expanded") is None


def _hidden(element: "Element", names: Iterable[str]) -> bool:
    """Not shown, and nothing that a click would open."""
    style = (element.get("style") or "").replace(" ", "").lower()
    shown = element.get("hidden") is None and "display:none" not in style
    if shown and element.get("aria-hidden") != "true":
        return False
    return not any(boilerplate().folded.search(name) for name in names)


def _is_article_part(element: "Element") -> bool:
    """Forms and buttons that hold the text itself; footers of quotations."""
    if tag(element) == "button":
        return element.get("aria-expanded") is not None
    if tag(element) == "form":
        return _holds(element, "h1") or words_in(element) > 150
    above = element.getparent()
    return tag(element) == "footer" and above is not None and tag(above) in ("blockquote", "figure")


def _holds(element: "Element", name: str) -> bool:
    return element.find(f".//{name}") is not None


def _share(element: "Element", whole: int) -> float:
    return words_in(element) / whole


def _linked(element: "Element") -> bool:
    """Whether most of the letters are in links or controls, or there are hardly any letters."""
    letters = len("".join(text_in(element).split()))
    inside = sum(
        len("".join(text_in(link).split()))
        for link in element.iter("a", "button", "select", "label")
    )
    return letters < 3 or inside > _LINKED * letters


def _drop(element: "Element") -> None:
    """Remove an element, keeping the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    tail = f" {element.tail or ''}"
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _main(root: "Element") -> "Element | None":
    """The page's `main`, or its one article with the title, when it holds a good part of what is left."""
    whole = words_in(root)
    found = [node for node in root.iter() if tag(node) == "main" or node.get("role") == "main"]
    best = max(found, key=words_in, default=None)
    if best is None:
        titled = [node for node in root.iter("article") if _holds(node, "h1")]
        best = titled[0] if len(titled) == 1 else None
    if best is None:
        return None
    words = words_in(best)
    return best if words >= _MAIN_SHARE * whole and words >= min(_MAIN_WORDS, whole) else None


def _drop_link_lists(root: "Element") -> None:
    """On pages that do not mark their content: lists and boxes of short links, with no heading."""
    for found in list(root.iter("ul", "ol", "td", "div", "p")):
        links = [len(text_in(link).split()) for link in found.iter("a")]
        brief = len(links) >= _FEWEST_LINKS and sum(links) <= _LINK_WORDS * len(links)
        listed = tag(found) in ("ul", "ol")
        if not brief or found.getparent() is None or _headed(found):
            continue
        if _linked(found) if listed else _only_links(found):
            _drop(found)


def _only_links(element: "Element") -> bool:
    """Nothing but links in a box that has no headings and no paragraphs of its own."""
    if any(tag(node) in ("h1", "h2", "h3", "h4", "p", "li") for node in element.iterdescendants()):
        return False
    inside = sum(words_in(link) for link in element.iter("a"))
    return inside >= 0.9 * words_in(element)


def _headed(element: "Element") -> bool:
    before = element.getprevious()
    return before is not None and tag(before) in (
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "strong",
        "b",
    )
