"""Directive (EU) 2023/970 on pay transparency, in our own words and with the numbers of its articles.

Only what the text of the directive itself says, and nothing on how a country carries it out: member states had
until 7 June 2026 and may have gone further, or be late. Told as a help to prepare, never as legal advice.
"""

from secondround.foundation.wording import Say
from secondround.preparation.conditions.model import Right

CELEX = "32023L0970"
"""Its number in EUR-Lex."""


def cards(say: Say) -> tuple[Right, ...]:
    """What may be asked now, what must not be asked, and what is asked once one works there."""
    return (*_now(say), *_later(say))


def _now(say: Say) -> tuple[Right, ...]:
    return (
        Right(
            "now",
            "5(1)",
            say(
                "You may expect to be told the starting pay of the post, or its range, early enough to negotiate with"
                " your eyes open: in the notice, before the interview, or some other way."
            ),
        ),
        Right(
            "now",
            "5(1)",
            say(
                "Where a collective agreement sets the pay, you may expect to hear what it provides for this post."
            ),
        ),
        Right(
            "now",
            "5(3)",
            say(
                "Job notices and titles are to be gender-neutral, and the recruitment is not to discriminate."
            ),
        ),
        Right(
            "never",
            "5(2)",
            say(
                "What you earn now or earned before, with this or any earlier employer, is not theirs to ask."
                " What you hope to earn may be asked."
            ),
        ),
    )


def _later(say: Say) -> tuple[Right, ...]:
    return (
        Right(
            "later",
            "6",
            say(
                "The criteria for pay, pay levels and pay progression, which are to be objective and"
                " gender-neutral. Countries may spare employers of fewer than 50 people the part on progression."
            ),
        ),
        Right(
            "later",
            "7(1)",
            say(
                "Your own pay level, and the average pay levels by sex of those who do the same work"
                " or work of equal value, in writing."
            ),
        ),
        Right(
            "later",
            "7(5)",
            say(
                "You may tell others your pay to enforce equal pay; no contract may forbid you to"
                " disclose it."
            ),
        ),
    )


def instead(say: Say) -> str:
    """What one may say, kindly, to a question about past pay."""
    return say(
        "I would rather speak of what this post is worth. Which range have you planned for it?"
    )
