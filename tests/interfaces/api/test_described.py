"""The interface is as its description says, whatever is asked of it."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from interfaces.api.conftest import Caller
from secondround.interfaces.api.app import make_api
from secondround.interfaces.api.desk import Desk

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def nobody(_request: object) -> Desk:
    raise LookupError("only the description is read")


OPERATIONS = [
    f"{verb.upper()} {path}"
    for path, verbs in make_api(nobody).openapi()["paths"].items()
    for verb in verbs
]


@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_is_asked_is_answered_as_described(name: str, caller: Caller) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", caller.api)
    verb, path = name.split(" ", 1)

    @given(case=schema[path][verb].as_strategy())
    @settings(
        max_examples=15,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case: Case) -> None:
        case.call_and_validate(checks=CHECKS)
        if "candidacy" in case.path_parameters:
            case.path_parameters["candidacy"] = caller.candidacy_id
            case.call_and_validate(checks=CHECKS)

    ask()
