"""Where in one turn something is really asked, small talk and talk about the talk apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondround.preparation.debrief.heard.phrases import Phrases, holds, phrases_in
from secondround.preparation.debrief.together.words import content_words
from secondround.preparation.evidence.talk.asks import (
    asks_about_work,
    manner_of_asking,
    presumes,
    speaks_to_someone,
)
from secondround.preparation.evidence.talk.chain import Doing
from secondround.preparation.evidence.talk.cues import cues_of, is_nod, plain
from secondround.preparation.evidence.talk.turns import Turn, finer

SELF_ANSWERED = 12
"""Words said after one's own question from which it may be answered already."""

LEAST_SAID = 3
CHECKED = 6
"""Words from which what is said to it tells that something was asked."""

_ECHO_WORDS = 4
_WORDS = (
    r"(?:why|how|what|when|where|who|which|pourquoi|comment|combien|quand|où|qui|quel\w*|que|lequel|laquelle|"
    r"warum|wieso|wie|was|wann|wo|wer|welche\w*|woher)\b"
)
_QUESTION_WORD = re.compile(rf"\W*(?:(?:and|but|so|et|mais|donc|und|aber)\s)?{_WORDS}")
_ASKS_LAST = re.compile(rf".*,\s*{_WORDS}\W*$")
_ADDS = re.compile(r"\W*(?:and|et|und)\s")
_KNOWS = re.compile(
    r"\W*(?:and |but |et |mais |und |aber )?(?:(?:do )?you know,? (?:what|how|why|who|when|where)|"
    r"(?:vous savez|savez-vous),? (?:ce que|comment|pourquoi|combien|quand|qui|où)|"
    r"wissen sie,? (?:was|wie|warum|wer|wann|wo|woher))\b"
)
"""How one opens that goes on to tell it."""
_OPENING = re.compile(r"[,.;:!…]")
_CUT_OFF = re.compile(r"(?:[^\W\d_]|[-–—])\s*$")
_CUT_WORDS = 5
_SAYS_NOTHING = 2
_SAYS_LITTLE = 8
"""Words told beside a question at the end, up to which one only wants to know what was meant."""


@dataclass(frozen=True)
class Around:
    """What the other side said just before and just after, and whether `after` comes in the very next turn.

    `colleagues` are words of the other interviewers' names.
    """

    before: str
    after: str
    at_once: bool
    colleagues: frozenset[str]


def questions_to_candidate(
    turn: Turn, doings: Sequence[Doing], around: Around, language: str
) -> list[int]:
    """Indexes of the sentences of an interviewer's turn that ask the candidate something."""
    phrases = phrases_in(language)
    found = [
        i
        for i, span in enumerate(turn.sentences)
        if (doings[i] == "question" or _is_plainly_put(turn, i, around, language))
        and not _is_aside(span.text, phrases, language)
        and not _called_upon(turn, i, around.colleagues)
        and not _is_cut_off(span.text)
    ]
    formed = [i for i in found if manner_of_asking(turn.sentences[i].text, language)]
    rhetorical = [i for i in found if _is_rhetorical(turn, i, formed, around, language)]
    told = [i + 1 for i in rhetorical if i + 1 not in formed]
    asked = [i for i in found if i not in rhetorical and i not in told]
    if formed:
        return asked
    told_to = [turn.sentences[i].text for i in asked]
    return asked if _is_answered(told_to, around, language) else []


def _is_answered(said: Sequence[str], around: Around, language: str) -> bool:
    """Whether the candidate tells something at once, as a statement needs that passes for a question.

    To say yes to what is not about oneself is to agree with a comment; to praise what was told, to make one.
    """
    after = around.after
    if not around.at_once or len(after.split()) < LEAST_SAID or is_nod(after, language):
        return False
    about_you = any(speaks_to_someone(s, language) or presumes(s, language) for s in said)
    if not about_you and is_nod(_OPENING.split(after)[0], language):
        return False
    spans = list(finer(after))
    if holds(phrases_in(language).praise, spans[0].text):
        return False
    return manner_of_asking(spans[-1].text, language) is None


