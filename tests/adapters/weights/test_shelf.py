import os
import sys
from pathlib import Path

import pytest

from adapters.weights.lots import install, locked, model_of, settings_in
from secondround.adapters.weights import hashes
from secondround.adapters.weights import shelf as shelves
from secondround.adapters.weights.hashes import Hashes
from secondround.adapters.weights.lock import Model
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.errors import EngineMissing, NotFound

WHOLE = b"first half, second half"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return folder


def lay(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    """Makes it the only model there is."""
    monkeypatch.setattr(shelves, "locked_model", lambda name: model)


def test_a_file_of_an_installed_package_is_found_and_its_code_not_run(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site, "toy-weights", {"toy_weights/model.onnx": b"abc"})
    lay(
        monkeypatch,
        model_of(locked("model.onnx", b"abc", parts=(("toy-weights", "toy_weights/model.onnx"),))),
    )
    weights = Shelf(settings_in(tmp_path)).weights("toy")
    assert weights.read("model.onnx") == b"abc"
    assert bytes(weights.mapped("model.onnx")[:]) == b"abc"
    assert weights.sources == ("the package toy-weights",)
    assert "toy_weights" not in sys.modules


def test_parts_from_two_packages_are_joined(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site, "half-one", {"half_one/m.part1": WHOLE[:10]})
    install(site, "half-two", {"half_two/m.part2": WHOLE[10:]})
    parts = (("half-one", "half_one/m.part1"), ("half-two", "half_two/m.part2"))
    lay(monkeypatch, model_of(locked("model.bin", WHOLE, parts=parts)))
    assert Shelf(settings_in(tmp_path)).weights("toy").read("model.bin") == WHOLE


def test_half_a_model_is_no_model(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site, "half-one", {"half_one/m.part1": WHOLE[:10]})
    parts = (("half-one", "half_one/m.part1"), ("half-two", "half_two/m.part2"))
    lay(monkeypatch, model_of(locked("model.bin", WHOLE, parts=parts)))
    shelf = Shelf(settings_in(tmp_path))
    assert not shelf.has("toy")
    with pytest.raises(EngineMissing, match="secondround models get toy"):
        shelf.weights("toy")


def test_the_folder_that_was_set_comes_first(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(site, "toy-weights", {"toy_weights/model.onnx": b"abc"})
    mine = tmp_path / "mine" / "toy"
    mine.mkdir(parents=True)
    (mine / "model.onnx").write_bytes(b"abc")
    lay(
        monkeypatch,
        model_of(locked("model.onnx", b"abc", parts=(("toy-weights", "toy_weights/model.onnx"),))),
    )
    shelf = Shelf(settings_in(tmp_path, tmp_path / "mine"))
    assert shelf.weights("toy").sources == ("the folder of models",)
    (mine / "model.onnx").write_bytes(b"abd")
    assert shelf.weights("toy").sources == ("the package toy-weights",)


def test_one_changed_byte_is_refused_also_after_it_was_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine" / "toy" / "model.onnx"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"abc")
    lay(monkeypatch, model_of(locked("model.onnx", b"abc")))
    settings = settings_in(tmp_path, tmp_path / "mine")
    assert Shelf(settings).has("toy")
    file.write_bytes(b"abX")
    assert not Shelf(settings).has("toy")


def test_a_hash_is_computed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"abc")
    computed = []
    digest = hashes._digest
    monkeypatch.setattr(hashes, "_digest", lambda paths: computed.append(paths) or digest(paths))
    memory = tmp_path / "memory.json"
    first = Hashes(memory).of([file])
    assert Hashes(memory).of([file]) == first
    assert len(computed) == 1
    os.utime(file, ns=(1, 1))
    assert Hashes(memory).of([file]) == first
    assert len(computed) == 2


@pytest.mark.parametrize("memory", [b"", b"[]", b"\xff\xfe{", b'{"x": 1'])
def test_a_spoilt_memory_of_hashes_is_forgotten(tmp_path: Path, memory: bytes) -> None:
    (tmp_path / "memory.json").write_bytes(memory)
    (tmp_path / "file").write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Hashes(tmp_path / "memory.json").of([tmp_path / "file"]) == empty


def test_the_memory_may_lie_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"abc")
    (tmp_path / "wall").write_bytes(b"")
    assert Hashes(tmp_path / "wall" / "memory.json").of([tmp_path / "file"])


def test_an_unknown_model_is_said_to_be_unknown(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        Shelf(settings_in(tmp_path)).weights("nothing")
