"""What was asked of the web."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Asked:
    """One request that was made: for which address, of which host, when."""

    address: str
    host: str
    at: datetime
