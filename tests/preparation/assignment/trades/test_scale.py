"""The stated scale of likelihood and impact."""

import pytest

from secondround.preparation.assignment.trades.scale import levels, scales


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_five_degrees_each_are_said_in_words(language: str) -> None:
    for scale in scales(language):
        assert [one.number for one in scale.degrees] == [1, 2, 3, 4, 5]
        assert all(one.name and one.text for one in scale.degrees)
    assert [scale.key for scale in scales(language)] == ["likelihood", "impact"]


def test_a_level_holds_from_its_product_on() -> None:
    assert [one.number for one in levels("en")] == [1, 5, 10, 17]
    assert [one.name for one in levels("en")] == ["low", "moderate", "high", "very high"]
    assert levels("fr")[2].name == "élevé"
    assert levels("de")[3].name == "sehr hoch"
