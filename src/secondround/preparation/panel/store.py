"""The tables of the panel."""

from secondround.foundation.storage.items import Items
from secondround.preparation.panel.model import Interviewer, Round

rounds = Items("rounds", Round)
interviewers = Items("interviewers", Interviewer)
