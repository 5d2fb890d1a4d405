"""Taking from a page what surrounds its content."""

from typing import TYPE_CHECKING

from secondround.adapters.readers.web.content.boilerplate import calling
from secondround.adapters.readers.web.dom.tree import count_words, drop, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_GONE_TAGS = ("nav", "dialog", "footer")
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
_BANNERS = ("header", "aside", "banner", "complementary")
_MOST_OF_PAGE = 0.4
_LINKED = 0.5
_MAIN_SHARE = 0.3
_MAIN_WORDS = 40
_FEWEST_LINKS = 3
_LINK_WORDS = 5
_FORM_WORDS = 150
_SIGN_UP_WORDS = 60
_PROSE_SHARE = 0.6
_TYPED = ("text", "email", "search", "password", "tel")
_OPENING = 800


def content_of(root: "Element") -> "Element":
    """The element that holds the page's content, with what is not content removed from under it.

    What holds the title is never removed, and what is only called a menu, banner or the like not when
    it holds over 40 % of the page's words that are not mostly links. Only a `main` (or an article with
    the title) of some size narrows the page.
    """
    whole = max(count_words(root), 1)
    for element in [node for node in root.iter() if tag(node)]:
        if element.getparent() is not None and _goes(element, whole):
            drop(element)
    main = _main(root)
    if main is None:
        main = _around_title(root)
        _drop_link_lists(main)
    return main


def _goes(element: "Element", whole: int) -> bool:
    if tag(element) in _KEPT_TAGS:
        return False
    if _is_sign_up(element, whole):
        return True
    called = calling(element.get("class") or "", element.get("id") or "")
    if _is_button(element) or (not _shown(element) and not called.folded):
        return True
    if called.consent:
        return _asks(element) or not (_holds_content(element) or _is_most(element, whole))
    if tag(element) in _GONE_TAGS or element.get("role") in _GONE_ROLES:
        return _is_linked(element) or not (_holds_content(element) or _is_quoted(element))
    if called.never or tag(element) == "form":
        part = _is_most(element, whole) or _holds_content(element) or _is_long_form(element)
        return _is_linked(element) or not part
    if called.doubtful or {tag(element), element.get("role")} & set(_BANNERS):
        return _is_linked(element) and not _holds_content(element) and not _is_most(element, whole)
    return False


def _is_button(element: "Element") -> bool:
    """A button that is not the heading of something folded away."""
    if tag(element) != "button":
        return False
    parent = element.getparent()
    heads = parent is not None and tag(parent) in ("h2", "h3", "h4", "h5", "h6", "dt")
    return not heads and element.get("aria-expanded") is None


def _is_sign_up(element: "Element", whole: int) -> bool:
    """A small box with a field to type in: a newsletter, a search, a log-in."""
    fields = (node for node in element.iter("input") if node.get("type", "text") in _TYPED)
    if tag(element) == "form" or next(fields, None) is None or _holds_content(element):
        return False
    words = count_words(element)
    return words <= _SIGN_UP_WORDS and words <= _MOST_OF_PAGE * whole


def _shown(element: "Element") -> bool:
    """Whether the page shows the element before anything is clicked."""
    style = (element.get("style") or "").replace(" ", "").lower()
    hidden = element.get("hidden") is not None or "display:none" in style
    return not hidden and element.get("aria-hidden") != "true"


def _asks(element: "Element") -> bool:
    """Whether the element begins by speaking of cookies or consent."""
    start = "".join(element.itertext())[:_OPENING].lower()
    return "cookie" in start or "consent" in start


def _is_long_form(element: "Element") -> bool:
    """Some sites put the whole page into a form."""
    return tag(element) == "form" and count_words(element) > _FORM_WORDS


def _is_quoted(element: "Element") -> bool:
    """The footer of a quotation says who is quoted."""
    above = element.getparent()
    return tag(element) == "footer" and above is not None and tag(above) in ("blockquote", "figure")


def _holds_content(element: "Element") -> bool:
    return any(element.find(f".//{name}") is not None for name in ("h1", "main"))


def _is_most(element: "Element", whole: int) -> bool:
    return count_words(element) > _MOST_OF_PAGE * whole


def _is_linked(element: "Element") -> bool:
    """Whether most of the letters are in links or controls, or there are hardly any letters."""
    letters = _letters(element)
    inside = sum(map(_letters, element.iter("a", "button", "select", "label")))
    return letters < 3 or inside > _LINKED * letters


def _letters(element: "Element") -> int:
    return len("".join("".join(element.itertext()).split()))


def _main(root: "Element") -> "Element | None":
    """What the page marks as its main part, when it holds a good part of what is left."""
    whole = count_words(root)
    found = [node for node in root.iter() if tag(node) == "main" or node.get("role") == "main"]
    best = max(found, key=count_words, default=None)
    words = count_words(best) if best is not None else 0
    return best if words >= max(_MAIN_SHARE * whole, min(_MAIN_WORDS, whole), 1) else None


def _around_title(root: "Element") -> "Element":
    """The smallest element that holds the one top heading and most of the words that are not links."""
    titles = list(root.iter("h1"))
    needed = _PROSE_SHARE * _prose(root)
    if len(titles) != 1 or not needed:
        return root
    around = (node for node in titles[0].iterancestors() if tag(node) not in ("html", "body"))
    return next((node for node in around if _prose(node) >= needed), root)


def _prose(element: "Element") -> int:
    """Words outside links and controls."""
    return count_words(element) - sum(map(count_words, element.iter("a", "button", "label")))


def _drop_link_lists(root: "Element") -> None:
    """On pages that do not mark their content: lists and boxes of short links, with no heading."""
    for found in list(root.iter("ul", "ol", "td", "div", "p")):
        links = [len("".join(link.itertext()).split()) for link in found.iter("a")]
        brief = len(links) >= _FEWEST_LINKS and sum(links) <= _LINK_WORDS * len(links)
        listed = tag(found) in ("ul", "ol")
        if not brief or found.getparent() is None or _headed(found):
            continue
        if _is_linked(found) if listed else _only_links(found):
            drop(found)


def _only_links(element: "Element") -> bool:
    """Nothing but links in a box that has no headings and no paragraphs of its own."""
    if any(tag(node) in ("h1", "h2", "h3", "h4", "p", "li") for node in element.iterdescendants()):
        return False
    inside = sum(count_words(link) for link in element.iter("a"))
    return inside >= 0.9 * count_words(element)


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
