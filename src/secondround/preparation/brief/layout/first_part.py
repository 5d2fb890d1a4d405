"""Sections on what is known: the round, the first interview, the fit."""

from itertools import zip_longest

from secondround.foundation.wording import Say, shortened
from secondround.preparation.brief.layout.entries import Entry, Group, Section, Sources, is_verbatim
from secondround.preparation.brief.layout.themes import subject_name
from secondround.preparation.brief.layout.words import length, lens_name, moment
from secondround.preparation.brief.model import Brief
from secondround.preparation.debrief.model import Exchange
from secondround.preparation.fit.model import Requirement
from secondround.preparation.panel.model import Round


def the_round(brief: Brief, sources: Sources, say: Say) -> Section:
    known = [*_vacancy(brief, say), *(_when_and_where(brief.round, brief, sources, say))]
    exercise = tuple(
        Entry(
            one.text,
            theirs=True,
            tag=_kind_of_exercise(one.kind, say),
            notes=tuple(say("Worth asking: {point}", point=point) for point in one.unclear),
            cited=sources.cited(one.citations),
        )
        for one in brief.assignments
    )
    groups = [Group(say("When, where, who"), tuple(known))]
    if exercise:
        groups.append(Group(say("The exercise"), exercise))
    return Section("round", say("The round"), say("What you are going to."), tuple(groups))


MOST_CITED = 3
"""Of the words that say when and where; the rest stay in brief.json."""


def _vacancy(brief: Brief, say: Say) -> list[Entry]:
    one = brief.candidacy
    vacancy = " · ".join(filter(None, (one.title, one.company)))
    entries = [Entry(vacancy, tag=say("Vacancy"))] if vacancy else []
    return entries + ([Entry(one.candidate, tag=say("Candidate"))] if one.candidate else [])


def _when_and_where(one: Round | None, brief: Brief, sources: Sources, say: Say) -> list[Entry]:
    if one is None:
        return [Entry(say("Add the invitation: it says when, where and who."), tag=say("When"))]
    language = brief.candidacy.language
    cited = sources.cited(one.citations[:MOST_CITED])
    when = moment(one.starts_at, language) if one.starts_at else say("not said")
    when = " · ".join(filter(None, (when, one.time_zone, length(one, say))))
    entries = [Entry(when, tag=say("When"), notes=one.doubts, cited=cited)]
    if one.place:
        entries.append(Entry(one.place, tag=say("Where"), theirs=True, cited=cited[-1:]))
    if one.link:
        entries.append(Entry(one.link, tag=say("Link"), theirs=True, cited=cited[-1:]))
    there = [person for person in brief.interviewers if person.attends]
    for person in there:
        title = person.title or lens_name(person.lens, say)
        who = f"{person.name}, {title}"
        entries.append(Entry(who, tag=say("Who"), cited=sources.cited(person.citations[:1])))
    return entries


def _kind_of_exercise(kind: str, say: Say) -> str:
    names = {
        "presentation": say("presentation"),
        "report": say("report"),
        "communication plan": say("communication plan"),
        "audit": say("audit"),
        "risk analysis": say("risk analysis"),
        "test": say("test"),
    }
    return names.get(kind, say("exercise"))


def first_interview(brief: Brief, sources: Sources, say: Say) -> Section:
    bring = say("Write down what you remember of the first interview as a text file and add it.")
    groups = (
        Group(
            say("What was asked and answered"),
            tuple(_exchange(one, sources, say) for one in brief.exchanges),
            bring,
        ),
        Group(say("What you asked and heard"), _asked(brief, sources, say), bring),
        Group(say("How they seemed"), _impressions(brief, sources), ""),
        Group(say("Still open: theirs about you"), _open(brief, "theirs", sources), ""),
        Group(say("Still open: yours about them"), _open(brief, "mine", sources), ""),
        Group(say("What does not agree"), _contradictions(brief, sources, say), ""),
        Group(say("What you stated"), _statements(brief, sources, say), "", folded=True),
    )
    purpose = say("What they know of you, what landed, and what stayed open.")
    shown = tuple(group for group in groups if group.entries or group.empty)
    return Section("first-interview", say("First interview"), purpose, shown)


LANDING_TONES = {"landed": "good", "partly": "part", "missed": "open"}


