"""What a debrief leaves, as kept."""

from secondround.foundation.storage.items import Items
from secondround.preparation.debrief.model import (
    Aside,
    AskedEnquiry,
    Contradiction,
    Exchange,
    Impression,
    Memory,
    OpenPoint,
    Statement,
)

exchanges = Items("exchanges", Exchange)
asked_enquiries = Items("asked_enquiries", AskedEnquiry)
statements = Items("statements", Statement)
contradictions = Items("contradictions", Contradiction)
impressions = Items("impressions", Impression)
open_points = Items("open_points", OpenPoint)
asides = Items("asides", Aside)
memories = Items("memories", Memory)
