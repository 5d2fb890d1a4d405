"""From a request to a page and back: the kit of the moment, errors said in one place."""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from secondround.foundation.errors import SecondRoundError
from secondround.foundation.wording import say_in
from secondround.interfaces.statuses import status_of
from secondround.interfaces.web.render import show
from secondround.interfaces.web.visit import Page, Visit, language_wanted
from secondround.preparation.candidacy import steps as candidacy_steps

MOST_FILES = 2_000
"""In one form: a folder of saved pages."""

LONGEST = 20_000_000
"""Characters of one field: a long transcript, pasted."""


Endpoint = Callable[[Request], Awaitable[Response]]


def door(page: Page) -> Endpoint:
    """An endpoint for a page: what it raises is shown as a page, too."""

    async def endpoint(request: Request) -> Response:
        form = FormData()
        if request.method == "POST":
            form = await request.form(max_files=MOST_FILES, max_part_size=LONGEST)
        try:
            return await run_in_threadpool(answer, page, request, form)
        finally:
            await form.close()

    return endpoint


def answer(page: Page, request: Request, form: FormData) -> Response:
    """What the page answers, or what went wrong as a page."""
    visit = visit_of(request, form)
    try:
        with visit.kit.db.lasting() if request.method == "GET" else nullcontext():
            visit = with_candidacy(visit)
            return page(visit)
    except SecondRoundError as error:
        return show_error(visit, error)


def show_error(visit: Visit, error: SecondRoundError) -> Response:
    """What happened, and the one thing to do; the status says of which kind it is."""
    status = status_of(error)
    template = "error_part.html" if visit.partly else "error.html"
    message, hint = error.told(visit.say)
    back = _page_of(visit.request)
    return show(
        visit, template, status=status, message=message, hint=hint, back=back, ours=status == 500
    )


def _page_of(request: Request) -> str:
    """The page whose form it was, where the form was sent to the page's own address; else empty."""
    scope = {**request.scope, "method": "GET"}
    is_page = any(one.matches(scope)[0] is Match.FULL for one in request.app.routes)
    return request.url.path if request.method == "POST" and is_page else ""


def visit_of(request: Request, form: FormData) -> Visit:
    """Of the moment, without its candidacy yet."""
    kit = request.app.state.kit_of(request)
    language = language_wanted(request, kit.settings.language)
    return Visit(request, kit, request.app.state.jobs, say_in(language), language, form, None)


def with_candidacy(visit: Visit) -> Visit:
    """With the one its address names, if it names one. Raises `NotFound` where it is not the owner's."""
    named = visit.request.path_params.get("candidacy")
    if named is None:
        return visit
    found = candidacy_steps.find(visit.kit, named)
    settled = visit.kit.settings.language
    language = settled if settled != "auto" else found.language
    return replace(visit, whose=found, language=language, say=say_in(language))
