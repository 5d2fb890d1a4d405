"""Questions and stories in the database."""

from secondround.foundation.storage.items import Items
from secondround.preparation.questions.model import Question, Story

questions = Items("questions", Question)
stories = Items("stories", Story)
