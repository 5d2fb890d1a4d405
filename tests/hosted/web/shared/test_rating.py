"""A coach rates a shared take; neither sees what the other says before both have."""

import pytest

from hosted.web.shared.conftest import EVIL, RATED, Pair
from secondround.preparation.rehearsal.observed import steps as observed_steps

pytestmark = pytest.mark.loopback


def test_neither_sees_the_other_before_both_have_rated(pair: Pair) -> None:
    where = pair.seen(pair.share("take"))
    mine = f"/candidacies/{pair.candidacy}/rehearse/takes/{pair.keys['take']}"
    assert pair.carl.post(f"{where}/rating", data=RATED).status_code == 303
    waiting = pair.anna.get(mine).text
    assert "An observer has rated this answer" in waiting
    assert "One case." not in waiting
    assert "shown here once they have rated it" in pair.carl.get(where).text
    own = RATED | {"words": f"Too long. {EVIL}"}
    assert pair.anna.post(f"{mine}/rating", data=own).status_code == 303
    assert "One case." in pair.anna.get(mine).text
    both = pair.carl.get(where).text
    assert "Too long." in both
    assert EVIL not in both
    assert pair.carl.post(f"{where}/rating", data=RATED).status_code == 422


def test_the_coach_sees_nothing_of_it_before_rating(pair: Pair) -> None:
    mine = f"/candidacies/{pair.candidacy}/rehearse/takes/{pair.keys['take']}"
    pair.anna.post(f"{mine}/rating", data=RATED | {"words": "Too long."})
    where = pair.seen(pair.share("take"))
    assert "Too long." not in pair.carl.get(where).text
    assert pair.carl.post(f"{where}/rating", data={"answered": "yes"}).status_code == 422
    pair.carl.post(f"{where}/rating", data=RATED)
    assert "Too long." in pair.carl.get(where).text


def test_another_observer_is_neither_seen_nor_replaced(pair: Pair) -> None:
    sitting, take = pair.keys["sitting"], pair.keys["take"]
    where = pair.seen(pair.share("take"))
    pair.carl.post(f"{where}/rating", data=RATED)
    named = observed_steps.ratings_of(pair.kit, pair.candidacy, take=take)[0].who
    other = RATED | {"who": named, "words": "From the sofa."}
    pair.anna.post(f"/sharing/shares/{where.rpartition('/')[2]}/revocation")
    observed_steps.rate(pair.kit, pair.candidacy, sitting, take, "observer", other)
    again = pair.seen(pair.share("take"))
    pair.carl.post(f"{again}/rating", data=RATED | {"words": "Once more."})
    found = observed_steps.ratings_of(pair.kit, pair.candidacy, take=take)
    assert {one.who for one in found} == {named, f"{named} (2)"}
    mine = f"/candidacies/{pair.candidacy}/rehearse/takes/{take}"
    pair.anna.post(f"{mine}/rating", data=RATED)
    page = pair.carl.get(again).text
    assert "Once more." in page
    assert "From the sofa." not in page


def test_only_a_take_is_rated(pair: Pair) -> None:
    where = pair.seen(pair.share("story"))
    assert pair.carl.post(f"{where}/rating", data=RATED).status_code == 422
