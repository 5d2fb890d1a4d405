"""The rubric beside what was found: each finding goes against the practice that asks for it."""

from secondround.interfaces.web.pages.exercise.files.rubric import rubric
from secondround.preparation.assignment.checked.model import Fault, Finding
from secondround.preparation.assignment.decoded.model import Criterion
from secondround.preparation.assignment.trades.practice import trade_of


def test_a_missing_part_goes_against_the_practice_that_asks_for_it() -> None:
    practices = trade_of("presentation", "en").rubric
    said = (Criterion("said", "Clarity", is_said=True),)
    found = (finding("part missing", "no part \u201cNext steps\u201d"), finding("crowded", "full"))
    judged = rubric(said, practices, found)
    assert (judged[0].text, judged[0].is_said) == ("Clarity", True)
    against = {one.text: [each.fault for each in one.against] for one in judged if one.against}
    assert against["it ends with what is to be decided and the next steps"] == ["part missing"]
    assert "the answer comes in the first third, not at the end" not in against
    assert ["crowded"] in against.values()


def test_where_a_missing_part_is_nobody_s_nothing_is_said_to_be_clear() -> None:
    practices = trade_of("presentation", "en").rubric
    judged = rubric((), practices, (finding("part missing", "xyz"),))
    asking = {one.text for one in practices if "part missing" in one.faults}
    assert not any(one.can_tell for one in judged if one.text in asking)
    assert any(one.can_tell for one in judged)


def finding(fault: Fault, text: str) -> Finding:
    return Finding(f"key {fault}", fault, 1, "slide 1", "", text)
