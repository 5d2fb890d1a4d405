"""Every address of the application, and how somebody who may goes from page to page through all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urlsplit

from fastapi import FastAPI
from lxml import html
from starlette.routing import BaseRoute, Mount, Route, compile_path
from starlette.testclient import TestClient

MOST = 2
"""Addresses of one route that are gone to: the third is like the second."""


def every_route(app: object, before: str = "") -> Iterator[tuple[str, str]]:
    """Each verb with its path. Raises `TypeError` for what is no route with a verb, a socket for one."""
    if isinstance(app, FastAPI):
        for path, verbs in app.openapi()["paths"].items():
            yield from ((verb.upper(), before + path) for verb in verbs if verb != "parameters")
        yield "GET", f"{before}/openapi.json"
        return
    routes: Sequence[BaseRoute] = getattr(app, "routes", ())
    for one in routes:
        if isinstance(one, Mount):
            yield from every_route(one.app, before + one.path)
        elif isinstance(one, Route):
            yield from ((verb, before + one.path) for verb in (one.methods or ()) if verb != "HEAD")
        else:
            raise TypeError(f"{one} has no verb: give the gate and this walk a rule for it")


@dataclass
class Routes:
    """The paths of an application, the first that fits first."""

    every: Sequence[tuple[str, str]]

    def __post_init__(self) -> None:
        self._known = [(verb, path, compile_path(path)[0]) for verb, path in self.every]

    def of(self, verb: str, path: str) -> tuple[str, Mapping[str, str]] | None:
        """The route that answers, and what stands in its places."""
        for known, route, form in self._known:
            if known == verb and (fits := form.match(path)):
                return route, fits.groupdict()
        return None


Form = Mapping[str, str]


@dataclass
class Found:
    """`asked` has the addresses of each route with the fields of their forms, `answers` what each page answered,
    `named` what stood in each place of an address."""

    routes: Routes
    asked: dict[tuple[str, str], dict[str, Form]] = field(default_factory=lambda: defaultdict(dict))
    answers: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, verb: str, path: str, form: Form) -> bool:
        """Whether it is worth going to."""
        fits = self.routes.of(verb, urlsplit(path).path)
        if fits is None:
            return False
        for name, value in fits[1].items():
            if value not in self.named[name]:
                self.named[name].append(value)
        there = self.asked[verb, fits[0]]
        if path in there:
            return False
        there[path] = form
        return len(there) <= MOST


def crawl(client: TestClient, found: Found, *starts: str) -> None:
    """Goes to everything that leads on from these; what changes anything is noted and left alone."""
    waiting = list(starts)
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        kind = answer.headers.get("content-type", "")
        found.answers[path] = answer.status_code, kind, answer.content
        if "location" in answer.headers:
            waiting += _noted(found, [("GET", answer.headers["location"], {})])
        if kind.startswith("text/html") and answer.text.strip():
            waiting += _noted(found, leads(html.fromstring(answer.text)))


def leads(page: html.HtmlElement) -> list[tuple[str, str, Form]]:
    """Verb, address and fields of everything on the page that leads somewhere."""
    every: list[tuple[str, str, Form]] = []
    for form in page.xpath("//form[@action]"):
        fields = {name: value or "" for name, value in form.form_values()}
        fields |= {one.get("name"): one.get("value", "") for one in form.xpath(".//button[@name]")}
        every.append((form.get("method", "get").upper(), form.get("action"), fields))
        every += [("POST", to, fields) for to in form.xpath(".//@formaction")]
    every += [("POST", to, {}) for to in page.xpath("//@hx-post")]
    plain = page.xpath("//a/@href | //@hx-get | //audio/@src | //img/@src | //source/@src")
    return every + [("GET", to, {}) for to in plain]


def _noted(found: Found, every: Sequence[tuple[str, str, Form]]) -> list[str]:
    further = []
    for verb, to, form in every:
        path = urldefrag(to).url
        if path.startswith("/") and found.note(verb, path, form) and verb == "GET":
            further.append(path)
    return further
