"""What a search finds: pages and actions by name, lines of what was prepared, passages of what was brought."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.responses import Response

from secondround.interfaces.web.pages.found.actions import actions
from secondround.interfaces.web.pages.found.grammar import Query, Text, read_query, searched
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Visit
from secondround.interfaces.web.walls.around import around_of
from secondround.interfaces.web.walls.frame import frame_of
from secondround.preparation.asking import steps as asking_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.company import steps as company_steps
from secondround.preparation.debrief import steps as debrief_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.documents.model import Passage
from secondround.preparation.documents.places import place_name
from secondround.preparation.fit import steps as fit_steps
from secondround.preparation.panel import steps as panel_steps
from secondround.preparation.questions import steps as question_steps

MOST_LINES = 6
"""Of each kind of line."""

MOST_PASSAGES = 12
MOST_DOCUMENTS = 8
"""Whose passages are read; the best by their words come first."""

MOST_HITS = 60

MOST_FACTS = 300
"""Looked through; the words of all others are found where they stand in their documents."""


@dataclass(frozen=True)
class Hit:
    """One thing found: its words, what it is, where it leads; `theirs` for words of a source."""

    words: str
    what: str
    href: str
    theirs: bool = False


def found(visit: Visit) -> Response:
    """For the palette a piece, else a page of its own. Where nothing is asked for: what one can do, and every page."""
    wanted = visit.asked("for").strip()
    query = read_query(wanted)
    if wanted:
        hits = [hit for hit, text in (*_ways(visit), *_actions(visit)) if query.fits(text)]
        hits += [*_candidacies(visit, query), *_lines(visit, query), *_passages(visit, query)]
    else:
        hits = [hit for hit, _ in (*_actions(visit), *_ways(visit))]
    template = "found/list.html" if visit.partly else "found/page.html"
    return show(visit, template, hits=hits, wanted=wanted)


def _ways(visit: Visit) -> Iterator[tuple[Hit, Text]]:
    frame, what = frame_of(visit), visit.say("page")
    for way in (*(way for group in frame.groups for way in group.ways), *frame.apart):
        yield Hit(way.name, what, way.href), searched(way.name, "page")


def _actions(visit: Visit) -> Iterator[tuple[Hit, Text]]:
    what = visit.say("action")
    is_served = around_of(visit.request).is_served
    for one in actions(visit.say):
        if not is_served(urlsplit(one.href if one.of_all else visit.home + one.href).path):
            continue
        href = one.href if one.of_all else visit.home + one.href
        yield Hit(one.name, what, href), searched(f"{one.name} {one.also}", "action")


def _candidacies(visit: Visit, query: Query) -> Iterator[Hit]:
    for one in candidacy_steps.candidacies(visit.kit):
        words = " · ".join(filter(None, (one.title, one.company)))
        if one.id != visit.candidacy.id and query.fits(searched(words, "candidacy")):
            yield Hit(words, visit.say("candidacy"), f"/candidacies/{one.id}")


def _lines(visit: Visit, query: Query) -> Iterator[Hit]:
    kit, one, say = visit.kit, visit.candidacy.id, visit.say
    lists = (
        ("question", say("question"), "/questions/{key}", question_steps.questions_of(kit, one)),
        ("person", say("person"), "/people/{key}", panel_steps.interviewers_of(kit, one)),
        ("story", say("story"), "/stories/{key}", question_steps.stories_of(kit, one)),
        ("requirement", say("requirement"), "/fit#{key}", fit_steps.requirements_of(kit, one)),
        ("enquiry", say("to ask"), "/asking#{key}", asking_steps.enquiries_of(kit, one)),
        (
            "exchange",
            say("asked"),
            "/first-interview?line={key}#{key}",
            debrief_steps.exchanges_of(kit, one),
        ),
        ("fact", say("fact"), "/company/facts/{key}", company_steps.facts_of(kit, one, MOST_FACTS)),
    )
    for kind, what, place, lines in lists:
        words = ((line.key, _words_of(line)) for line in lines)
        fitting = [(key, text) for key, text in words if query.fits(searched(text, kind))]
        for key, text in fitting[:MOST_LINES]:
            yield Hit(text, what, visit.home + place.format(key=key), kind in THEIRS)


THEIRS = frozenset({"requirement", "exchange"})


def _words_of(line: object) -> str:
    named = ("text", "question", "name", "title")
    return next(str(getattr(line, name)) for name in named if hasattr(line, name))


def _passages(visit: Visit, query: Query) -> Iterator[Hit]:
    kit, one = visit.kit, visit.candidacy.id
    ids = document_steps.search_words(kit, one, query.words, (), MOST_HITS)
    places = {name: at for at, name in enumerate(ids)}
    wanted = list(dict.fromkeys(name.partition(":")[0] for name in ids))[:MOST_DOCUMENTS]
    documents = [each for each in document_steps.documents_of(kit, one) if each.id in wanted]
    passages = document_steps.passages_in(kit, one, *documents)
    fitting = [p for p in passages if p.id in places and query.fits(searched(p.text, p.kind))]
    for passage in sorted(fitting, key=lambda each: places[each.id])[:MOST_PASSAGES]:
        yield Hit(
            passage.text,
            f"{passage.document}, {place_name(passage.locator, visit.say)}",
            _place(visit, passage),
            True,
        )


def _place(visit: Visit, passage: Passage) -> str:
    at = f"?passage={passage.position}&at=0-{len(passage.text)}#p{passage.position}"
    return f"{visit.home}/documents/{passage.document_id}{at}"
