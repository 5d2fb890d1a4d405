"""Themes that nothing was found for, and where to look."""

from collections.abc import Collection

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.company.model import THEMES, MissingTheme, Theme


def missing_themes(known: Collection[Theme], say: Say) -> tuple[MissingTheme, ...]:
    """One for each theme of which nothing is known, in their order. These have no citation: nothing says them."""
    places = _where_to_look(say)
    return tuple(
        MissingTheme(key_of("missing theme", theme), theme, places[theme])
        for theme in THEMES
        if theme not in known
    )


def _where_to_look(say: Say) -> dict[Theme, str]:
    return {
        "history": say("Save the “About us” page, or the page with the company's history."),
        "culture": say(
            "Save the careers pages: how they work, what they offer, who tells about it."
        ),
        "values": say("Save the page with their mission, values or code of conduct."),
        "products": say("Save the pages of the products or services nearest to this vacancy."),
        "customers": say("Save the references, case studies or customer stories."),
        "competitors": say(
            "Look for comparisons in the trade press, or ask the recruiter whom they meet in the market."
        ),
        "figures": say(
            "Save the annual report, the key figures page or the last published accounts."
        ),
        "organisation": say("Save the team or management page, or ask for an organisation chart."),
        "locations": say("Save the page with their sites or contact addresses."),
        "market": say("Look for a trade association's report or an article about their market."),
        "objectives": say(
            "Look for the strategy in the annual report, an interview with the chief executive or a press release."
        ),
        "challenges": say(
            "Look for risks in the annual report and for critical articles in the press."
        ),
        "csr": say("Save the sustainability report or the page on their commitments."),
        "events": say("Save the events page or the latest posts about conferences and open days."),
        "news": say(
            "Search the news for the company's name and save the latest two or three items."
        ),
    }
