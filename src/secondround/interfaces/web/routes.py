"""The table of contents: one line for each address. Verbs are things; to fetch is to check."""

from starlette.routing import BaseRoute, Route

from secondround.interfaces.web.door import door
from secondround.interfaces.web.pages import day, documents, edits, home, passages
from secondround.interfaces.web.pages.apart import activity, archive, files, settings
from secondround.interfaces.web.pages.asking import asking
from secondround.interfaces.web.pages.company import company, recall
from secondround.interfaces.web.pages.conditions import conditions
from secondround.interfaces.web.pages.exercise import decoded, exercise
from secondround.interfaces.web.pages.exercise.files.addresses import OF_FILES
from secondround.interfaces.web.pages.exercise.outlined.addresses import OF_OUTLINE
from secondround.interfaces.web.pages.fit import fit
from secondround.interfaces.web.pages.found import found
from secondround.interfaces.web.pages.observed.addresses import OF_REHEARSAL
from secondround.interfaces.web.pages.people import people
from secondround.interfaces.web.pages.plan import plan
from secondround.interfaces.web.pages.pressure import pressure
from secondround.interfaces.web.pages.questions import came, helping, questions
from secondround.interfaces.web.pages.rehearse import rehearse, room, takes
from secondround.interfaces.web.pages.run_through.addresses import OF_RUNS
from secondround.interfaces.web.pages.stories import stories
from secondround.interfaces.web.pages.understand import first_interview, recordings, remembered
from secondround.interfaces.web.pages.web import feeds, sites
from secondround.interfaces.web.scripted.addresses import scripted
from secondround.interfaces.web.visit import Page

OF_ALL: tuple[tuple[str, str, Page], ...] = (
    ("GET", "/", home.start),
    ("GET", "/candidacies", home.candidacies),
    ("POST", "/candidacies", home.open_candidacy),
    ("POST", "/examples", home.look_around),
    ("GET", "/archive", archive.archive),
    ("POST", "/archive/saved", archive.save),
    ("GET", "/archive/saved/{job}", archive.saved),
    ("POST", "/archive/restored", archive.restore),
    ("POST", "/archive/erased", archive.erase),
)

