"""In front of someone, in a browser without scripts, and the page for far away in a real one from a file."""

import json
import wave
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser

from adapters.carried.qr import text_of
from interfaces.web.conftest import AS_OF, Desk, Served
from interfaces.web.test_every_page import WCAG, check_page
from interfaces.web.test_rehearse import begun, take_begun
from secondround.interfaces.observer import listener as listening
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Wanted
from secondround.preparation.rehearsal.observed import steps
from secondround.preparation.rehearsal.taking import steps as take_steps

GOOD = {"answered": "yes", "own": "partly", "concrete": "no", "again": "yes"}
SECONDS = 3


def answered(desk: Desk) -> tuple[str, str]:
    """The keys of a sitting and of the first answer in it."""
    sitting = begun(desk)
    take = take_begun(desk, sitting)
    desk.post(f"{take}/words", words="First I listen to the four people who do the work.")
    return sitting, take.rpartition("/")[2]


def test_neither_sees_the_other_before_both_have_rated(desk: Desk) -> None:
    sitting, take = answered(desk)
    page = f"/rehearse/takes/{take}"
    sheet = desk.post(
        f"/rehearse/{sitting}/observer/{take}", **GOOD, who="Ann", words="calm <i>and</i> short"
    )
    assert "Rated by Ann." in sheet
    blind = desk.get(page)
    assert "An observer has rated this answer." in blind
    assert "calm" not in blind
    both = html.fromstring(desk.post(f"{page}/rating", **GOOD, words="too fast"))
    (table,) = both.xpath("//table[@class='sides-table']")
    rows = [
        [cell.text_content() for cell in row.xpath("./th|./td")] for row in table.xpath(".//tr")
    ]
    assert rows[0][1:3] == ["You", "Ann"]
    assert ["In words", "too fast", "calm <i>and</i> short"] in [row[:3] for row in rows]
    assert "too fast" not in desk.get(f"/rehearse/{sitting}/observer")
    desk.post(f"{page}/rating", status=422, **GOOD)


def test_ones_own_rating_can_be_changed_until_both_have_rated(desk: Desk) -> None:
    _, take = answered(desk)
    page = f"/rehearse/takes/{take}"
    told = html.fromstring(desk.post(f"{page}/rating", **GOOD, words="too fast"))
    (form,) = told.xpath("//section[@id='rated']//form")
    assert form.action == f"{desk.home}{page}/rating"
    assert dict(form.form_values()) == GOOD | {"words": "too fast"}
    desk.post(f"{page}/rating", **GOOD | {"own": "yes"}, words="better now")
    (kept,) = steps.ratings_of(desk.kit, desk.candidacy_id)
    assert (kept.own, kept.words) == ("yes", "better now")


def test_the_sheet_says_when_there_is_another_answer(desk: Desk) -> None:
    sitting = begun(desk)
    sheet = html.fromstring(desk.get(f"/rehearse/{sitting}/observer"))
    (address,) = sheet.xpath("//@hx-get")
    assert desk.client.get(address).status_code == 204
    take = take_begun(desk, sitting)
    desk.post(f"{take}/words", words="First I listen.")
    assert "Another answer is there" in desk.client.get(address).text
    paper = desk.client.get(f"{desk.home}/rehearse/{sitting}/observer/paper")
    assert paper.content.startswith(b"%PDF")


@pytest.mark.loopback
def test_the_network_is_off_until_it_is_opened_and_can_be_closed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "local_address", lambda: "127.0.0.1")
    sitting, _ = answered(desk)
    page = f"/rehearse/{sitting}/observers"
    assert "http://127" not in desk.get(page)
    opened = html.fromstring(desk.post(f"{page}/network", on="1"))
    (address,) = opened.xpath("//main//code/text()")
    assert address.startswith("http://127.0.0.1:")
    kind, _, drawn = opened.xpath("//main//img/@src")[0].partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert text_of(b64decode(drawn)) == address
    assert address in desk.get(page)
    assert address not in desk.post(f"{page}/network", on="0")


def test_somebody_at_the_table_asks(desk: Desk) -> None:
    sitting, _ = answered(desk)
    page = html.fromstring(desk.get(f"/rehearse/{sitting}"))
    person, *_ = page.xpath("//button[@name='person' and @value!='']")
    asked = html.fromstring(desk.post(f"/rehearse/{sitting}/table", person=person.get("value")))
    name = person.text_content()
    assert asked.xpath("//h1")[0].text_content() == "Question 1 from the table"
    (form,) = asked.xpath("//form[contains(@action, '/words')]/@action")
    take = form.removeprefix(desk.home).removesuffix("/words")
    desk.post(f"{take}/words", words="Yes, gladly.")
    told = html.fromstring(desk.post(f"{take}/asked", text="Do you travel?"))
    assert told.xpath("//h1")[0].text_content() == "Do you travel?"
    open_now = html.fromstring(desk.get(take_begun(desk, sitting)))
    (button,) = open_now.xpath(f"//form[.//textarea]//button[@value='{person.get('value')}']")
    assert button.get("formaction") == f"{desk.home}/rehearse/{sitting}/table"
    assert name in told.xpath("//header[contains(@class, 'asked-of-you')]")[0].text_content()


