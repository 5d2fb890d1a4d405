"""The cues that are looked for first hide nothing."""

import json
from pathlib import Path

import pytest

from secondround.preparation.conditions.finding.terms import _topics
from secondround.preparation.conditions.model import TOPICS, Topic

GOLD = Path(__file__).parents[4] / "evals" / "gold" / "conditions.jsonl"
TEXTS = [json.loads(line)["text"] for line in GOLD.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("topic", TOPICS)
def test_whatever_a_pattern_matches_holds_a_cue(topic: Topic) -> None:
    rule = _topics()[topic]
    hidden = [
        text
        for text in TEXTS
        if (rule.strong.search(text) or rule.stems.search(text))
        and not any(cue in text.lower() for cue in rule.cues)
    ]
    assert not hidden
