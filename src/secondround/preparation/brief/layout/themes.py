"""Names of themes, subjects and kinds of document, in the candidate's language."""

from secondround.foundation.wording import Say


def theme_name(theme: str, say: Say) -> str:
    """The heading of a theme of the dossier, or the name of a kind of document."""
    return _themes(say).get(theme) or _kinds(say).get(theme, theme)


def subject_name(subject: str, say: Say) -> str:
    """What a statement is about; a subject that names a thing itself stays as it is."""
    for start, sentence in _subjects_of(say).items():
        if subject.startswith(start):
            return sentence.replace("{thing}", subject[len(start) :])
    return _subjects(say).get(subject, subject)


def competency_name(competency: str, say: Say) -> str:
    """What a question tests; a competency of the candidate's own stays as it is."""
    return _competencies(say).get(competency, competency)


def _subjects(say: Say) -> dict[str, str]:
    return {
        "notice": say("notice period"),
        "pay wanted": say("pay you want"),
        "reason for leaving": say("reason for leaving"),
        "team size": say("team size"),
        "preference": say("what you prefer"),
        "budget": say("budget"),
        "figure": say("figure"),
        "pay now": say("pay now"),
        "experience": say("experience"),
        "home working": say("home working"),
        "hours": say("working hours"),
        "other processes": say("other companies"),
        "available from": say("when you can begin"),
        "moving": say("moving house"),
        "leading people": say("leading people"),
        "holding a budget": say("holding a budget"),
    }


def _subjects_of(say: Say) -> dict[str, str]:
    return {
        "level of ": say("level: {thing}"),
        "start at ": say("start: {thing}"),
        "end at ": say("end: {thing}"),
        "time at ": say("time: {thing}"),
        "title at ": say("title: {thing}"),
    }


def _competencies(say: Say) -> dict[str, str]:
    return {
        "reason for leaving": say("reason for leaving"),
        "motivation": say("motivation"),
        "failure": say("failure"),
        "weakness": say("weakness"),
        "conflict": say("conflict"),
        "leadership": say("leadership"),
        "customers": say("dealing with customers"),
        "negotiation": say("negotiation"),
        "decision making": say("decision making"),
        "planning": say("planning"),
        "pressure": say("pressure"),
        "problem solving": say("problem solving"),
        "change": say("change"),
        "learning": say("learning"),
        "initiative": say("initiative"),
        "teamwork": say("teamwork"),
        "communication": say("communication"),
        "ethics": say("ethics"),
        "career goals": say("career goals"),
        "strengths": say("strengths"),
        "self-presentation": say("self-presentation"),
    }


def _themes(say: Say) -> dict[str, str]:
    return {
        "history": say("History"),
        "culture": say("Culture"),
        "values": say("Values"),
        "products": say("Products and services"),
        "customers": say("Customers"),
        "competitors": say("Competitors"),
        "figures": say("Figures"),
        "organisation": say("Organisation and leadership"),
        "locations": say("Locations"),
        "market": say("Market and trade"),
        "objectives": say("Current objectives"),
        "challenges": say("Challenges"),
        "csr": say("Social responsibility"),
        "events": say("Events"),
        "news": say("Latest news"),
    }


def _kinds(say: Say) -> dict[str, str]:
    return {
        "posting": say("posting"),
        "cv": say("CV"),
        "notes": say("notes"),
        "transcript": say("transcript"),
        "invitation": say("invitation"),
        "assignment": say("exercise"),
        "profile": say("profile of a person"),
        "company_page": say("page about the company"),
        "post": say("post on a social network"),
        "report": say("report"),
        "other": say("not recognised"),
    }