def _is_plainly_put(turn: Turn, index: int, around: Around, language: str) -> bool:
    """Whether it is a question to the candidate by its form, its mark, its place and what is said to it."""
    text = turn.sentences[index].text
    return (
        index == len(turn.sentences) - 1
        and "?" in text
        and manner_of_asking(text, language) == "plain"
        and not _repeats(text, around.before, language)
        and around.at_once
        and len(around.after.split()) >= CHECKED
    )


def enquiries_by_candidate(turn: Turn, around: Around, invited: bool, language: str) -> list[int]:
    """Indexes of the sentences of a candidate's turn that ask the interviewer something.

    What only asks how a question is meant is none. Before the interviewer has invited questions, only the
    end of the turn counts, only about the work, and only when a reply follows.
    """
    phrases = phrases_in(language)
    first = 0 if invited else _closing(turn)
    replied = _replies(around.after, language)
    end = len(turn.sentences) - 1
    return [
        i
        for i, span in enumerate(turn.sentences)
        if i >= first
        and (invited or (replied and (i == end or asks_about_work(span.text, language))))
        and _is_enquiry(span.text, invited, phrases, language)
    ]


def invites_questions(turn: Turn, language: str) -> bool:
    """Whether the interviewer hands the questions over."""
    return any(
        holds(cues_of(language).invites, span.text)
        and (manner_of_asking(span.text, language) or i == len(turn.sentences) - 1)
        for i, span in enumerate(turn.sentences)
    )


def chats(turn: Turn, language: str) -> bool:
    """Whether the turn asks about the way here, the weather or the talk itself."""
    phrases = phrases_in(language)
    return any(
        holds(pattern, span.text)
        for span in turn.sentences
        if "?" in span.text
        for pattern in (phrases.small_talk, phrases.procedure)
    )


def leave_in(turn: Turn, language: str) -> int | None:
    """Where the turn begins to thank for the talk, as one does at its end."""
    leave = phrases_in(language).leave
    return next((span.start for span in turn.sentences if holds(leave, span.text)), None)


def asks_back(turn: Turn, doings: Sequence[Doing], language: str) -> bool:
    """Whether the candidate answers a question with little but questions: to be told what was meant."""
    asks = [
        doing == "enquiry" or manner_of_asking(span.text, language) is not None
        for span, doing in zip(turn.sentences, doings, strict=True)
    ]
    told = [span.text for span, asking in zip(turn.sentences, asks, strict=True) if not asking]
    words = [len(text.split()) for text in told if not is_nod(text, language)]
    ends_asking = doings[-1:] == ["enquiry"] or turn.text.rstrip().endswith("?")
    most = _SAYS_LITTLE if ends_asking else _SAYS_NOTHING
    return any(asks) and (max(words, default=0) <= _SAYS_NOTHING or sum(words) <= most)


def asked_anew(turn: Turn, chosen: Sequence[int], language: str) -> list[int]:
    """What is asked by one who was asked: the sentences from the first that has the form of a question."""
    plain_ones = (
        i for i in chosen if manner_of_asking(turn.sentences[i].text, language) == "plain"
    )
    first = next(plain_ones, len(turn.sentences))
    return [i for i in chosen if i >= first]


def is_listening(turn: Turn, around: Around, language: str) -> bool:
    """Whether the whole turn only keeps the other one going: "Mm-hm", "Really?", "Eight people?"."""
    return all(
        is_nod(span.text, language)
        or manner_of_asking(span.text, language) == "echo"
        or _repeats(span.text, around.before, language)
        for span in turn.sentences
    )


def _closing(turn: Turn) -> int:
    """Index of the last sentence of more than a few words."""
    long = [i for i, span in enumerate(turn.sentences) if len(span.text.split()) >= CHECKED]
    return min(long[-1] if long else 0, len(turn.sentences) - 1)


def _calls(question: str, names: frozenset[str]) -> bool:
    """Whether a question begins or ends by calling a colleague."""
    called = re.match(r"\W*(?:(?:and|so|et|und|okay|ok) )?([^\W\d_]+),", question)
    ending = re.search(r",\s*([^\W\d_]+)\s*\?\W*$", question)
    alone = re.fullmatch(r"\W*([^\W\d_]+)\W*", question)
    return any(found is not None and found[1].lower() in names for found in (called, ending, alone))


