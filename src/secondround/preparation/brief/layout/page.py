"""The whole brief as data for a press: every section, for the screen."""

from dataclasses import asdict

from secondround.foundation.wording import Say
from secondround.preparation.brief.layout import first_part, second_part
from secondround.preparation.brief.layout.entries import Section, Sources
from secondround.preparation.brief.layout.words import moment, time_left
from secondround.preparation.brief.model import Brief
from secondround.preparation.brief.printed.sheet import sheet


def page(brief: Brief, sources: Sources, say: Say) -> dict[str, object]:
    """Plain values only: strings, numbers, lists, mappings."""
    return heading(brief, say) | {
        "labels": labels(say),
        "sections": [asdict(section) for section in sections(brief, sources, say)],
        "sheet": sheet(brief, say),
    }


def sections(brief: Brief, sources: Sources, say: Say) -> tuple[Section, ...]:
    """The ten parts in the order of the method, then what they rest on."""
    return (
        first_part.the_round(brief, sources, say),
        first_part.first_interview(brief, sources, say),
        first_part.the_fit(brief, sources, say),
        second_part.the_company(brief, sources, say),
        second_part.the_people(brief, sources, say),
        second_part.weak_points(brief, sources, say),
        second_part.the_questions(brief, sources, say),
        second_part.asking(brief, sources, say),
        second_part.the_conditions(brief, sources, say),
        second_part.the_plan(brief, sources, say),
        second_part.the_documents(brief, say),
    )


def heading(brief: Brief, say: Say) -> dict[str, object]:
    """What stands at the top of every form of the brief."""
    one = brief.candidacy
    start = brief.round.starts_at if brief.round else None
    when = moment(start, one.language) if start else ""
    title = " · ".join(filter(None, (one.title, one.company))) or say("Second interview")
    meaning = brief.meaning or say("words alone; no model is installed")
    return {
        "language": one.language,
        "title": title,
        "candidate": one.candidate,
        "subtitle": " · ".join(filter(None, (time_left(brief.as_of, start, say), when))),
        "prepared": say("Prepared {moment}", moment=moment(brief.as_of, one.language)),
        "compared": say("Meanings compared by: {name}", name=meaning),
    }


def labels(say: Say) -> dict[str, str]:
    """The few words the forms themselves need."""
    return {
        "inferred": say("inferred"),
        "open": say("open there"),
        "contents": say("Contents"),
        "sheet": say("Sheet for the room"),
        "notes": say("Notes"),
        "skip": say("Skip to the brief"),
        "more": say("Show"),
    }