def test_what_comes_back_is_added_and_anything_else_refused(desk: Desk) -> None:
    sitting, take = answered(desk)
    rated = {"take": take, **GOOD, "words": "calm"}
    whole = {"secondround": "ratings of a rehearsal", "version": 1, "sitting": sitting}
    data = json.dumps(whole | {"who": "Ann", "ratings": [rated]})
    where = f"{desk.home}/rehearse/{sitting}/observers/ratings"
    answer = desk.client.post(where, files={"file": ("ratings.json", data)})
    assert "Who has rated" in answer.text
    (kept,) = steps.ratings_of(desk.kit, desk.candidacy_id)
    assert kept.who == "Ann"
    for wrong in (data.replace(sitting, "0" * 12), "{}", "<script>"):
        assert desk.client.post(where, files={"file": ("r.json", wrong)}).status_code == 422
    assert desk.client.post(where).status_code == 422


def test_what_the_exercise_says_does_not_leave(desk: Desk) -> None:
    kit, one = desk.kit, desk.candidacy_id
    every = question_steps.questions_of(kit, one)
    found = next(each for each in every if each.kind == "exercise")
    other = next(each for each in every if each.kind == "motivation")
    sitting = rehearsal_steps.begin_sitting(
        kit, one, Wanted(way="typed", questions=[found.key, other.key])
    )
    for planned in sitting.questions:
        take = take_steps.begin_take(kit, one, sitting.key, planned)
        take_steps.type_take(kit, one, take.key, f"I say of {planned.question} what I think.")
    page = html.fromstring(desk.get(f"/rehearse/{sitting.key}/observers/file")).text_content()
    assert "A question about the exercise" in page
    assert found.citations[0].quote[:40] not in page
    assert found.key not in page
    assert f"I say of {other.key}" in page


@pytest.mark.browser
def test_anyone_can_use_the_pages(served: Served, browser: Browser) -> None:
    desk = served.desk
    sitting, take = answered(desk)
    desk.post(f"/rehearse/{sitting}/observer/{take}", **GOOD, who="Ann", words="calm")
    desk.post(f"/rehearse/takes/{take}/rating", **GOOD)
    own = desk.post(f"/rehearse/{sitting}/table", person="")
    assert "Question 1 from the table" in own
    watching = listening.Listener(desk.kit, desk.candidacy_id, sitting, "127.0.0.1", lambda: AS_OF)
    ours = (f"/rehearse/{sitting}/observers", f"/rehearse/{sitting}/observer")
    for path in (*ours, f"/rehearse/{sitting}", f"/rehearse/takes/{take}"):
        check_page(served, browser, path, "light", 360)
        check_page(served, browser, path, "dark", 1440)
    for scheme in ("light", "dark"):
        page = browser.new_page(viewport={"width": 360, "height": 700}, color_scheme=scheme)
        page.goto(watching.url)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        result = Axe().run(page, options=WCAG)
        assert result.violations_count == 0, result.generate_report()
        page.close()
    watching.stop()


@pytest.mark.browser
def test_without_scripts_the_page_says_what_to_copy(
    desk: Desk, browser: Browser, tmp_path: Path
) -> None:
    sitting, _ = answered(desk)
    path = tmp_path / "rehearsal.html"
    path.write_text(desk.get(f"/rehearse/{sitting}/observers/file"), encoding="utf-8")
    page = browser.new_page(java_script_enabled=False)
    page.goto(path.as_uri())
    assert page.is_visible("#by-hand pre")
    assert not page.is_visible("#save")
    assert "Own part clear: __" in page.inner_text("#by-hand pre")
    page.close()


def add_sound(desk: Desk, take: str, path: Path) -> None:
    """A tone, as the sound of an answer."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(b"\x00\x20\x00\xe0" * 8_000 * SECONDS)
    one = kept_steps.take_named(desk.kit, desk.candidacy_id, take)
    desk.kit.objects.put_file("local/me/take.wav", path)
    spoken = replace(one, way="spoken", sound="local/me/take.wav", length=SECONDS)
    kept_steps.keep_take(desk.kit, desk.candidacy_id, spoken)


@pytest.mark.browser
def test_the_page_works_from_a_file_without_a_network(
    desk: Desk, browser: Browser, tmp_path: Path
) -> None:
    sitting, take = answered(desk)
    add_sound(desk, take, tmp_path / "take.wav")
    saved = desk.client.get(f"{desk.home}/rehearse/{sitting}/observers/file")
    assert saved.headers["content-disposition"].startswith("attachment")
    path = tmp_path / "rehearsal.html"
    path.write_bytes(saved.content)
    context = browser.new_context(offline=True, accept_downloads=True)
    asked: list[str] = []
    said: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: said.append(message.text))
    page = context.new_page()
    page.goto(path.as_uri())
    length = page.evaluate(
        "new Promise((go) => { const one = document.querySelector('audio');"
        " one.oncanplay = () => go(one.duration); one.onerror = () => go(-1); one.load(); })"
    )
    assert abs(length - SECONDS) < 0.2
    page.click("#save")
    assert "Rate at least one answer" in page.inner_text("#saved")
    result = Axe().run(page, options=WCAG)
    assert result.violations_count == 0, result.generate_report()
    for name, value in GOOD.items():
        page.check(f"input[name={name}][value={value}]")
    page.fill("textarea[name=words]", "calm “and” short")
    page.fill("#who", "Ann")
    with page.expect_download() as download:
        page.click("#save")
    back = Path(download.value.path()).read_bytes()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert said == []
    context.close()
    where = f"{desk.home}/rehearse/{sitting}/observers/ratings"
    desk.client.post(where, files={"file": ("ratings.json", back)})
    (kept,) = steps.ratings_of(desk.kit, desk.candidacy_id)
    assert (kept.take, kept.who, kept.words, kept.concrete) == (
        take,
        "Ann",
        "calm “and” short",
        "no",
    )