def _called_upon(turn: Turn, index: int, names: frozenset[str]) -> bool:
    """Whether a sentence asks a colleague: by name, or in a few words after one that does."""
    called = [_calls(span.text, names) for span in turn.sentences[: index + 1]]
    few = len(turn.sentences[index].text.split()) <= _ECHO_WORDS
    return called[-1] or (few and "?" in turn.sentences[index - 1].text and any(called[-2:-1]))


def _is_cut_off(sentence: str) -> bool:
    return bool(_CUT_OFF.search(sentence)) and len(sentence.split()) <= _CUT_WORDS


def _is_aside(sentence: str, phrases: Phrases, language: str) -> bool:
    patterns = (phrases.small_talk, phrases.procedure, cues_of(language).invites)
    return any(holds(pattern, sentence) for pattern in patterns)


def _is_rhetorical(
    turn: Turn, index: int, asked: Sequence[int], around: Around, language: str
) -> bool:
    """Whether the speaker goes on to answer it: many words follow, and little is said to it."""
    following = [i for i in asked if i > index]
    until = following[0] if following else len(turn.sentences)
    asks = turn.sentences[index].text
    words = sum(len(span.text.split()) for span in turn.sentences[index + 1 : until])
    if words and (_same_words(asks, turn.sentences[index + 1].text) or _tells(asks, around.after)):
        return True
    if words < SELF_ANSWERED:
        return False
    if following:
        return not speaks_to_someone(asks, language)
    return len(around.after.split()) < SELF_ANSWERED


def _same_words(one: str, other: str) -> bool:
    return re.findall(r"\w+", plain(one)) == re.findall(r"\w+", plain(other))


def _tells(question: str, after: str) -> bool:
    return bool(_KNOWS.match(plain(question))) and len(after.split()) < CHECKED


def _repeats(sentence: str, before: str, language: str) -> bool:
    """Whether up to four words with a question mark only take up what the other has just said.

    What is put to the other one ("You don't rank sales?") asks.
    """
    if len(sentence.split()) > _ECHO_WORDS or not sentence.rstrip().endswith("?"):
        return False
    if speaks_to_someone(sentence, language):
        return False
    flat = plain(sentence)
    if any(asks.match(flat) for asks in (_QUESTION_WORD, _ASKS_LAST, _ADDS)):
        return False
    heard = " ".join(before.split()[-40:])
    said = set(re.findall(r"\w+", flat))
    return said <= set(re.findall(r"\w+", plain(heard))) or (
        bool(content_words(sentence)) and content_words(sentence) <= content_words(heard)
    )


def _is_enquiry(sentence: str, invited: bool, phrases: Phrases, language: str) -> bool:
    manner = manner_of_asking(sentence, language)
    if manner not in (("plain", "tag") if invited else ("plain",)):
        return False
    if holds(phrases.small_talk, sentence) or holds(phrases.clarifies, sentence):
        return False
    if "?" not in sentence and _OWN_WISH.match(plain(sentence)):
        return False
    return "?" in sentence or invited or bool(_ANNOUNCED.search(plain(sentence)))


_OWN_WISH = re.compile(
    r"\W*(?:(?:and|so|but|well|okay) )*(?:i'd|i would)(?: \w+){0,2} (?:like|love|want) to "
    r"(?:explore|talk|tell|walk|give|describe|go back|come back|see|learn)\b"
)
_ANNOUNCED = re.compile(
    r"\b(?:i (?:was|am) (?:\w+ )?wondering|i (?:wanted|would like|'d like) to ask|may i ask|"
    r"ma question|je (?:voulais|voudrais|souhaitais) (?:\w+ )?(?:savoir|demander)|je me demand|"
    r"ich (?:wollte|würde|möchte)\b.{0,20}\b(?:fragen|wissen)|meine frage|mich würde)"
)


def _replies(after: str, language: str) -> bool:
    """Whether the other side goes on to tell something, rather than only to ask."""
    told = (s.text for s in finer(after) if manner_of_asking(s.text, language) is None)
    return sum(len(text.split()) for text in told if not is_nod(text, language)) >= CHECKED
