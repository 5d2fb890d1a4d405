"""HTML to an element tree, offline and bounded."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondround.adapters.readers.text.decode import Decoded, decode

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_XML = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,400}(?:\[[^\]]{0,4000}\]\s*)?>", re.I)
_NEVER_SHOWN = re.compile(
    r"<(script|style|noscript|template|head|svg|select|nav|footer)\b|<!--", re.I
)
_TAG = re.compile(r"<[^<>]*>")
_SNIFFED = 8192

_OF_HEAD = frozenset("title meta link script style base noscript template".split())

UNSEEN = frozenset(
    "script style noscript template svg math iframe object embed canvas video audio map head title "
    "meta link select option optgroup datalist input textarea progress meter param source track".split()
)
"""Elements that hold nothing a reader of the page sees as text."""

BREAKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
"""Elements before and after which text is interrupted."""


def decode_page(data: bytes, declared: str = "") -> Decoded:
    """The text of a page: by its mark, by `declared`, or as the page itself says."""
    head = data[:_SNIFFED]
    said = _CHARSET.search(head) or _XML.match(head)
    return decode(data, declared or (said[1].decode("ascii") if said else ""))


def parse(text: str) -> "Element | None":
    """The root element, or None when there is none; no entity, file or address is followed."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    clean = _DOCTYPE.sub("", text.replace("\0", ""), count=1).encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(clean, parser) if clean.strip() else None
    except etree.XMLSyntaxError:
        return None
    if root is not None:
        _bring_out_of_head(root)
    return root


def _bring_out_of_head(root: "Element") -> None:
    """A page may leave out its `body` tag; the parser then takes what it does not know for the head's."""
    head = root.find("head")
    strays = [one for one in (head if head is not None else ()) if tag(one) not in _OF_HEAD]
    if not strays:
        return
    body = root.find("body")
    if body is None:
        body = root.makeelement("body", {})
        root.append(body)
    for place, stray in enumerate(strays):
        body.insert(place, stray)


def bare_lines(text: str) -> list[str]:
    """The lines of a page from which the tags were taken, for pages nested too deeply to be parsed."""
    shown = _TAG.sub("\n", "\n".join(_shown(text)))
    return [line for line in html.unescape(shown).split("\n") if line.strip()]


def _shown(text: str) -> Iterator[str]:
    """The text between the elements that are never shown; one that does not end hides the rest."""
    start = 0
    while found := _NEVER_SHOWN.search(text, start):
        yield text[start : found.start()]
        end = re.compile(rf"</{found[1]}[^>]*>" if found[1] else "-->", re.I).search(
            text, found.end()
        )
        if not end:
            return
        start = end.end()
    yield text[start:]


def tag(element: "Element") -> str:
    """The element's name in lower case; empty for what is no element."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def text_in(element: "Element", broken: bool = False) -> str:
    """All text a reader sees in `element`, pieces of different blocks apart; `broken`: with line breaks."""
    return ("\n" if broken else " ").join(_pieces(element))


def count_words(element: "Element") -> int:
    """About how many words are in an element from which what is never shown was taken."""
    return sum(len(text.split()) for text in element.itertext())


def without_unseen(root: "Element") -> "Element":
    """The tree without elements that hold what is never shown as text; fields to type in stay."""
    for element in list(root.iter(*UNSEEN)):
        if element is not root and tag(element) != "input":
            drop(element)
    return root


def drop(element: "Element") -> None:
    """Remove an element, keeping the text after it, apart from the text before it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    so_far = parent.text if before is None else before.tail
    text = " ".join(filter(None, [so_far, element.tail]))
    if before is None:
        parent.text = text or " "
    else:
        before.tail = text or " "
    parent.remove(element)


def words_in(element: "Element") -> int:
    """How many words a reader sees in `element`."""
    return len(text_in(element).split())


def _pieces(element: "Element") -> Iterator[str]:
    """Runs of text not interrupted by the start or end of a block."""
    run: list[str] = []
    stack: list[tuple[Element, bool]] = [(element, True)]
    while stack:
        node, enters = stack.pop()
        if enters and tag(node) in BREAKS:
            yield "".join(run)
            run = []
        if enters:
            stack.append((node, False))
            if tag(node) and tag(node) not in UNSEEN:
                run.append(node.text or "")
                stack.extend((child, True) for child in reversed(node))
        else:
            if tag(node) in BREAKS:
                yield "".join(run)
                run = []
            run.append("" if node is element else (node.tail or ""))
    yield "".join(run)
