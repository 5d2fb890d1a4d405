import re

import pytest

from secondround.adapters.weights.lock import locked_model, locked_models
from secondround.foundation.errors import NotFound

RUNS_NO_CODE = {".onnx", ".bin", ".json", ".txt", ".safetensors", ".gguf", ".pt"}
"""CTranslate2 and the packed encoder write .bin. The one .pt is a pickle, and its reader finds no name that does
anything (tests/adapters/voices/test_weights_file.py)."""


def test_every_file_is_named_with_its_hash_size_and_a_source() -> None:
    for model in locked_models():
        assert model.licence in {"Apache-2.0", "MIT"}
        assert model.purpose.endswith(".")
        for edition in model.editions:
            for file in edition.files:
                assert re.fullmatch(r"[0-9a-f]{64}", file.sha256), file
                assert file.size > 0
                assert file.parts or file.hub
                assert file.name[file.name.rindex(".") :] in RUNS_NO_CODE


def test_every_model_can_be_got_from_its_publisher() -> None:
    for model in locked_models():
        publisher = model.origin.split()[0]
        parts = [
            part.package
            for edition in model.editions
            for file in edition.files
            for part in file.parts
        ]
        assert any(edition.on_hub for edition in model.editions) or set(parts) == {publisher}


def test_what_is_got_from_the_hub_is_pinned_to_a_revision() -> None:
    hubs = [f.hub for m in locked_models() for e in m.editions for f in e.files if f.hub]
    assert all(re.search(r"/resolve/[0-9a-f]{40}/", hub) for hub in hubs)


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(NotFound, match="minilm, e5, whisper-tiny.en, whisper-base, voices"):
        locked_model("gpt")
