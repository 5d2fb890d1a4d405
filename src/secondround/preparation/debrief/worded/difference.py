"""Two things that do not agree, as one sentence."""

from secondround.foundation.wording import Say
from secondround.preparation.debrief.worded.normal_form import in_words


def worded(said: str, written: str, where: str, say: Say) -> str:
    """The difference in one sentence."""
    said, written = in_words(said, say), in_words(written, say)
    if where == "cv":
        return say("You said {said}; your CV says {written}.", said=said, written=written)
    if where == "notes":
        return say("You said {said}; your notes say {written}.", said=said, written=written)
    if where == "posting":
        return say("You said {said}; the posting says {written}.", said=said, written=written)
    return say("You said {said} once and {written} another time.", said=said, written=written)
