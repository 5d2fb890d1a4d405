"""Reading the file an observer sends back."""

from pydantic import ValidationError

from secondround.foundation.errors import Refused
from secondround.preparation.rehearsal.observed.afar.model import LARGEST, Returned


def read(data: bytes) -> Returned:
    """Every field as the schema says. Raises `Refused` for anything else, however it was made."""
    if len(data) > LARGEST:
        raise Refused("that is too large for ratings", "Choose the small file the observer sent.")
    try:
        return Returned.model_validate_json(data)
    except ValidationError:
        raise Refused(
            "this is no file of ratings", "It is made by the page you sent, with “Save my ratings”."
        ) from None
