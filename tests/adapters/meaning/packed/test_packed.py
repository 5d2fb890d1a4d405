"""A tiny packed encoder, made here, so that the format is tested without the real weights."""

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondround.adapters.meaning.packed.encoder import PackedEncoder
from secondround.adapters.meaning.packed.layout import BLOCK, read_packed, unpack
from secondround.foundation.errors import EngineFailed

WIDTH, INNER, HEADS, LAYERS, LONGEST = 32, 64, 2, 1, 16
PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "b", "▁ab", "ж"]
SCORES = [0.0, 0.0, 0.0, 0.0, -3.0, -4.0, -4.0, -2.0, -1.0]
MATRICES = {"q.w": WIDTH, "k.w": WIDTH, "v.w": WIDTH, "ao.w": WIDTH, "fi.w": INNER, "fo.w": WIDTH}
VECTORS = {"q.b": WIDTH, "k.b": WIDTH, "v.b": WIDTH, "ao.b": WIDTH, "fi.b": INNER, "fo.b": WIDTH}
NORMS = ["aln.w", "aln.b", "oln.w", "oln.b"]


def blocks(count: int, seed: int) -> bytes:
    chance = np.random.default_rng(seed)
    made = np.zeros(count, BLOCK)
    made["scale"] = chance.uniform(0.01, 0.1, count)
    made["nibbles"] = chance.integers(0, 256, (count, 16))
    return made.tobytes()


def plain(count: int, seed: int) -> bytes:
    return np.random.default_rng(seed).normal(1, 0.1, count).astype("<f4").tobytes()


def tensors() -> dict[str, bytes]:
    made = {
        "emb.word": blocks(len(PIECES) * WIDTH // 32, 1),
        "emb.pos": plain(LONGEST * WIDTH, 2),
        "emb.type": plain(2 * WIDTH, 3),
        "emb.ln.w": plain(WIDTH, 4),
        "emb.ln.b": plain(WIDTH, 5),
    }
    for seed, (name, rows) in enumerate(MATRICES.items(), 10):
        columns = INNER if name == "fo.w" else WIDTH
        made[f"l0.{name}"] = blocks(rows * columns // 32, seed)
    for seed, (name, size) in enumerate(VECTORS.items(), 20):
        made[f"l0.{name}"] = plain(size, seed)
    for seed, name in enumerate(NORMS, 30):
        made[f"l0.{name}"] = plain(WIDTH, seed)
    return made


def packed() -> bytes:
    words = [piece.encode() for piece in PIECES]
    offsets = np.cumsum([0, *map(len, words)]).astype("<u4")
    head = b"E5S1" + struct.pack("<I7ifi", 1, WIDTH, LAYERS, HEADS, INNER, 9, LONGEST, 2, 1e-5, 32)
    head += struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, sum(map(len, words)))
    head += offsets.tobytes() + np.array(SCORES, "<f4").tobytes() + b"".join(words)
    replaced = struct.pack("<IBI", ord("\uff21"), 1, ord("a"))
    head += struct.pack("<iI", 1, len(replaced)) + replaced
    made = tensors()
    directory = sum(2 + len(name) + 21 for name in made)
    at = len(head) + 4 + directory
    listed = b""
    for name, content in made.items():
        listed += struct.pack("<H", len(name)) + name.encode()
        listed += struct.pack("<BIQQ", 0, 0, at, len(content))
        at += len(content)
    return head + struct.pack("<i", len(made)) + listed + b"".join(made.values())


def test_nibbles_become_weights() -> None:
    block = np.zeros(1, BLOCK)
    block["scale"] = 0.5
    block["nibbles"] = 0x8F
    assert unpack(block).tolist() == [[3.5] * 16 + [0.0] * 16]


def test_the_shape_and_the_words_are_read() -> None:
    read = read_packed(packed())
    assert (read.shape.width, read.shape.layers, read.shape.heads) == (WIDTH, LAYERS, HEADS)
    assert [piece for piece, _ in read.vocabulary.pieces] == PIECES
    assert read.vocabulary.replaced == {ord("\uff21"): "a"}
    assert read.matrix("l0.fo.w", INNER).shape == (WIDTH, INNER)


def test_text_becomes_tokens_by_the_vocabulary() -> None:
    encoder = PackedEncoder(packed(), prefix="", longest=8)
    assert encoder.tokens(["ab"]) == [[0, 7, 2]]
    assert encoder.tokens(["\uff21b  ab"]) == [[0, 7, 7, 2]]
    assert encoder.tokens(["zab", "ж", "a" * 20])[1:] == [[0, 4, 3, 2], [0, 4, 5, 5, 5, 5, 5, 2]]


def test_the_layers_compute_what_their_definition_says() -> None:
    encoder = PackedEncoder(packed(), prefix="", longest=8)
    ids = np.array([[0, 7, 5, 2], [0, 5, 2, 0]])
    found = encoder.hidden(ids, [4, 3])
    wanted = [by_hand(ids[0]), by_hand(ids[1][:3])]
    for row, states in zip(found, wanted, strict=True):
        close = row[: len(states)].ravel() @ states.ravel()
        assert close / np.linalg.norm(row[: len(states)]) / np.linalg.norm(states) > 0.999


def by_hand(ids: np.ndarray) -> np.ndarray:
    """The transformer in plain numpy and full precision."""
    read = read_packed(packed())
    places = read.plain("emb.pos").reshape(-1, WIDTH)[: len(ids)] + read.plain("emb.type")[:WIDTH]
    states = normal(read.matrix("emb.word", WIDTH)[ids] + places, read, "emb.ln")
    query, key, value = (
        (states @ read.matrix(f"l0.{part}.w", WIDTH).T + read.plain(f"l0.{part}.b"))
        .reshape(-1, HEADS, WIDTH // HEADS)
        .transpose(1, 0, 2)
        for part in "qkv"
    )
    share = np.exp(query @ key.transpose(0, 2, 1) / np.sqrt(WIDTH // HEADS))
    share /= share.sum(axis=-1, keepdims=True)
    mixed = (share @ value).transpose(1, 0, 2).reshape(-1, WIDTH)
    mixed = mixed @ read.matrix("l0.ao.w", WIDTH).T + read.plain("l0.ao.b")
    states = normal(states + mixed, read, "l0.aln")
    inner = states @ read.matrix("l0.fi.w", WIDTH).T + read.plain("l0.fi.b")
    inner = inner * np.vectorize(normal_share)(inner)
    outer = inner @ read.matrix("l0.fo.w", INNER).T + read.plain("l0.fo.b")
    return normal(states + outer, read, "l0.oln")


def normal(states: np.ndarray, read: object, name: str) -> np.ndarray:
    states = states - states.mean(axis=-1, keepdims=True)
    states = states / np.sqrt((states**2).mean(axis=-1, keepdims=True) + 1e-5)
    return states * read.plain(f"{name}.w") + read.plain(f"{name}.b")


def normal_share(value: float) -> float:
    from math import erf, sqrt

    return 0.5 * (1 + erf(value / sqrt(2)))


@given(st.integers(0, len(packed()) - 1))
def test_a_truncated_file_is_refused(length: int) -> None:
    with pytest.raises(EngineFailed):
        read_packed(packed()[:length])


@given(st.binary(max_size=300))
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(EngineFailed):
        read_packed(b"E5S1" + data)
