"""Sections on what to do with it: company, people, weak points, questions, asking, conditions, plan."""

from functools import partial
from itertools import groupby

from secondround.foundation.wording import Say, said_again
from secondround.preparation.brief.layout.entries import Entry, Group, Section, Sources, is_verbatim
from secondround.preparation.brief.layout.themes import theme_name
from secondround.preparation.brief.layout.words import (
    day,
    decision_name,
    lens_name,
    number,
    short_moment,
)
from secondround.preparation.brief.model import Brief
from secondround.preparation.company.facts.dossier import shown
from secondround.preparation.company.model import THEMES, Fact
from secondround.preparation.conditions.naming import topic_name
from secondround.preparation.panel.model import Interviewer
from secondround.preparation.questions.model import Question

FIRST_QUESTIONS = 40
"""Those worth preparing; the rest stay in brief.json."""


def the_company(brief: Brief, sources: Sources, say: Say) -> Section:
    texts = {fact.key: fact.text for fact in brief.facts}
    groups = []
    chosen = shown(brief.facts)
    for theme in THEMES:
        facts = [fact for fact in chosen if fact.theme == theme]
        entries = tuple(_fact(one, texts, brief, sources, say) for one in facts)
        missing = [one.where_to_look for one in brief.missing_themes if one.theme == theme]
        if entries or missing:
            groups.append(Group(theme_name(theme, say), entries, " ".join(missing)))
    purpose = say("What a serious candidate knows: by theme, dated, each from its source.")
    return Section("company", say("Company"), purpose, tuple(groups))


def _fact(one: Fact, texts: dict[str, str], brief: Brief, sources: Sources, say: Say) -> Entry:
    against = tuple(
        say("Another source says: {text}", text=texts[key])
        for key in one.contradicted_by
        if key in texts
    )
    tag, tone = ("", "")
    if against:
        tag, tone = say("contradicted"), "open"
    elif one.stale:
        tag, tone = say("may be out of date"), "part"
    dated = day(one.date, brief.candidacy.language, one.date_about, say)
    return Entry(
        one.text,
        theirs=is_verbatim(one.text, one.citations),
        tag=tag,
        tone=tone,
        notes=tuple(filter(None, (dated, *against))),
        cited=sources.cited(one.citations),
    )


def the_people(brief: Brief, sources: Sources, say: Say) -> Section:
    there = tuple(_person(one, sources, say) for one in brief.interviewers if one.attends)
    others = tuple(_person(one, sources, say) for one in brief.interviewers if not one.attends)
    bring = say("Add the invitation: it names who will be there.")
    groups = [Group(say("Who will be there"), there, bring)]
    if others:
        groups.append(Group(say("Others you have met or heard of"), others))
    purpose = say("Who they are and what each will want to find out.")
    return Section("people", say("People"), purpose, tuple(groups))


def _person(one: Interviewer, sources: Sources, say: Say) -> Entry:
    title = f"{one.name}, {one.title}" if one.title else one.name
    under = [
        *(Entry(text, tag=say("will want to know")) for text in one.wants),
        *(Entry(text, tag=say("in common")) for text in one.common),
        *(Entry(text, tag=say("look up")) for text in one.look_up),
    ]
    return Entry(
        title,
        tag=_role(one, say),
        notes=tuple(filter(None, (one.lens_reason, one.decision_reason))),
        inferred=True,
        cited=sources.cited(one.citations),
        under=tuple(under),
    )


def _role(one: Interviewer, say: Say) -> str:
    """Their point of view and, where it is known, their part in the decision."""
    lens = lens_name(one.lens, say)
    return lens if one.decision == "unknown" else f"{lens}, {decision_name(one.decision, say)}"


def weak_points(brief: Brief, sources: Sources, say: Say) -> Section:
    entries = tuple(
        Entry(
            one.text,
            inferred=True,
            cited=sources.cited(one.citations),
            under=(
                Entry(one.probe, tag=say("they may ask")),
                *([Entry(one.hard_probe, tag=say("or bluntly"))] if one.hard_probe else []),
                Entry(one.drill, tag=say("drill")),
            ),
        )
        for one in brief.weak_points
        if not one.settled
    )
    empty = say(
        "None was found in what you brought. Add notes or a transcript of the first interview."
    )
    purpose = say("Where doubt may be, and the challenge it will draw.")
    return Section("pressure", say("Weak points"), purpose, (Group("", entries, empty),))


