"""The same promises for a folder and for a bucket."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from secondround.adapters.obstore_objects import ObstoreObjects, open_objects
from secondround.foundation.errors import EngineFailed, NotFound
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import object_key, owner_prefix
from secondround.foundation.settings import Settings

ME, OTHER = Owner("local", "me"), Owner("local", "meadow")


@pytest.fixture(params=["folder", "bucket"])
def objects(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ObstoreObjects]:
    if request.param == "folder":
        return open_objects(Settings(data_dir=tmp_path / "a folder é"))
    return open_objects(Settings(objects_url=request.getfixturevalue("s3_url")))


@pytest.mark.loopback
def test_what_was_put_is_given_back_byte_for_byte(objects: ObstoreObjects) -> None:
    for data in (b"", b"\x00\xff" * 5, "é".encode() * 2_000_000):
        key = object_key(ME, data)
        assert not objects.has(key)
        objects.put(key, data)
        objects.put(key, data)
        assert objects.has(key)
        assert objects.get(key) == data


@pytest.mark.loopback
def test_keys_are_listed_for_one_owner_alone(objects: ObstoreObjects) -> None:
    mine = sorted(object_key(ME, data) for data in (b"1", b"2"))
    for key in (*mine, object_key(OTHER, b"1")):
        objects.put(key, b"x")
    assert list(objects.list(owner_prefix(ME))) == mine
    assert list(objects.list("nobody/here/")) == []


@pytest.mark.loopback
def test_what_was_deleted_is_gone_and_may_be_deleted_again(objects: ObstoreObjects) -> None:
    key = object_key(ME, b"1")
    objects.put(key, b"1")
    objects.delete(key)
    objects.delete(key)
    assert not objects.has(key)
    with pytest.raises(NotFound):
        objects.get(key)


def test_a_key_tells_the_owner_and_the_bytes() -> None:
    assert object_key(ME, b"1") != object_key(OTHER, b"1")
    assert object_key(ME, b"1") != object_key(ME, b"2")
    assert object_key(ME, b"1").startswith("local/me/6b/6b86b273ff34fce1")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "wall").write_bytes(b"")
    with pytest.raises(EngineFailed, match="Is its folder or bucket there"):
        open_objects(Settings(data_dir=tmp_path / "wall")).put("local/me/a", b"x")
