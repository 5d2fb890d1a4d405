"""The summary as lines: each introduced in the candidate's language, then the fact in the words of its source."""

from collections.abc import Sequence

from secondround.foundation.wording import Say
from secondround.preparation.company.model import Fact, Summary, SummaryLine, Theme
from secondround.preparation.company.summary.choosing import chosen, words_of_all
from secondround.preparation.evidence.talk.pace import seconds_aloud


def summarised(facts: Sequence[Fact], company: str, language: str, say: Say) -> Summary:
    """What to say in 60 to 90 seconds where there are facts enough; every line is a fact with its citations."""
    taken = chosen(facts, company, language)
    leads = _leads(say)
    said: set[Theme] = set()
    lines = []
    for one in taken:
        lines.append(SummaryLine("" if one.theme in said else leads[one.theme], one))
        said.add(one.theme)
    words = words_of_all(taken)
    return Summary(tuple(lines), words, seconds_aloud(words, language))


def _leads(say: Say) -> dict[Theme, str]:
    return {
        "products": say("What they do"),
        "history": say("Where they come from"),
        "figures": say("How large they are"),
        "locations": say("Where they are"),
        "customers": say("For whom they work"),
        "market": say("Their market"),
        "competitors": say("Whom they compete with"),
        "organisation": say("Who leads, whose they are"),
        "values": say("What they stand for"),
        "csr": say("What they do for others"),
        "objectives": say("Where they want to go"),
        "challenges": say("What is hard for them"),
        "news": say("What is new"),
    }
