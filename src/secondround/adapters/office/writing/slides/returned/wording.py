"""Words in place of others, in the formatting of what they replace."""

import copy
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from pptx.oxml.ns import qn

from secondround.adapters.office.writing.elements import element_of
from secondround.adapters.office.writing.sealing import sound
from secondround.adapters.office.writing.slides.returned.reading import is_mark, text_of


def matched(written: Sequence[Any], wanted: Sequence[str], like: Any | None = None) -> None:
    """What is the same is not touched; a new passage looks as the one before it, or the one that was there.

    `like` are the properties of a run for words where there were none.
    """
    have = [text_of(one) for one in written]
    want = [" ".join(sound(one).split()) for one in wanted]
    for _, first, last, begin, end in SequenceMatcher(None, have, want, False).get_opcodes():
        for old, text in zip(written[first:last], want[begin:end], strict=False):
            if text_of(old) != text:
                _say(element_of(old), text, like)
        for old in written[first + end - begin : last]:
            _take_away(element_of(old))
        if end - begin > last - first and written:
            _add(element_of(written[max(last - 1, 0)]), want[begin + last - first : end], last > 0)


def _add(beside: Any, texts: Sequence[str], is_after: bool) -> None:
    place: Callable[[Any], None] = beside.addnext if is_after else beside.addprevious
    for text in reversed(texts) if is_after else texts:
        one = copy.deepcopy(beside)
        for run in [each for each in one if each.tag == qn("a:r") and is_mark(each)]:
            one.remove(run)
        _say(one, text, None)
        place(one)


def _say(paragraph: Any, text: str, like: Any | None) -> None:
    """The words in the formatting of the first of them; the raised number of a source stays behind them."""
    runs = [one for one in paragraph if one.tag == qn("a:r") and not is_mark(one)]
    if not runs:
        run = paragraph.add_r()
        if like is not None:
            run.insert(0, copy.deepcopy(like))
        runs = [run]
    runs[0].find(qn("a:t")).text = text
    broken = [one for one in paragraph if one.tag in (qn("a:br"), qn("a:fld"))]
    for one in (*runs[1:], *broken):
        paragraph.remove(one)


def _take_away(paragraph: Any) -> None:
    """A frame keeps one paragraph, empty, since none is no frame."""
    frame = paragraph.getparent()
    if len(frame.findall(qn("a:p"))) > 1:
        frame.remove(paragraph)
        return
    for one in [each for each in paragraph if each.tag in (qn("a:r"), qn("a:br"), qn("a:fld"))]:
        paragraph.remove(one)
