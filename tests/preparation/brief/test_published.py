"""The published schema is the one the briefs obey, and names what programs rely on."""

import json
from pathlib import Path

import jsonschema

from secondround.preparation.brief.published import VERSION, schema

PUBLISHED = Path(__file__).parents[3] / "docs" / f"brief-{VERSION}.schema.json"

PROMISED = """documents round interviewers requirements exchanges enquiries_asked statements contradictions
weak_points open_points facts terms questions enquiries plan""".split()


def test_the_schema_in_the_docs_is_this_one() -> None:
    assert json.loads(PUBLISHED.read_text("utf-8")) == schema(), "secondround schema > docs/…"


def test_the_schema_is_sound_and_names_what_was_promised() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert set(PROMISED) <= set(schema()["required"])


def test_a_brief_without_a_part_does_not_obey() -> None:
    errors = list(jsonschema.Draft202012Validator(schema()).iter_errors({"version": VERSION}))
    assert len(errors) > len(PROMISED)
