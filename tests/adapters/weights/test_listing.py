from pathlib import Path

import pytest

from adapters.weights.lots import locked, model_of, settings_in
from secondround.adapters.weights import listing
from secondround.adapters.weights import shelf as shelves
from secondround.adapters.weights.listing import list_models
from secondround.adapters.weights.shelf import Shelf
from secondround.foundation.ports.models import ListedModel

MODEL = model_of(locked("a.onnx", b"aa"), locked("b.json", b"bbb"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(shelves, "locked_model", lambda name: MODEL)
    monkeypatch.setattr(listing, "locked_models", lambda: (MODEL,))
    models = tmp_path / "mine" / "toy"
    models.mkdir(parents=True)
    return models


def listed(folder: Path) -> ListedModel:
    (model,) = list_models(Shelf(settings_in(folder.parent.parent, folder.parent)))
    return model


def test_missing_then_incomplete_then_ready(folder: Path) -> None:
    assert listed(folder).state == "missing"
    (folder / "a.onnx").write_bytes(b"aa")
    assert listed(folder).state == "incomplete"
    (folder / "b.json").write_bytes(b"bbb")
    ready = listed(folder)
    assert (ready.state, ready.size, ready.problems) == ("ready", 5, ())
    assert ready.sources == ("the folder of models",)


def test_a_file_with_a_wrong_hash_is_named(folder: Path) -> None:
    (folder / "a.onnx").write_bytes(b"aX")
    wrong = listed(folder)
    assert wrong.state == "wrong hash"
    assert wrong.problems == (f"{folder / 'a.onnx'}: its hash is not in models.lock",)
