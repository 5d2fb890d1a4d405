"""A language model's help with an answer: shown first, sent on the candidate's word, checked, never kept by itself."""

from secondround.foundation.errors import EngineMissing, NotFound, Refused
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.questions.drafting.asking import handed_for, request_for
from secondround.preparation.questions.drafting.grounded import accept_draft, accept_remarks
from secondround.preparation.questions.drafting.model import Asked, Help, Helped, Sent
from secondround.preparation.questions.model import Question, Story
from secondround.preparation.questions.steps import questions_of, stories_of
from secondround.preparation.questions.told.serving import Fits

PART = "sent"
"""The part under which every request that was sent is kept, word for word."""

STORIES = 2
"""Stories that fit a question whose words a draft may use."""


def what_would_be_sent(kit: Kit, candidacy_id: str, question: str, kind: Help) -> Asked:
    """The request, word for word, and to whom it would go; nothing is sent.

    Raises `EngineMissing` where no model is set, `NotFound`, and `Refused` where there is nothing to work on.
    """
    if kit.language is None:
        raise EngineMissing(
            "no language model is set",
            "Nothing needs one. To use yours, start with SECONDROUND_MODEL_URL and SECONDROUND_MODEL_NAME.",
        )
    one = _question(kit, candidacy_id, question)
    language = candidacy_steps.find(kit, candidacy_id).language
    handed = handed_for(one, [story.citations for story in _stories(kit, candidacy_id, one)])
    if kind == "draft" and not handed:
        raise Refused(
            "nothing you brought answers this question", "Write a story, or add what shows it."
        )
    if kind != "draft" and not one.answer.strip():
        raise Refused("there is no answer yet", "Write it first; then it can be looked at.")
    request = request_for(kind, one, handed, language)
    model = kit.language
    return Asked(kind, request, model.host, model.name, model.here, handed)


def ask_for_help(kit: Kit, candidacy_id: str, question: str, kind: Help, shown: str) -> Helped:
    """Send what was shown and give back what of the reply stands on it. The answer itself is left as it is.

    `shown` is `mark_of` of the request the candidate saw: another one is not sent. That it was sent is written down
    before. Raises what `what_would_be_sent` and `Language.reply` raise, and `Refused` for a draft without ground.
    """
    asked = what_would_be_sent(kit, candidacy_id, question, kind)
    if mark_of(asked) != shown or kit.language is None:
        raise Refused("what would be sent has changed", "Look at it again before it is sent.")
    write_down(kit, candidacy_id, asked)
    form = kit.language.reply(asked.request)
    one = _question(kit, candidacy_id, question)
    if kind != "draft":
        remarks, left_out = accept_remarks(form, one.answer)
        return Helped(kind, remarks=remarks, left_out=left_out)
    candidacy = candidacy_steps.find(kit, candidacy_id)
    known = f"{one.text} {candidacy.company} {candidacy.title}"
    return accept_draft(form, asked.handed, known, candidacy.language)


def mark_of(asked: Asked) -> str:
    """Tells one request from any other, to whomever it would go."""
    return key_of("asked", asked.host, asked.name, asked.request.instructions, asked.request.data)


def sent_to_models(kit: Kit, candidacy_id: str) -> tuple[Sent, ...]:
    """Everything that was sent to a language model, the oldest first."""
    edits = candidacy_steps.edits_of(kit, candidacy_id, PART)
    return tuple(Sent(key=one.key, **one.value) for one in edits)


def write_down(kit: Kit, candidacy_id: str, asked: Asked) -> None:
    """Keep, before it is sent, that this was sent: to whom, and word for word."""
    key = key_of("sent", kit.now.isoformat(), mark_of(asked))
    value = {
        "help": asked.help,
        "host": asked.host,
        "name": asked.name,
        "here": asked.here,
        "instructions": asked.request.instructions,
        "data": asked.request.data,
    }
    candidacy_steps.edit(kit, candidacy_id, PART, key, "request", value)


def _question(kit: Kit, candidacy_id: str, key: str) -> Question:
    for one in questions_of(kit, candidacy_id):
        if one.key == key:
            return one
    raise NotFound("the question", "It may have changed when documents were read anew.")


def _stories(kit: Kit, candidacy_id: str, question: Question) -> list[Story]:
    every, fits = stories_of(kit, candidacy_id), Fits([question])
    fitting = [one for one in every if one.key == question.story or fits.of(one)]
    return sorted(fitting, key=lambda one: one.key != question.story)[:STORIES]
