"""The grade that the facts of an answer suggest; the candidate gives theirs."""

from secondround.foundation.spacing import Grade
from secondround.preparation.rehearsal.content.model import Content
from secondround.preparation.rehearsal.delivery.model import Delivery

OVER = 1.1
"""Times the target length from which an answer is too long."""


def suggested(content: Content, delivery: Delivery | None, before: int) -> Grade:
    """ "again" for what was not answered, "hard" where something is amiss, "easy" once all is said again.

    `before` counts earlier answers to the same question.
    """
    if content.answered != "yes":
        return "again"
    long = delivery is not None and (delivery.over(content.target * OVER) or 0) > 0
    if content.left_out or content.clashes or content.no_result or content.shared or long:
        return "hard"
    return "easy" if before and content.points else "good"