def _exchange(one: Exchange, sources: Sources, say: Say) -> Entry:
    landings = {"landed": say("landed"), "partly": say("partly"), "missed": say("missed")}
    under = _follow_ups(one, say)
    if one.answer:
        answer = Entry(
            shortened(one.answer, 420),
            theirs=True,
            tag=say("you"),
            cited=sources.cited(one.answer_citations),
        )
        under.insert(0, answer)
    told = one.landing != "unknown" and bool(one.landing_reason)
    return Entry(
        one.question,
        theirs=True,
        tag=landings.get(one.landing, ""),
        tone=LANDING_TONES.get(one.landing, ""),
        notes=(one.landing_reason,) if told else (),
        inferred=told,
        cited=sources.cited(one.citations),
        under=tuple(under),
    )


def _follow_ups(one: Exchange, say: Say) -> list[Entry]:
    """Each further question with what was answered to it, where that is recorded."""
    lines = []
    for question, answer in zip_longest(one.follow_ups, one.follow_up_answers, fillvalue=""):
        said = (Entry(shortened(answer, 240), theirs=True, tag=say("you")),) if answer else ()
        lines.append(Entry(question, theirs=True, tag=say("then"), under=said))
    return lines


def _asked(brief: Brief, sources: Sources, say: Say) -> tuple[Entry, ...]:
    settled = {
        "answered": (say("answered"), "good"),
        "put off": (say("put off"), "part"),
        "unanswered": (say("unanswered"), "open"),
    }
    return tuple(
        Entry(
            one.text,
            theirs=True,
            tag=settled[one.settled][0],
            tone=settled[one.settled][1],
            cited=sources.cited(one.citations),
            under=(Entry(shortened(one.answer, 420), theirs=True, tag=one.answered_by),)
            if one.answer
            else (),
        )
        for one in brief.enquiries_asked
    )


def _impressions(brief: Brief, sources: Sources) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.text, tag=one.interviewer, inferred=True, cited=sources.cited(one.citations))
        for one in brief.impressions
    )


def _open(brief: Brief, side: str, sources: Sources) -> tuple[Entry, ...]:
    return tuple(
        Entry(one.text, notes=_lines(one.reason), cited=sources.cited(one.citations))
        for one in brief.open_points
        if one.side == side
    )


def _contradictions(brief: Brief, sources: Sources, say: Say) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            one.text,
            tag=subject_name(one.subject, say),
            tone="open",
            cited=sources.cited(one.citations),
        )
        for one in brief.contradictions
    )


def _statements(brief: Brief, sources: Sources, say: Say) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            one.text,
            theirs=True,
            tag=subject_name(one.subject, say),
            cited=sources.cited(one.citations),
        )
        for one in sorted(brief.statements, key=lambda one: one.subject == "figure")
    )


def the_fit(brief: Brief, sources: Sources, say: Say) -> Section:
    bring = say("Add the posting: every requirement is then laid beside your CV.")
    musts = [one for one in brief.requirements if one.importance == "must"]
    rest = [one for one in brief.requirements if one.importance != "must"]
    groups = [
        Group(say("Required"), tuple(_requirement(one, sources, say) for one in musts), bring)
    ]
    if rest:
        nice = tuple(_requirement(one, sources, say) for one in rest)
        groups.append(Group(say("Good to have"), nice))
    purpose = say("What they ask for, what speaks for you, and where nothing does yet.")
    return Section("fit", say("Fit"), purpose, tuple(groups))


COVERAGE_TONES = {"met": "good", "partly": "part", "gap": "open"}


def _requirement(one: Requirement, sources: Sources, say: Say) -> Entry:
    coverage = {"met": say("met"), "partly": say("partly"), "gap": say("gap")}
    proof = tuple(
        Entry(
            item.claim,
            theirs=is_verbatim(item.claim, item.citations),
            cited=sources.cited(item.citations),
        )
        for item in one.evidence
    )
    return Entry(
        one.text,
        theirs=True,
        tag=coverage[one.coverage],
        tone=COVERAGE_TONES[one.coverage],
        notes=_lines(one.gap, one.gap_plan),
        cited=sources.cited(one.citations),
        under=proof,
    )


def _lines(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
