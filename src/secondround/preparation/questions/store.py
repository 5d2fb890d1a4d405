"""Questions and stories in the database, and what was foreseen for a round."""

from secondround.foundation.storage.items import Items
from secondround.preparation.questions.model import Forecast, Question, Story

questions = Items("questions", Question)
stories = Items("stories", Story)
forecasts = Items("forecasts", Forecast)
