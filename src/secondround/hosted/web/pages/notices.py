"""What a candidate is told above every page."""

from collections.abc import Sequence

from secondround.hosted.premises import NOBODY
from secondround.hosted.rights.retention import steps
from secondround.hosted.web.show import who
from secondround.interfaces.web.visit import Visit
from secondround.preparation.brief.layout.words import day as day_of
from secondround.preparation.candidacy import steps as candidacy_steps


def notices(visit: Visit) -> Sequence[tuple[str, str]]:
    """Each candidacy that will be erased, with its day; nothing for whoever is no candidate here."""
    premises, owner = who(visit).premises, who(visit).owner
    soon = steps.notices(premises, owner) if owner != NOBODY else ()
    if not soon:
        return ()
    titles = {one.id: one.title for one in candidacy_steps.candidacies(premises.kit_of(owner))}
    say = visit.say
    return [
        (
            say(
                "“{title}” will be erased on {day}. Save it as a file before then, if you want to keep it.",
                title=titles[one.candidacy_id] or say("A new candidacy"),
                day=day_of(one.erase_on, visit.language, False, say),
            ),
            "/account#rights",
        )
        for one in soon
        if one.candidacy_id in titles
    ]
