"""For a candidate: who sees what, since when, what they said of it; sharing more, and taking it back."""

from starlette.responses import Response

from secondround.foundation.errors import NotFound
from secondround.hosted.accounts import steps as account_steps
from secondround.hosted.sharing import steps
from secondround.hosted.sharing.comments import steps as comment_steps
from secondround.hosted.sharing.consent import steps as consent_steps
from secondround.hosted.sharing.items import steps as item_steps
from secondround.hosted.sharing.model import KINDS, Item
from secondround.hosted.web.pages.shared.welcome import language_shown
from secondround.hosted.web.show import on, show, who
from secondround.interfaces.web.visit import Visit
from secondround.preparation.candidacy import steps as candidacy_steps


def sharing(visit: Visit) -> Response:
    """What is shared now; what was, where somebody has written on it; the two consents."""
    premises, actor = who(visit).premises, who(visit).known
    shares, words = steps.own_shares(premises, actor), comment_steps.received(premises, actor)
    text = consent_steps.asked(premises, actor, "readiness", visit.language)
    told = [
        (one, item_steps.as_shared(visit.kit, one, visit.say, visit.language))
        for one in shares
        if one.revoked_at is None or one.id in words
    ]
    return show(
        visit,
        "shared/sharing.html",
        shared=[pair for pair in told if pair[0].revoked_at is None],
        before=[pair for pair in told if pair[0].revoked_at],
        comments=words,
        coaches=account_steps.who_are(premises, actor, "coach"),
        candidacies=candidacy_steps.candidacies(visit.kit),
        text=text,
        digest=consent_steps.digest(text),
        readiness=consent_steps.stands(premises, actor, "readiness"),
    )


def choose(visit: Visit) -> Response:
    """Everything of a candidacy that can be shared, kind by kind, each with its own button."""
    premises, actor = who(visit).premises, who(visit).known
    coaches = account_steps.who_are(premises, actor, "coach")
    coaches.pop(actor.person_id, None)
    standing = [one for one in steps.own_shares(premises, actor) if one.revoked_at is None]
    return show(
        visit,
        "shared/choose.html",
        candidacy=visit.candidacy,
        items=item_steps.listed(visit.kit, visit.candidacy.id, visit.say, visit.language),
        coaches=coaches,
        standing={(one.item.kind, one.item.key, one.coach_id) for one in standing},
    )


def share(visit: Visit) -> Response:
    """One item, with one coach."""
    kind = next((one for one in KINDS if one == visit.given("kind")), None)
    if kind is None:
        raise NotFound
    steps.share(
        who(visit).premises,
        who(visit).known,
        Item(visit.candidacy.id, kind, visit.given("key")),
        visit.given("coach"),
        with_words=visit.given("words") == "yes",
        with_sound=visit.given("sound") == "yes",
        may_show=visit.given("may_show") == "yes",
    )
    return on(f"/sharing/candidacies/{visit.candidacy.id}#{kind.replace(' ', '-')}")


def one(visit: Visit) -> Response:
    """The item just as the coach has it, and what they wrote."""
    premises, actor = who(visit).premises, who(visit).known
    share, kit = steps.own_share(premises, actor, visit.named("share"))
    return show(
        visit,
        "shared/own.html",
        share=share,
        item=item_steps.as_shared(kit, share, visit.say, visit.language),
        comments=comment_steps.received(premises, actor).get(share.id, ()),
        coach=account_steps.who_are(premises, actor, "coach", {share.coach_id}).get(share.coach_id),
    )


def revoke(visit: Visit) -> Response:
    """Not shared any more."""
    steps.revoke(who(visit).premises, who(visit).known, visit.named("share"))
    return on("/sharing")


def show_readiness(visit: Visit) -> Response:
    """Coaches see how far the preparation is, kept with the words that were shown."""
    premises, actor = who(visit).premises, who(visit).known
    consent_steps.agree(premises, actor, "readiness", language_shown(visit), visit.given("text"))
    return on("/sharing#readiness")


def hide_readiness(visit: Visit) -> Response:
    """They do not any more."""
    consent_steps.withdraw(who(visit).premises, who(visit).known, "readiness")
    return on("/sharing#readiness")
