"""The examples, each prepared once for all journeys."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk import desk_kit
from secondround.foundation.kit import Kit
from secondround.preparation.brief.steps import Prepared, prepare

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("risk-analyst", "ward-manager", "developpeuse-backend")
AS_OF = datetime(2026, 12, 4, 9, tzinfo=ZoneInfo("Europe/Luxembourg"))


@dataclass(frozen=True)
class Journey:
    """One prepared example."""

    name: str
    kit: Kit
    folder: Path
    prepared: Prepared
    brief: dict[str, Any]
    expected: dict[str, Any]


@pytest.fixture(scope="session", params=NAMES)
def journey(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Journey:
    name: str = request.param
    kit = desk_kit(tmp_path_factory.mktemp(name), AS_OF, meaning="auto")
    folder = EXAMPLES / name
    prepared = prepare(kit, folder, tmp_path_factory.mktemp("out"))
    brief = json.loads((prepared.out / "brief.json").read_text("utf-8"))
    expected = json.loads((EXAMPLES / "expected" / f"{name}.json").read_text("utf-8"))
    return Journey(name, kit, folder, prepared, brief, expected)
