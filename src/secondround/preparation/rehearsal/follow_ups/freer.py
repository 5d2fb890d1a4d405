"""Follow-ups from a language model, where the candidate set one and allowed it: freer, under the same rules."""

from collections.abc import Sequence
from dataclasses import replace

from secondround.foundation.errors import EngineMissing, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.wording import say_in
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions.drafting.asking import request_for
from secondround.preparation.questions.drafting.grounded import accept_remarks
from secondround.preparation.questions.drafting.model import Asked, Remark
from secondround.preparation.questions.drafting.steps import write_down
from secondround.preparation.questions.model import Question
from secondround.preparation.rehearsal.follow_ups.choice import DEEPEST
from secondround.preparation.rehearsal.follow_ups.chosen import was_heard
from secondround.preparation.rehearsal.follow_ups.model import FollowUp


def what_would_be_sent(kit: Kit, candidacy_id: str, question: Question, text: str) -> Asked:
    """The request about these spoken words, and to whom it would go; nothing is sent.

    Before a sitting, ask without words to show what goes with each answer. Raises `EngineMissing`.
    """
    if kit.language is None:
        raise EngineMissing(
            "no language model is set",
            "Nothing needs one. To use yours, start with SECONDROUND_MODEL_URL and SECONDROUND_MODEL_NAME.",
        )
    language = candidacy_steps.find(kit, candidacy_id).language
    request = request_for("follow up", replace(question, answer=text), (), language)
    model = kit.language
    return Asked("follow up", request, model.host, model.name, model.here, ())


def allowance(asked: Asked) -> str:
    """Tells whom and with which instructions a candidate allowed to be asked: it holds for a whole sitting."""
    return key_of("allowed", asked.host, asked.name, asked.request.instructions)


def freer_follow_up(
    kit: Kit,
    candidacy_id: str,
    question: Question,
    text: str,
    depth: int,
    heard: Sequence[str],
    allowed: str,
) -> FollowUp | None:
    """What the model would ask about words that stand in `text`, not heard in this sitting; None for nothing fit.

    `allowed` is the `allowance` the candidate gave. It is written down before it is sent. Raises `EngineMissing`,
    `EngineFailed`, and `Refused` where another request was allowed.
    """
    if depth >= DEEPEST or not text.strip():
        return None
    asked = what_would_be_sent(kit, candidacy_id, question, text)
    if allowance(asked) != allowed or kit.language is None:
        raise Refused("what would be sent has changed", "Look at it again before it is sent.")
    write_down(kit, candidacy_id, asked)
    remarks, _ = accept_remarks(kit.language.reply(asked.request), text)
    found = next((one for one in remarks if _is_fit(one, heard)), None)
    if found is None:
        return None
    say = say_in(candidacy_steps.find(kit, candidacy_id).language)
    reason = say("A language model asked this about your words “{quote}”.", quote=found.quote)
    return FollowUp("freer", found.text, reason)


def _is_fit(one: Remark, heard: Sequence[str]) -> bool:
    """A question and no more: no address, not one that was heard."""
    return one.text.endswith("?") and "://" not in one.text and not was_heard(one.text, heard)
