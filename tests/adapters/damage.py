"""Ways to damage a file."""

from hypothesis import strategies as st

Changes = list[tuple[float, bytes, int]]

CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.binary(max_size=12), st.integers(0, 12)), min_size=1, max_size=8
)
"""Each: where, as a share of the length; what is put there; how many bytes that stood there are gone."""


def damaged(whole: bytes, changes: Changes) -> bytes:
    """The bytes after one change and another."""
    data = bytearray(whole)
    for share, put, taken in changes:
        place = int(share * len(data))
        data[place : place + taken] = put
    return bytes(data)


def cut(whole: bytes, share: float) -> bytes:
    """The beginning."""
    return whole[: int(share * len(whole))]
