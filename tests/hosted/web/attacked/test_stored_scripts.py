"""Scripts in documents of every format, read in and shown on every page: none of them is anything but words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from hosted.web.attacked.crawl import Found, Routes, crawl, every_route
from hosted.web.attacked.loaded import DOCUMENTS, EVIL
from hosted.web.conftest import Place, running_place, settings_at
from hosted.web.shared.conftest import kit_of, spoken
from hosted.web.test_straight import free_port, serving
from secondround.adapters.readers.choose import all_readers
from secondround.interfaces.web import render
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.brief.steps import DERIVE
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents import steps as document_steps
from secondround.preparation.questions import steps as question_steps

pytestmark = pytest.mark.loopback

LEADS = {"href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcdoc"}
LOOKED_AT = (
    "",
    "/documents",
    "/questions",
    "/company",
    "/people",
    "/first-interview",
    "/fit",
    "/stories",
    "/brief",
    "/sheet",
    "/exercise",
    "/rehearse",
)
FORBIDDEN = {"iframe", "object", "embed", "base", "applet"}


@dataclass(frozen=True)
class Shown:
    """Everything that was brought in, on every page there is. `home` is the candidacy's."""

    place: Place
    client: TestClient
    home: str
    formats: set[str]
    found: Found

    @property
    def pages(self) -> dict[str, str]:
        return {
            path: content.decode()
            for path, (status, kind, content) in self.found.answers.items()
            if status == 200 and kind.startswith("text/html") and content.strip()
        }


@pytest.fixture(scope="module")
def shown(
    postgres_server: Path, migrated: str, issuer: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shown]:
    folder = tmp_path_factory.mktemp("loaded")
    settings = settings_at(postgres_server, migrated, issuer, folder)
    address = {"address": f"http://127.0.0.1:{free_port()}"}
    with running_place(settings.model_copy(update=address)) as place:
        anna = place.member("anna", "candidate")
        kit = replace(kit_of(place, "anna"), embedders=())
        one = candidacy_steps.open_new(kit).id
        for name, made in DOCUMENTS.items():
            document_steps.add(kit, one, name, made())
        for step in DERIVE:
            step(kit, one)
        question = question_steps.add_question(kit, one, f"Why us? {EVIL}")
        assignment_steps.add_assignment(kit, one, f"Present {EVIL} in ten minutes.", "presentation")
        spoken(kit, one, question.key, f"Why us? {EVIL}")
        every = document_steps.documents_of(kit, one)
        home = f"/candidacies/{one}"
        found = Found(Routes(list(every_route(place.behind))))
        crawl(
            anna,
            found,
            home,
            "/candidacies",
            "/account",
            f"/sharing{home}",
            *(f"{home}/documents/{each.id}" for each in every),
        )
        yield Shown(
            place, anna, home, {each.format for each in every if each.status != "refused"}, found
        )


def hostile(page: str) -> list[str]:
    """Whatever on it could run, or lead to what runs; what is ours has an address of ours."""
    found = []
    for one in html.fromstring(page).iter(html.etree.Element):
        names = {name.lower(): value.strip() for name, value in one.attrib.items()}
        found += [f"<{one.tag} {name}>" for name in names if name.startswith("on")]
        found += [
            f"<{one.tag} {name}={value[:40]}>"
            for name, value in names.items()
            if name in LEADS
            and value.partition(":")[0].lower() in ("javascript", "vbscript", "data")
        ]
        if one.tag in FORBIDDEN or (
            one.tag == "script" and not names.get("src", "").startswith("/static/")
        ):
            found.append(html.tostring(one).decode()[:80])
    return found


def test_every_format_is_read(shown: Shown) -> None:
    assert {one.format for one in all_readers()} - shown.formats == set()
    assert len([page for page in shown.pages.values() if "onerror=hit()" in page]) > 20


def test_no_page_has_anything_that_runs(shown: Shown) -> None:
    found = {path: hostile(page) for path, page in shown.pages.items()}
    assert {path: what for path, what in found.items() if what} == {}


def test_without_escaping_it_would_run(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = render.environment_of(())
    bare.autoescape = False
    monkeypatch.setattr(render, "environment", lambda: bare)
    page = shown.client.get(f"{shown.home}/documents").text
    assert "<img onerror>" in hostile(page)


@pytest.mark.browser
def test_in_a_browser_that_would_run_anything_nothing_runs(shown: Shown, browser: Browser) -> None:
    """Its policy against scripts is switched off, so that what holds is that words are words."""
    address = shown.place.premises.settings.address
    context = browser.new_context(bypass_csp=True)
    cookies = shown.client.cookies.items()
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies])
    hits: list[str] = []
    context.expose_function("hit", lambda: hits.append(page.url))
    page = context.new_page()
    with serving(shown.place.app, int(address.rpartition(":")[2])):
        for path in LOOKED_AT:
            assert page.goto(f"{address}{shown.home}{path}").status == 200
    assert hits == []
    page.set_content(f"<p>{EVIL}</p>")
    page.wait_for_timeout(200)
    context.close()
    assert hits
