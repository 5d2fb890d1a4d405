"""Days and moments in words, in the candidate's language."""

from dataclasses import dataclass
from datetime import date, datetime, time

from babel.dates import format_date

from secondround.foundation.wording import Say, say_in


@dataclass(frozen=True)
class Tongue:
    """A language ("en", "fr", "de") and how to say sentences and days in it."""

    language: str

    @property
    def say(self) -> Say:
        """Sentences, as `say_in` gives them."""
        return say_in(self.language)

    def day(self, day: date) -> str:
        """ "Tuesday 8 December 2026"."""
        pattern = "EEEE, d. MMMM y" if self.language == "de" else "EEEE d MMMM y"
        return str(format_date(day, pattern, locale=self.language))

    def moment(self, day: date, begins: time | None) -> str:
        """The day with its time: "Tuesday 8 December 2026, 13:30"."""
        return f"{self.day(day)}, {begins:%H:%M}" if begins else self.day(day)

    def at(self, moment: datetime) -> str:
        """The same for a moment, in its own zone."""
        return self.moment(moment.date(), moment.time())
