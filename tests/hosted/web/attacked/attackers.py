"""Whoever has no business with the victims, and what they try."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from starlette.testclient import TestClient

from hosted.web.attacked.crawl import MOST, Form
from hosted.web.attacked.victims import EACH, MARK, OTHER, SHARED, SOUND, Victims
from hosted.web.conftest import sign_in
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.sessions import steps as session_steps
from secondround.hosted.web.rules import rule_for
from secondround.hosted.web.visitor import SESSION

VERBS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
REFUSED = frozenset({400, 401, 403, 404, 405, 409, 413, 422})
AWAY = ("/workspaces", "/welcome", "/sign-in")
"""Where whoever may not is sent; nothing of anybody is there."""

PLACE = re.compile(r"\{(\w+)(?::path)?\}")
FIELDS = {
    "text": "overwritten",
    "value": "overwritten",
    "sure": "yes",
    "role": "coach",
    "kind": "plan",
}
EDIT = {"part": "questions", "key": EACH, "field": "answer", "value": "overwritten"}

LAST = frozenset(
    {
        "/sign-out",
        "/account/sign-outs",
        "/account/sessions/{session}/ended",
        "/archive/erased",
        "/account/erased",
        "/welcome/withdrawal",
    }
)
"""What ends an attacker's own ways in, and would make the rest of the walk easy to refuse."""


@dataclass(frozen=True)
class Attack:
    """A request for what is a victim's. `route` is what answers."""

    verb: str
    route: str
    path: str
    form: Form

    def sent(self, client: TestClient) -> Any:
        body: dict[str, Any] = {"data": dict(self.form) or FIELDS} if self.verb == "POST" else {}
        if self.route.startswith("/api"):
            body = {"json": EDIT} if self.route.endswith("/edits") and body else {}
            if self.verb == "POST" and self.route.endswith("/documents"):
                body = {"files": {"file": ("overwritten.txt", b"overwritten")}}
        return client.request(self.verb, self.path, **body)


def attacks(victims: Victims, most: int = MOST) -> list[Attack]:
    """Every route with ids of the first, as her own pages have them where they lead there, and with those of the
    other; every share of hers in turn. `most` addresses of her pages for each."""
    made = []
    for verb, route in victims.found.routes.every:
        known = victims.found.asked.get((verb, route), {})
        made += [Attack(verb, route, path, form) for path, form in list(known.items())[:most]]
        filled = [path for path in _filled(victims, route) if path not in known]
        made += [Attack(verb, route, path, {}) for path in filled]
    return sorted(made, key=lambda one: one.route in LAST)


def other_verbs(victims: Victims) -> list[Attack]:
    """Each address of the first asked with every verb that it has no route for."""
    routes: dict[str, set[str]] = {}
    for verb, route in victims.found.routes.every:
        routes.setdefault(route, set()).add(verb)
    return [
        Attack(verb, route, _with(route, _firsts(victims)), {})
        for route, verbs in routes.items()
        for verb in VERBS
        if verb not in verbs
    ]


def _filled(victims: Victims, route: str) -> Iterator[str]:
    anna, nora = victims.owners
    first = _firsts(victims)
    if route.startswith(("/coaching", "/sharing", "/administration")):
        for share in victims.shares.values():
            yield _with(route, first | {"person": anna.person_id, "share": share})
        yield _with(route, {"person": nora.person_id})
    yield _with(route, first)
    yield _with(route, {})


def _firsts(victims: Victims) -> dict[str, str]:
    """For each place of an address one id that stood there on a page of the first."""
    return {name: found[0] for name, found in victims.found.named.items()}


def _with(route: str, named: Mapping[str, str]) -> str:
    return PLACE.sub(lambda one: named.get(one[1], EACH), route)


