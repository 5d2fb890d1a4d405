"""Which conditions a question is about."""

import functools
import json
import re
from importlib.resources import files

from secondround.preparation.conditions.model import TOPICS, Topic


def topics_asked(text: str) -> tuple[Topic, ...]:
    """The topics a question (or a heading in notes) names, in the order of `TOPICS`; for answers that do not."""
    said = text.replace("’", "'")
    return tuple(topic for topic in TOPICS if (p := _patterns().get(topic)) and p.search(said))


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    raw = json.loads(files(__package__).joinpath("asked.json").read_text("utf-8"))
    return {topic: re.compile("|".join(each), re.IGNORECASE) for topic, each in raw.items()}
