"""Cues of captions (WebVTT, SRT, and what meeting programs write in their manner)."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from secondround.adapters.readers.text.turns.judge import may_be_called, speakers_of_captions
from secondround.adapters.readers.text.turns.labels import clock, label_of
from secondround.foundation.ports.readers import Block, Role

_AT = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
TIMING = re.compile(rf"\s*{_AT}\s*--+>\s*{_AT}(?:\s.*)?")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(
    r"</?(?:b|i|u|s|em|strong|font|c|v|lang|ruby|rt|span|p|br)(?:[.\s/][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?…][\"'»”’)]*$")
_PAUSE = 2.0
_LONG = 400
_FEWEST_CUES = 3


@dataclass(frozen=True)
class Cue:
    """What was said between two moments, in seconds; `speaker` empty when the captions do not say."""

    start: float
    end: float
    text: str
    speaker: str = ""


def cues_of(text: str) -> list[Cue]:
    """The cues in the order of the file; comments, styles and the names of cues left out."""
    return _cues(list(_payload(text)))


def _cues(lines: Sequence[str]) -> list[Cue]:
    timings = [(at, found) for at, line in enumerate(lines) if (found := TIMING.fullmatch(line))]
    ends = [at for at, _ in timings[1:]] + [len(lines)]
    cues: list[Cue] = []
    for (at, found), end in zip(timings, ends, strict=False):
        rows = _without_name(list(lines[at + 1 : end]), last=end == len(lines))
        cues.extend(_voices(_at(found, 1), _at(found, 5), rows))
    return _named(cues)


def turns_of(cues: Sequence[Cue]) -> list[Block]:
    """Cues joined: all of one speaker that follow one another; without speakers, up to a sentence's end.

    Without speakers, or where all have the same, a block also ends at a pause of 2 s or beyond 400 characters.
    """
    blocks: list[Block] = []
    run: list[Cue] = []
    told_apart = len({cue.speaker for cue in cues}) > 1
    for cue in cues:
        if run and not (_joins_voice(run, cue) if told_apart else _joins(run, cue)):
            blocks.append(_turn(run))
            run = []
        run.append(cue)
    return [*blocks, _turn(run)] if run else blocks


def captioned(blocks: Sequence[Block]) -> list[Block] | None:
    """Blocks of which some are times of cues ("0:0:3.0 --> 0:0:7.9") as turns, else None; what precedes stays.

    So Teams wrote its Word files at first: time, name and words, each a paragraph.
    """
    lines = [row for block in blocks for row in block.text.split("\n")]
    timings = [at for at, row in enumerate(lines) if TIMING.fullmatch(row)]
    if len(timings) < _FEWEST_CUES:
        return None
    turns = turns_of(_cues("\n\n".join(lines[timings[0] :]).split("\n")))
    first = next(at for at, block in enumerate(blocks) if TIMING.match(block.text))
    return [*blocks[:first], *turns]


def _payload(text: str) -> Iterable[str]:
    """Lines without the header and the blocks that are no cues; within a cue "NOTE" is a word."""
    aside, begins = False, True
    for line in text.split("\n"):
        blank = not line.strip()
        if blank:
            aside = False
        elif begins and (_ASIDE.match(line) or line.startswith("WEBVTT")):
            aside = True
        begins = blank
        if not aside:
            yield line


def _without_name(rows: list[str], last: bool) -> list[str]:
    """A payload without the name or number of the next cue, which stands right above its timing."""
    above = "" if last or not rows else rows[-1].strip()
    if above and (above.isdigit() or (len(rows) > 1 and not rows[-2].strip())):
        rows = rows[:-1]
    return [row for row in rows if row.strip()]


def _voices(start: float, end: float, rows: list[str]) -> list[Cue]:
    """The cues in one payload: one for each voice tag in it."""
    pieces = _VOICE.split("\n".join(rows))
    said = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    cues = (Cue(start, end, html.unescape(_TAG.sub("", text)), name.strip()) for name, text in said)
    return [cue for cue in cues if cue.text.strip()]


def _named(cues: list[Cue]) -> list[Cue]:
    """Speakers from "Name: text", or from a first line that is a name, where no voice tags are."""
    if any(cue.speaker for cue in cues):
        return cues
    found = (label_of(cue.text.replace("\n", " ")) for cue in cues)
    labels = [None if label and label.time else label for label in found]
    names = speakers_of_captions(labels)
    if not names:
        return _first_line_named(cues)
    done: list[Cue] = []
    for cue, label in zip(cues, labels, strict=True):
        if label and label.name in names:
            done.append(replace(cue, text=label.text, speaker=label.name))
        else:
            done.append(replace(cue, speaker=done[-1].speaker if done else ""))
    return [cue for cue in done if cue.text]


def _first_line_named(cues: list[Cue]) -> list[Cue]:
    heads = [cue.text.partition("\n")[0].strip() for cue in cues]
    lone = [head for head in heads if len(head.split()) <= 5 and head[:1] and may_be_called(head)]
    if len(cues) < 3 or len(lone) < len(cues) or 2 * len(set(lone)) > len(cues):
        return cues
    if any("\n" not in cue.text for cue in cues):
        return cues
    return [
        replace(cue, text=cue.text.partition("\n")[2], speaker=head)
        for cue, head in zip(cues, heads, strict=True)
    ]


def _joins_voice(run: list[Cue], cue: Cue) -> bool:
    if run[-1].speaker or cue.speaker:
        return run[-1].speaker == cue.speaker
    return _joins(run, cue)


def _joins(run: list[Cue], cue: Cue) -> bool:
    last = run[-1]
    if _END.search(last.text.strip()) or cue.start - last.end > _PAUSE:
        return False
    return sum(len(one.text) for one in run) < _LONG


def _turn(run: list[Cue]) -> Block:
    first, last = run[0], run[-1]
    text = "\n".join(cue.text for cue in run)
    role: Role = "turn" if first.speaker else "paragraph"
    end = max(last.end, first.start)
    return Block(text, clock(first.start), role, 0, first.speaker, first.start, end)


def _at(found: re.Match[str], group: int) -> float:
    hours, minutes, seconds, fraction = found.group(group, group + 1, group + 2, group + 3)
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + float(f"0.{fraction or 0}")
