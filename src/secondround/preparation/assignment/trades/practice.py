"""The practice of each kind, from the files beside: one for each kind, in three languages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from secondround.preparation.assignment.model import Exercise
from secondround.preparation.assignment.trades.model import Column, Practice, Trade, TradePart

FRAMES: tuple[Exercise, ...] = ("presentation", "report")
"""Kinds that are a way of telling: an audit that is presented keeps its own parts inside theirs."""

_OF_NO_TRADE: tuple[Exercise, ...] = ("test", "other")


@cache
def trade_of(kind: Exercise, language: str) -> Trade:
    """The practice of one kind in "en", "fr" or "de"; any other language is answered in English.

    A test and an exercise of no known kind have a general one.
    """
    raw = _file("other" if kind in _OF_NO_TRADE else kind.replace(" ", "_"))
    common = [_practice(one, language) for one in _file("common")]
    return Trade(
        kind=kind,
        method=_in(raw["method"], language),
        source=raw["source"],
        parts=tuple(_part(one, language) for one in raw["parts"]),
        rubric=(*(_practice(one, language) for one in raw["rubric"]), *common),
    )


def trade_for(kinds: Sequence[Exercise], language: str) -> Trade:
    """The practice of an exercise of one kind or of several, which keeps the first of `kinds` as its own.

    What is presented or reported stands inside the frame of a presentation or a report, in the place of its evidence
    or findings and with their share, each work with as much. Two kinds of which neither is a frame follow each other,
    with equal shares. The rubric is that of all of them, each practice once. Of no kind at all it is the general one.
    """
    if not kinds:
        return trade_of("other", language)
    trades = [trade_of(kind, language) for kind in dict.fromkeys(kinds)]
    frame = next((one for one in trades if one.kind in FRAMES), None)
    inner = [one for one in trades if one.kind not in FRAMES and one.kind not in _OF_NO_TRADE]
    if not inner:
        return replace(trades[0], rubric=_together(trades))
    parts = _followed(inner)
    return Trade(
        kind=trades[0].kind,
        method=" ".join(one.method for one in trades),
        source="; ".join(one.source for one in trades),
        parts=_framed(frame, parts, len(inner)) if frame else parts,
        rubric=_together(trades),
    )


def _framed(frame: Trade, inner: tuple[TradePart, ...], works: int) -> tuple[TradePart, ...]:
    heart = _file(frame.kind)["heart"]
    taken = {one.key for one in inner}
    kept = [one for one in frame.parts if one.key == heart or one.key not in taken]
    laid: list[TradePart] = []
    for part in kept:
        laid += _shrunk(inner, part.share * works) if part.key == heart else [part]
    return _whole(laid)


def _followed(trades: Sequence[Trade]) -> tuple[TradePart, ...]:
    """The parts of several, one after the other; a part of the same key once."""
    parts: dict[str, TradePart] = {}
    for trade in trades:
        for part in trade.parts:
            parts.setdefault(part.key, part)
    return _whole(list(parts.values()))


def _shrunk(parts: Sequence[TradePart], share: float) -> list[TradePart]:
    return [replace(one, share=one.share * share) for one in parts]


def _whole(parts: Sequence[TradePart]) -> tuple[TradePart, ...]:
    total = sum(one.share for one in parts)
    return tuple(replace(one, share=one.share / total) for one in parts)


def _together(trades: Sequence[Trade]) -> tuple[Practice, ...]:
    """Each practice once, those that hold for every file last."""
    common = {one["key"] for one in _file("common")}
    each = {one.key: one for trade in trades for one in trade.rubric}
    return tuple(sorted(each.values(), key=lambda one: one.key in common))


def _part(raw: Mapping[str, Any], language: str) -> TradePart:
    columns = [Column(one["key"], _in(one["name"], language)) for one in raw.get("columns", ())]
    return TradePart(
        key=raw["key"],
        name=_in(raw["name"], language),
        holds=_in(raw["holds"], language),
        share=raw["share"],
        columns=tuple(columns),
    )


def _practice(raw: Mapping[str, Any], language: str) -> Practice:
    return Practice(raw["key"], _in(raw["text"], language), tuple(raw.get("faults", ())))


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language, texts["en"])


@cache
def _file(name: str) -> Any:
    return json.loads(files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
