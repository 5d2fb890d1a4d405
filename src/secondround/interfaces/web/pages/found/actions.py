"""Everything a person can do here, by the words they may look for it with, and where it is done."""

from dataclasses import dataclass

from secondround.foundation.wording import Say


@dataclass(frozen=True)
class Action:
    """`name` says what is done, `also` holds further words one may look for. `href` is the place, with the field that
    is then in focus after its #; it stands below the candidacy's home unless `of_all`. `begins` is the address that
    takes the form there, as in `routes.py`; empty where nothing is sent.
    """

    name: str
    also: str
    href: str
    begins: str = ""
    of_all: bool = False


def actions(say: Say) -> tuple[Action, ...]:
    """In the order in which one prepares. A new form has its line here, or a test asks for it."""
    understanding = (*_remembering(say), *_understanding(say))
    return (*_bringing(say), *understanding, *_preparing(say), *_taking(say), *_around(say))


def _bringing(say: Say) -> tuple[Action, ...]:
    inbox = "/documents"
    return (
        Action(
            say("Add documents"),
            say("file, folder, upload, posting, CV, invitation, notes"),
            "/documents#files",
            inbox,
        ),
        Action(
            say("Paste text"), say("mail, notes, posting, write, copy"), "/documents#words", inbox
        ),
        Action(
            say("Add a page from the web"),
            say("address, link, site, news, fetch"),
            "/documents#address",
            "/documents/links",
        ),
        Action(
            say("Read their site"),
            say("pages, company, website, fetch"),
            "/web#address",
            "/documents/links",
        ),
        Action(say("Follow their news"), say("feed, RSS, new, look"), "/web#feeds"),
        Action(
            say("Add a recording"),
            say("sound, video, transcript, upload"),
            "/recordings#recording",
            "/recordings",
        ),
        Action(
            say("Say what documents are"),
            say("confirm, kind, inbox"),
            inbox,
            "/documents/confirmed",
        ),
    )


def _remembering(say: Say) -> tuple[Action, ...]:
    debrief, speakers = "/first-interview/debrief", "/first-interview/speakers"
    told, of = "/first-interview/lines", say("new, first interview, write")
    return (
        Action(
            say("Tell the first interview from memory"),
            say("debrief, remember, write down"),
            debrief,
            debrief,
        ),
        Action(
            say("Ask the memory"), say("search, what did they say"), "/first-interview#question"
        ),
        Action(say("Add a question they asked"), of, "/first-interview#new-question", told),
        Action(say("Add a question you asked"), of, "/first-interview#new-enquiry", told),
        Action(say("Add something you stated"), of, "/first-interview#new-statement", told),
        Action(say("Add how somebody seemed"), of, "/first-interview#new-seemed", told),
        Action(say("Add what they still need"), of, "/first-interview#new-open-theirs", told),
        Action(say("Add what you still need"), of, "/first-interview#new-open-mine", told),
        Action(say("Say who is who"), say("speaker, voice, name, transcript"), speakers, speakers),
    )


def _understanding(say: Say) -> tuple[Action, ...]:
    return (
        Action(
            say("Fill what the posting asks and nothing shows"),
            say("gap, requirement, evidence"),
            "/fit?show=gaps",
        ),
        Action(
            say("Add a fact about the company"),
            say("new, write, research"),
            "/company#text",
            "/company",
        ),
        Action(
            say("Recall what you know about the company"),
            say("cards, learn, by heart, practise"),
            "/company/recall",
            "/company/recall",
        ),
        Action(
            say("Add a person"), say("new, interviewer, contact, name"), "/people#name", "/people"
        ),
        Action(
            say("Add a condition you were told"),
            say("new, salary, pay, hours, holidays, benefits"),
            "/conditions#told-any",
            "/conditions",
        ),
    )


def _preparing(say: Say) -> tuple[Action, ...]:
    return (
        Action(
            say("Add a question they may ask"),
            say("new, write, predict"),
            "/questions#text",
            "/questions",
        ),
        Action(
            say("Mark which questions came"),
            say("after the interview, asked, hit rate, foreseen"),
            "/questions/came",
        ),
        Action(
            say("Add a story"), say("new, write, example, situation"), "/stories#title", "/stories"
        ),
        Action(
            say("Add a question to ask them"), say("new, enquiry, write"), "/asking#text", "/asking"
        ),
        Action(
            say("Add a point where they may press"),
            say("new, weak, doubt"),
            "/pressure#text",
            "/pressure",
        ),
        *_exercise(say),
        Action(say("Add an errand"), say("new, todo, plan, task"), "/plan#text", "/plan"),
        Action(
            say("Say when you have time"),
            say("hours, minutes, plan, evening, weekend"),
            "/plan#mweekday",
            "/plan/time",
        ),
    )


def _exercise(say: Say) -> tuple[Action, ...]:
    return (
        Action(
            say("Write down an exercise they set"),
            say("new, presentation, report, case, test"),
            "/exercise#text",
            "/exercise",
        ),
        Action(
            say("Outline the exercise, and save it as a file"),
            say("slides, document, workbook, pptx, docx, xlsx, export, template"),
            "/exercise",
        ),
        Action(
            say("Look at the finished file of the exercise"),
            say("check, review, pptx, docx, pdf, spelling, figures, sources"),
            "/exercise",
        ),
        Action(
            say("Run through the exercise"),
            say("stage, clock, slides, timer, presentation, aloud"),
            "/exercise",
        ),
    )


def _taking(say: Say) -> tuple[Action, ...]:
    return (
        Action(
            say("Rehearse aloud"),
            say("practise, interview, say, answer, mock, sitting"),
            "/rehearse#minutes",
            "/rehearse",
        ),
        Action(say("Print the brief, or save it as PDF"), say("paper, download"), "/brief#pdf"),
        Action(say("Save the sittings to your calendar"), say("plan, ics"), "/plan#sittings"),
        Action(
            say("Save the calendar entry"),
            say("download, appointment, date, ics"),
            "/calendar#save",
        ),
        Action(say("Save everyone as contacts"), say("download, people, vcf"), "/people#contacts"),
        Action(
            say("Write notes in the interview"),
            say("sheet, room"),
            "/sheet#own-notes",
            "/sheet/notes",
        ),
        Action(
            say("Begin the debrief of the interview"),
            say("over, afterwards, end"),
            "/sheet#over",
            "/sheet/debrief",
        ),
    )


def _around(say: Say) -> tuple[Action, ...]:
    every = "/candidacies"
    return (
        Action(
            say("Start a new candidacy"), say("vacancy, begin"), "/candidacies#files", every, True
        ),
        Action(
            say("Look around with an example"),
            say("try, show"),
            "/candidacies#example",
            "/examples",
            True,
        ),
        Action(say("Go to another candidacy"), say("switch, change, vacancy"), every, "", True),
        Action(say("See what is running"), say("activity, job, progress, stop"), "/activity"),
        Action(
            say("See what has left this machine"), say("privacy, web, requests"), "/settings#left"
        ),
        Action(
            say("Save everything as one file"),
            say("archive, export, backup"),
            "/archive#save",
            begins="/archive/saved",
            of_all=True,
        ),
        Action(
            say("Erase everything"),
            say("delete, forget"),
            "/archive#sure",
            begins="/archive/erased",
            of_all=True,
        ),
        Action(say("See the models on this machine"), say("speech, meaning"), "/settings/models"),
    )
