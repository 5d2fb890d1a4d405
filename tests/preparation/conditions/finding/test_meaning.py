"""Conditions that are told by their meaning alone."""

import numpy as np
import pytest

from secondround.preparation.conditions.finding import meaning
from secondround.preparation.conditions.finding.meaning import (
    may_mean,
    topics_meant,
    weights_for,
)
from secondround.preparation.conditions.model import TOPICS


def test_only_what_names_nothing_is_asked_for_its_meaning() -> None:
    assert may_mean("Brushes and paint are yours to keep.", "What we offer")
    assert not may_mean("28 days of annual leave", "What we offer")
    assert not may_mean("You negotiate contracts with our suppliers.", "")
    assert not may_mean("Easy expense handling for everyone", "Your profile")


@pytest.mark.parametrize(("model", "length"), [("e5-1571fc982750", 384), ("minilm-8199be", 384)])
def test_there_are_weights_for_the_models_that_can_be_installed(model: str, length: int) -> None:
    weights = weights_for(model)
    assert weights is not None
    assert weights.slopes.shape == (length, len(TOPICS))
    assert weights.offsets.shape == (len(TOPICS),)


def test_of_an_unknown_model_nothing_is_believed() -> None:
    assert topics_meant(["words"], np.ones((1, 384), dtype=np.float32), "other-1") == {}


def test_a_start_that_names_no_time_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    start = TOPICS.index("start date")
    told = np.eye(len(TOPICS), dtype=np.float32)[[start, start]]
    monkeypatch.setattr(meaning, "likelihoods", lambda _vectors, _weights: told)
    texts = ["We hope to see you in May.", "You will launch new lines with sales."]
    found = topics_meant(texts, np.ones((2, 384), dtype=np.float32), "e5-1")
    assert found == {"We hope to see you in May.": "start date"}
