"""The stated scale of likelihood and impact."""

import pytest

from secondround.preparation.assignment.trades.scale import level, levels, scales


@pytest.mark.parametrize("language", ["en", "fr", "de"])
def test_five_degrees_each_are_said_in_words(language: str) -> None:
    for scale in scales(language):
        assert [one.number for one in scale.degrees] == [1, 2, 3, 4, 5]
        assert all(one.name and one.text for one in scale.degrees)
    assert [scale.key for scale in scales(language)] == ["likelihood", "impact"]


def test_a_level_holds_from_its_product_on() -> None:
    assert level(1, 4, "en").name == "low"
    assert level(1, 5, "en").name == "moderate"
    assert level(2, 5, "fr").name == "élevé"
    assert level(4, 5, "de").name == "sehr hoch"
    assert [one.number for one in levels("en")] == [1, 5, 10, 17]


@pytest.mark.parametrize("pair", [(0, 3), (3, 6)])
def test_what_is_not_on_the_scale_has_no_level(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="from 1 to 5"):
        level(*pair, "en")