OF_ONE: tuple[tuple[str, str, Page], ...] = (
    ("GET", "", home.home),
    ("GET", "/news", home.news),
    ("GET", "/documents", documents.inbox),
    ("POST", "/documents", documents.bring_in),
    ("POST", "/documents/reading", documents.read),
    ("POST", "/documents/confirmed", documents.confirm),
    ("POST", "/documents/links", documents.link),
    ("POST", "/documents/pages", documents.fetch),
    ("GET", "/web", sites.web),
    ("POST", "/sites", sites.look),
    ("GET", "/sites/{site}", sites.site),
    ("POST", "/sites/{site}/readings", sites.read),
    ("GET", "/sites/{site}/progress", sites.progress),
    ("POST", "/feeds", feeds.follow),
    ("POST", "/feeds/looks", feeds.look),
    ("POST", "/feeds/{feed}/opening", feeds.at_opening),
    ("POST", "/feeds/{feed}/removal", feeds.unfollow),
    ("GET", "/documents/{document}", documents.one),
    ("GET", "/documents/{document}/original", documents.original),
    ("POST", "/documents/{document}/kind", documents.correct_kind),
    ("POST", "/documents/{document}/round", documents.correct_round),
    ("POST", "/documents/{document}/removal", documents.remove),
    ("GET", "/fit", fit.fit),
    ("GET", "/fit/summary", fit.summary),
    ("POST", "/fit/{requirement}/evidence", fit.add_evidence),
    ("GET", "/conditions", conditions.conditions),
    ("POST", "/conditions", conditions.add),
    ("POST", "/conditions/{term}/enquiries", conditions.ask),
    ("GET", "/pressure", pressure.pressure),
    ("POST", "/pressure", pressure.add),
    ("POST", "/pressure/{point}/held", pressure.hold),
    ("GET", "/exercise", exercise.exercise),
    ("POST", "/exercise", exercise.add),
    ("POST", "/exercise/{assignment}/agreed", exercise.agree),
    ("POST", "/exercise/{assignment}/kinds", exercise.kinds),
    ("POST", "/exercise/{assignment}/enquiries", exercise.ask),
    ("POST", "/exercise/{assignment}/lines", decoded.add_line),
    ("GET", "/exercise/{assignment}/question.eml", decoded.mail),
    *OF_FILES,
    *OF_OUTLINE,
    *OF_RUNS,
    ("GET", "/plan", plan.plan),
    ("POST", "/plan", plan.add),
    ("POST", "/plan/time", plan.give_time),
    ("POST", "/plan/{todo}/done", plan.tick),
    ("POST", "/plan/{todo}/day", plan.move),
    ("POST", "/plan/{todo}/removal", plan.remove),
    ("GET", "/questions", questions.every),
    ("POST", "/questions", questions.add),
    ("GET", "/questions/came", came.came),
    ("POST", "/questions/came", came.mark),
    ("POST", "/questions/came/undone", came.take_back),
    ("GET", "/questions/{question}", questions.one),
    ("POST", "/questions/{question}/watch", questions.watch),
    ("POST", "/questions/{question}/story", questions.tell),
    ("POST", "/questions/{question}/words", questions.use),
    ("GET", "/questions/{question}/help", helping.look),
    ("POST", "/questions/{question}/help", helping.ask),
    ("GET", "/passages/{passage}", passages.around),
    ("GET", "/first-interview", remembered.remembered),
    ("POST", "/first-interview/lines", remembered.add),
    ("GET", "/first-interview/memory", first_interview.ask),
    ("GET", "/first-interview/debrief", first_interview.debrief),
    ("POST", "/first-interview/debrief", first_interview.answer),
    ("GET", "/first-interview/speakers", first_interview.speakers),
    ("POST", "/first-interview/speakers", first_interview.name_speaker),
    ("GET", "/recordings", recordings.recordings),
    ("POST", "/recordings", recordings.add),
    ("GET", "/recordings/progress", recordings.progress),
    ("POST", "/recordings/consent", recordings.consent),
    ("POST", "/recordings/{recording}", recordings.change),
    ("GET", "/recordings/{recording}/sound", recordings.sound),
    ("GET", "/company", company.company),
    ("POST", "/company", company.add),
    ("GET", "/company/facts/{fact}", company.fact),
    ("POST", "/company/facts/{fact}/date", company.date_fact),
    ("GET", "/company/recall", recall.ask),
    ("POST", "/company/recall", recall.grade),
    ("POST", "/company/recall/undone", recall.take_back),
    ("GET", "/people", people.people),
    ("POST", "/people", people.add),
    ("POST", "/people/doubts/{doubt}", people.settle),
    ("GET", "/people/cards/{file}", people.address_book),
    ("GET", "/people/{person}", people.person),
    ("POST", "/people/{person}/name", people.rename),
    ("POST", "/people/{person}/seat", people.seat),
    ("POST", "/people/{person}/removal", people.remove),
    ("GET", "/people/{person}/erasure", people.erasure),
    ("POST", "/people/{person}/erasure", people.erase),
    ("GET", "/stories", stories.stories),
    ("POST", "/stories", stories.add),
    ("GET", "/stories/{story}", stories.one),
    ("POST", "/stories/{story}/missing", stories.complete),
    ("POST", "/stories/{story}/questions", stories.tell),
    ("GET", "/asking", asking.asking),
    ("POST", "/asking", asking.add),
    ("GET", "/asking/before", asking.before),
    ("POST", "/asking/{enquiry}/place", asking.place),
    ("POST", "/asking/{enquiry}/taken", asking.take),
    ("POST", "/asking/{enquiry}/anyway", asking.ask_anyway),
    ("GET", "/rehearse", rehearse.rehearse),
    ("POST", "/rehearse", rehearse.begin),
    ("GET", "/rehearse/{sitting}", rehearse.sitting),
    ("POST", "/rehearse/{sitting}/takes", rehearse.put),
    ("POST", "/rehearse/{sitting}/ended", rehearse.end),
    ("POST", "/rehearse/{sitting}/removal", rehearse.forget),
    ("GET", "/rehearse/{sitting}/room", room.room),
    ("POST", "/rehearse/takes/{take}/ended", room.end_there),
    ("GET", "/rehearse/takes/{take}", takes.one),
    ("GET", "/rehearse/takes/{take}/beside/{before}", takes.beside),
    ("POST", "/rehearse/takes/{take}/words", takes.answer),
    ("POST", "/rehearse/takes/{take}/correction", takes.correct),
    ("POST", "/rehearse/takes/{take}/points", takes.settle),
    ("POST", "/rehearse/takes/{take}/grade", takes.grade),
    ("POST", "/rehearse/takes/{take}/removal", takes.forget),
    ("GET", "/rehearse/takes/{take}/sound", takes.sound),
    *OF_REHEARSAL,
    ("GET", "/brief", day.brief),
    ("GET", "/sheet", day.sheet),
    ("POST", "/sheet/notes", day.keep_notes),
    ("POST", "/sheet/debrief", day.begin_debrief),
    ("GET", "/calendar", day.calendar),
    ("GET", "/files/{file}", day.file),
    ("GET", "/activity", activity.activity),
    ("GET", "/activity/jobs", activity.jobs),
    ("POST", "/activity/{job}/cancelled", activity.cancel),
    ("POST", "/activity/{job}/tries", activity.retry),
    ("GET", "/settings", settings.settings),
    ("GET", "/settings/models", settings.models),
    ("GET", "/found", found.found),
    ("POST", "/edits", edits.keep),
    ("POST", "/edits/undone", edits.undo),
)
"""What stands after /candidacies/{candidacy}."""

PIECES = frozenset(
    {"/news", "/activity/jobs", "/recordings/progress", "/asking/before", "/fit/summary"}
)
"""Parts of pages that are asked for again by themselves."""


def routes() -> list[BaseRoute]:
    """Every address of the application."""
    whole = [
        *OF_ALL,
        *((verb, f"/candidacies/{{candidacy}}{end}", page) for verb, end, page in OF_ONE),
    ]
    made: list[BaseRoute] = [Route(path, door(page), methods=[verb]) for verb, path, page in whole]
    return [
        *scripted(),
        *made,
        Route("/static/{digest}/{name:path}", files.static_file),
        Route("/typefaces/{name}", files.typeface),
    ]
