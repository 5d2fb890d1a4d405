"""Values as they are typed on a command line."""

import json
from typing import Any


def typed(text: str, was: Any) -> Any:
    """JSON where it parses as such (true, 12, ["a"]), else the text; where words stood, words."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(was, str) and not isinstance(value, str) else value
