"""Questions and stories in the database; what was foreseen for a round, and what came."""

from secondround.foundation.storage.items import Items
from secondround.preparation.questions.model import Came, Forecast, Question, Story

questions = Items("questions", Question)
stories = Items("stories", Story)
forecasts = Items("forecasts", Forecast)
came = Items("came", Came)