def the_questions(brief: Brief, sources: Sources, say: Say) -> Section:
    first = brief.questions[:FIRST_QUESTIONS]
    rest = [one for one in brief.questions[FIRST_QUESTIONS:] if one.thirteen]
    entries = tuple(_question(one, sources, say) for one in (*first, *rest))
    purpose = say("The most likely first, each with its reason and what to use.")
    empty = say("Add the posting and your CV.")
    return Section("questions", say("Questions"), purpose, (Group("", entries, empty),))


def _question(one: Question, sources: Sources, say: Say) -> Entry:
    who = ", ".join(one.for_whom)
    under = [Entry(cited.quote, theirs=True, cited=(cited,)) for cited in sources.cited(one.use)]
    if one.answer:
        under.insert(0, Entry(one.answer, tag=say("your answer")))
    return Entry(
        one.text,
        tag=f"{one.rank}",
        notes=tuple(filter(None, (one.reason, who and say("Likely from {people}", people=who)))),
        inferred=True,
        cited=sources.cited(one.citations),
        under=tuple(under),
    )


def asking(brief: Brief, sources: Sources, say: Say) -> Section:
    everyone = say("Anyone")
    people: dict[str, list[Entry]] = {}
    for one in brief.enquiries:
        reason = (one.reason,) if one.reason else ()
        entry = Entry(one.text, notes=reason, cited=sources.cited(one.citations))
        people.setdefault(", ".join(one.for_whom) or everyone, []).append(entry)
    groups = [Group(name, tuple(entries)) for name, entries in people.items()]
    settled = tuple(
        Entry(one.text, tag=_why(one.why, say), cited=sources.cited(one.citations))
        for one in brief.settled_enquiries
    )
    if settled:
        groups.append(Group(say("Not to ask any more"), settled, folded=True))
    purpose = say("By person; nothing already asked, answered or to be found on the site.")
    return Section("asking", say("What to ask"), purpose, tuple(groups))


def _why(why: str, say: Say) -> str:
    names = {"asked": say("already asked"), "answered": say("already answered")}
    return names.get(why, say("look it up"))


def the_conditions(brief: Brief, sources: Sources, say: Say) -> Section:
    known = [one for one in brief.terms if one.state != "open"]
    entries = []
    for topic, terms in groupby(known, key=lambda one: one.topic):
        for one in terms:
            disputed = one.state == "disputed"
            entries.append(
                Entry(
                    one.text,
                    theirs=is_verbatim(one.text, one.citations),
                    tag=topic_name(topic, say),
                    tone="open" if disputed else "",
                    notes=tuple(
                        filter(
                            None, (one.said_by, say("Sources do not agree.") if disputed else "")
                        )
                    ),
                    cited=sources.cited(one.citations),
                )
            )
    still = tuple(
        Entry(topic_name(one.topic, say), notes=(one.ask,) if one.ask else ())
        for one in brief.terms
        if one.state == "open"
    )
    groups = [Group(say("Known"), tuple(entries), say("Nothing was said yet."))]
    if still:
        groups.append(Group(say("Open"), still))
    purpose = say("Who said what, and what nobody has said.")
    return Section("conditions", say("Conditions"), purpose, tuple(groups))


def the_plan(brief: Brief, sources: Sources, say: Say) -> Section:
    entries = tuple(
        Entry(
            one.text,
            tag=short_moment(one.at, brief.candidacy.language) if one.at else "",
            tone="good" if one.done else "",
            notes=(
                " · ".join(
                    filter(None, (say("{minutes} minutes", minutes=one.minutes), one.reason))
                ),
            ),
            cited=sources.cited(one.citations[:1]),
        )
        for one in brief.plan
    )
    total = sum(one.minutes for one in brief.plan if not one.done)
    hours = say(
        "{hours} hours in all, the most useful first.",
        hours=number(total / 60, brief.candidacy.language),
    )
    return Section("plan", say("Plan"), hours, (Group("", entries),))


def the_documents(brief: Brief, say: Say) -> Section:
    statuses = {"read": ("", ""), "partly": (say("partly read"), "part")}
    told = partial(said_again, language=brief.candidacy.language)
    entries = tuple(
        Entry(
            one.name,
            tag=statuses.get(one.status, (say("not read"), "open"))[0],
            tone=statuses.get(one.status, ("", "open"))[1],
            notes=(theme_name(one.kind, say), *filter(None, (one.kind_reason, told(one.message)))),
        )
        for one in brief.documents
    )
    purpose = say("What you brought, and what each was taken for.")
    return Section("documents", say("What this rests on"), purpose, (Group("", entries),))
