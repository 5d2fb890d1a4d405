"""A kit's objects are its owner's: a key of anybody else's is refused before the store is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from secondround.adapters.obstore_objects import open_objects
from secondround.bootstrap import make_kit
from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import Objects, OwnObjects, object_key, owner_prefix
from secondround.foundation.settings import Settings

ANNA, BEN, ANNA_ELSEWHERE = Owner("w1", "anna"), Owner("w1", "anna2"), Owner("w2", "anna")

CALLS: dict[str, Callable[[OwnObjects, str, Path], object]] = {
    "put": lambda objects, key, path: objects.put(key, b"mine now"),
    "get": lambda objects, key, path: objects.get(key),
    "part": lambda objects, key, path: objects.part(key, 0, 1),
    "put_file": lambda objects, key, path: objects.put_file(key, path),
    "fetch": lambda objects, key, path: objects.fetch(key, path),
    "has": lambda objects, key, path: objects.has(key),
    "size": lambda objects, key, path: objects.size(key),
    "delete": lambda objects, key, path: objects.delete(key),
    "list": lambda objects, key, path: objects.list(f"{key}/"),
}


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Objects:
    if request.param == "folder":
        return open_objects(Settings(data_dir=tmp_path))
    return open_objects(Settings(objects_url=request.getfixturevalue("s3_url")))


def test_every_call_is_checked() -> None:
    assert set(CALLS) == {name for name in vars(Objects) if not name.startswith("_")}


@pytest.mark.loopback
def test_ones_own_are_reached(store: Objects, tmp_path: Path) -> None:
    mine, key, path = OwnObjects(store, ANNA), object_key(ANNA, b"words"), tmp_path / "file"
    mine.put(key, b"words")
    assert (mine.get(key), mine.part(key, 1, 3), mine.size(key)) == (b"words", b"or", 5)
    mine.fetch(key, path)
    mine.put_file(f"{owner_prefix(ANNA)}takes/a.b/c", path)
    assert len(mine.list(owner_prefix(ANNA))) == 2
    assert mine.list(f"{owner_prefix(ANNA)}takes/") == ["w1/anna/takes/a.b/c"]
    mine.delete(key)
    assert not mine.has(key)
    with pytest.raises(NotFound):
        mine.get(key)


@pytest.mark.loopback
@pytest.mark.parametrize("call", CALLS)
def test_those_of_others_are_not(store: Objects, tmp_path: Path, call: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"of nobody")
    keys = {owner: object_key(owner, b"words") for owner in (ANNA, BEN, ANNA_ELSEWHERE)}
    for key in keys.values():
        store.put(key, b"words")
    mine = OwnObjects(store, ANNA)
    theirs = (keys[BEN], keys[ANNA_ELSEWHERE])
    odd = ("", "/", "w1", "w1/", "w1/ann", "w1/anna2/x", f"/{keys[ANNA]}", f"../{keys[ANNA]}")
    inside = ("../anna2/x", "", "./x", "a//b", "a/../../anna2/x", "a\\..\\b", "..")
    for key in (*theirs, *odd, *(f"w1/anna/{one}" for one in inside)):
        with pytest.raises(Refused, match="is not yours"):
            CALLS[call](mine, key, path)
    assert path.read_bytes() == b"of nobody"
    assert [store.get(key) for key in keys.values()] == [b"words"] * 3


def test_a_kit_in_other_hands_reaches_other_things(tmp_path: Path) -> None:
    kit = make_kit(Settings(data_dir=tmp_path, meaning="off"), datetime.now(UTC), ANNA)
    key = object_key(ANNA, b"words")
    kit.objects.put(key, b"words")
    for other in (kit.of(BEN, kit.now), replace(kit, owner=BEN)):
        with pytest.raises(Refused):
            other.objects.get(key)
        with pytest.raises(Refused):
            replace(other, objects=kit.objects).objects.get(key)
    assert kit.of(BEN, kit.now).of(ANNA, kit.now).objects.get(key) == b"words"
    kit.db.close()
