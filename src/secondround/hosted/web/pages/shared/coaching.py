"""For a coach: who shares with them, exactly what is shared, and how far those are who agreed to show it."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.accounts.model import Actor, Person
from secondround.hosted.premises import Premises
from secondround.hosted.sharing import steps
from secondround.hosted.sharing.cohort import steps as cohort_steps
from secondround.hosted.sharing.cohort.names import by_name
from secondround.hosted.sharing.comments import steps as comment_steps
from secondround.hosted.sharing.items import steps as item_steps
from secondround.hosted.sharing.rated import steps as rated_steps
from secondround.hosted.web.names import called
from secondround.hosted.web.show import on, show, who
from secondround.interfaces.web.pages.sounding import sounding
from secondround.interfaces.web.visit import Visit
from secondround.preparation.rehearsal.kept import steps as kept_steps
from secondround.preparation.rehearsal.sounds import steps as sound_steps


def coaching(visit: Visit) -> Response:
    """Candidates who share something now, by name, with how much that is."""
    premises, actor = who(visit).premises, who(visit).known
    shared = [one.person_id for one in steps.shared_with(premises, actor)]
    people = account_steps.who_are(premises, actor, "candidate", set(shared))
    named = by_name((one, called(person, visit.say)) for one, person in people.items())
    listed = [(one, name, shared.count(one)) for one, name in named]
    return show(visit, "shared/coaching.html", candidates=listed)


def person(visit: Visit) -> Response:
    """Each item that one candidate shares."""
    premises, actor = who(visit).premises, who(visit).known
    shares, kit = steps.opened_of(premises, actor, visit.named("person"))
    return show(
        visit,
        "shared/person.html",
        candidate=_candidate(visit),
        person=visit.named("person"),
        items=[(one, item_steps.as_shared(kit, one, visit.say, visit.language)) for one in shares],
    )


def one(visit: Visit) -> Response:
    """The item to read, one's own comments on it, and of a take the ratings as far as they may be seen."""
    premises, actor = who(visit).premises, who(visit).known
    whose, named = visit.named("person"), visit.named("share")
    share, kit = steps.opened(premises, actor, whose, named)
    steps.looked(premises, actor, share)
    take = share.item.kind == "take"
    return show(
        visit,
        "shared/item.html",
        share=share,
        item=item_steps.as_shared(kit, share, visit.say, visit.language),
        candidate=_candidate(visit),
        comments=comment_steps.written_on(premises, actor, whose, named),
        ratings=rated_steps.told(premises, actor, whose, named, visit.say) if take else None,
    )


def sound(visit: Visit) -> Response:
    """The sound of a take, where it is shared with it."""
    share, kit = steps.opened(
        who(visit).premises, who(visit).known, visit.named("person"), visit.named("share")
    )
    if not share.with_sound:
        raise NotFound
    take = kept_steps.take_named(kit, share.item.candidacy_id, share.item.key)
    size = sound_steps.size(kit, take)
    return sounding(visit, size, "audio/wav", lambda a, b: sound_steps.part(kit, take, a, b))


def comment(visit: Visit) -> Response:
    """One more; the candidate reads it."""
    comment_steps.comment(*_where(visit), visit.given("text"))
    return on(_path(visit))


def take_back(visit: Visit) -> Response:
    """One's own comment is gone."""
    comment_steps.take_back(*_where(visit), visit.named("comment"))
    return on(_path(visit))


def rate(visit: Visit) -> Response:
    """What an observer says of the answer."""
    rated_steps.rate(*_where(visit), {name: visit.given(name) for name in visit.form})
    return on(f"{_path(visit)}#rated")


def cohort(visit: Visit) -> Response:
    """By name, a page at a time; there is no other order and no other form."""
    asked = visit.asked("page", "1")
    page = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    members, pages = cohort_steps.cohort(who(visit).premises, who(visit).known, page)
    here = min(max(page, 1), pages)
    return show(visit, "shared/cohort.html", members=members, page=here, pages=pages)


def _where(visit: Visit) -> tuple[Premises, Actor, str, str]:
    found = who(visit)
    return found.premises, found.known, visit.named("person"), visit.named("share")


def _path(visit: Visit) -> str:
    return f"/coaching/{visit.named('person')}/{visit.named('share')}"


def _candidate(visit: Visit) -> Person | None:
    premises, actor = who(visit).premises, who(visit).known
    one = visit.named("person")
    return account_steps.who_are(premises, actor, "candidate", {one}).get(one)
