"""A candidate with one of everything, and a coach, in browsers of their own."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from hosted.web.conftest import Place
from secondround.foundation.kit import Kit
from secondround.foundation.owner import Owner
from secondround.foundation.ports.objects import owner_prefix
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor, Identity
from secondround.hosted.sharing import steps as sharing_steps
from secondround.preparation.assignment import steps as assignment_steps
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.debrief.own import steps as own_steps
from secondround.preparation.plan import steps as plan_steps
from secondround.preparation.pressure import steps as pressure_steps
from secondround.preparation.questions import steps as question_steps
from secondround.preparation.questions.told import steps as told_steps
from secondround.preparation.rehearsal import steps as rehearsal_steps
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.model import Planned, Wanted
from secondround.preparation.rehearsal.taking import steps as take_steps

SAID = "I led the audit at Halvenne"
EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">'
RATED = {"answered": "yes", "own": "partly", "concrete": "no", "again": "yes", "words": "One case."}


@dataclass(frozen=True)
class Pair:
    """Anna prepares and Carl coaches. `keys` are of what Anna has, by its kind."""

    place: Place
    anna: TestClient
    carl: TestClient
    candidacy: str
    kit: Kit
    keys: dict[str, str]

    def actor(self, name: str) -> Actor:
        return actor_of(self.place, name)

    def share(self, kind: str, **beside: str) -> str:
        """The id of the share that Anna made with Carl."""
        form = {"kind": kind, "key": self.keys[kind], "coach": self.actor("carl").person_id}
        answer = self.anna.post(f"/sharing/candidacies/{self.candidacy}", data=form | beside)
        assert answer.status_code == 303, answer.text
        made = sharing_steps.own_shares(self.place.premises, self.actor("anna"))
        standing = [one for one in made if one.revoked_at is None and one.item.kind == kind]
        return standing[0].id

    def seen(self, share: str) -> str:
        """Where Carl reads it."""
        return f"/coaching/{self.actor('anna').person_id}/{share}"


def actor_of(place: Place, name: str, workspace_id: str = "") -> Actor:
    """Who has signed in as this."""
    at = place.premises.at(place.clock.now)
    person = account_steps.know(at, Identity(at.settings.issuer, name))
    return account_steps.actor(at, person.id, workspace_id or place.workspace_id)


@pytest.fixture
def pair(place: Place) -> Pair:
    return make_pair(place)


@pytest.fixture
def make(place: Place) -> Callable[[str], Kit]:
    """The tools of a candidate of the place, by name."""
    return lambda name: kit_of(place, name)


def kit_of(place: Place, name: str) -> Kit:
    actor = actor_of(place, name)
    owner = Owner(actor.workspace_id, actor.person_id)
    return place.premises.at(place.clock.now).kit_of(owner)


def make_pair(place: Place) -> Pair:
    anna, carl = place.member("anna", "candidate"), place.member("carl", "coach")
    kit = kit_of(place, "anna")
    one = candidacy_steps.open_new(kit).id
    question = question_steps.add_question(kit, one, f"Why us? {EVIL}")
    candidacy_steps.edit(kit, one, "questions", question.key, "answer", f"{SAID} {EVIL}")
    story = told_steps.add_story(kit, one, f"The audit {EVIL}")
    candidacy_steps.edit(kit, one, "stories", story.key, "action", f"{SAID} {EVIL}")
    point = pressure_steps.add_weak_point(kit, one, f"Two years away {EVIL}", "Why so long?")
    fields = {"question": f"Why did you leave? {EVIL}", "answer": SAID, "landing": "landed"}
    exchange = own_steps.add_line(kit, one, "exchanges", 1, fields)
    plan_steps.add_todo(kit, one, f"Call Ines {EVIL}", 15, date(2026, 12, 3))
    exercise = assignment_steps.add_assignment(kit, one, f"A plan in ten slides {EVIL}")
    sitting, take = spoken(kit, one, question.key, f"Why us? {EVIL}")
    keys = {
        "question": question.key,
        "story": story.key,
        "weak point": point.key,
        "exchange": exchange,
        "plan": "plan",
        "assignment": exercise.key,
        "sitting": sitting,
        "take": take,
    }
    return Pair(place, anna, carl, one, kit, keys)


def spoken(kit: Kit, candidacy: str, question: str, asked: str) -> tuple[str, str]:
    """A sitting and an answer in it, with sound."""
    sitting = rehearsal_steps.begin_sitting(kit, candidacy, Wanted(10, questions=[question]))
    take = take_steps.begin_take(kit, candidacy, sitting.key, Planned(question, asked))
    sound = f"{owner_prefix(kit.owner)}takes/{take.key}/take.wav"
    kit.objects.put(sound, b"RIFF the sound of it")
    over = replace(take, text=f"{SAID} aloud {EVIL}", sound=sound, ended_at=kit.now)
    kept_steps.keep_take(kit, candidacy, over)
    return sitting.key, take.key