def breaches(
    client: TestClient, tried: Sequence[Attack], may: Callable[[Attack], bool]
) -> list[str]:
    """What of the victims' was told, and what was let through although it names something of theirs.

    What they `may` do is not done, what they may see tells only what is theirs to see.
    """
    found = []
    for one in tried:
        if may(one) and one.verb != "GET":
            continue
        answer = one.sent(client)
        hers = (MARK, OTHER, SOUND) if may(one) else (MARK, OTHER, SOUND, SHARED)
        if told := [word for word in hers if word.encode() in answer.content]:
            found.append(f"{one.verb} {one.path} tells {told}")
        if "{" in one.route and not may(one) and not _refused(answer):
            found.append(f"{one.verb} {one.path} is answered {answer.status_code}")
    return found


def _refused(answer: Any) -> bool:
    if answer.status_code == 303:
        return answer.headers["location"].partition("?")[0] in AWAY
    return answer.status_code in REFUSED


def stranger(victims: Victims) -> TestClient:
    return victims.place.member("ben", "candidate")


def of_no_workspace(victims: Victims) -> TestClient:
    return victims.place.signed_in("frank")


def coach_without(victims: Victims) -> TestClient:
    return victims.place.member("gina", "coach")


def coach_revoked(victims: Victims) -> TestClient:
    return victims.place.signed_in("hugo")


def coach_of_one(victims: Victims) -> TestClient:
    return victims.place.signed_in("carl")


def elsewhere(victims: Victims) -> str:
    at = victims.place.premises.at(victims.place.clock.now)
    every = account_steps.every_workspace(at, victims.place.operator)
    known = next((one.id for one in every if one.name == "Another"), "")
    return known or account_steps.open_workspace(at, victims.place.operator, "Another").id


def head_elsewhere(victims: Victims) -> TestClient:
    return victims.place.member("eva", "administrator", elsewhere(victims))


def head_here(victims: Victims) -> TestClient:
    return victims.place.member("dora", "administrator")


def operator(victims: Victims) -> TestClient:
    client = victims.place.browser()
    sign_in(client, "operator")
    return client


def nobody(victims: Victims) -> TestClient:
    return victims.place.browser()


def with_session(victims: Victims, secret: str) -> TestClient:
    client = victims.place.browser()
    client.cookies.set(SESSION, secret)
    return client


def expired(victims: Victims) -> TestClient:
    place = victims.place
    long_ago = place.clock.now - timedelta(hours=place.premises.settings.session_hours)
    secret = session_steps.begin(place.premises.at(long_ago), victims.kit.owner.person_id)
    return with_session(victims, secret)


def signed_out(victims: Victims) -> TestClient:
    place = victims.place
    actor = account_steps.actor(place.premises, victims.kit.owner.person_id)
    session_steps.end_everywhere(place.premises.at(place.clock.now), actor)
    return with_session(victims, victims.ended)


WHO: Mapping[str, Callable[[Victims], TestClient]] = {
    "another candidate": stranger,
    "somebody of no workspace": of_no_workspace,
    "a coach without a share": coach_without,
    "a coach whose share was taken back": coach_revoked,
    "a coach with a share of one thing": coach_of_one,
    "another workspace's administrator": head_elsewhere,
    "the workspace's administrator": head_here,
    "an operator": operator,
    "nobody": nobody,
    "an expired session": expired,
    "a session signed out everywhere": signed_out,
}

OUTSIDE = ("nobody", "an expired session", "a session signed out everywhere")
"""Those who are not signed in."""


def allowed(victims: Victims, name: str) -> Callable[[Attack], bool]:
    """What this one may do with what is hers."""
    carl = victims.shares["carl"]

    def may(attack: Attack) -> bool:
        if name == "a coach with a share of one thing":
            return f"/{carl}" in attack.path or attack.path.endswith(
                f"/coaching/{victims.kit.owner.person_id}"
            )
        if name == "the workspace's administrator":
            rule = rule_for(attack.path)
            return rule is not None and rule.who == "administrator"
        return False

    return may
