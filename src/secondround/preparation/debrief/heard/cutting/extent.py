"""How far a question reaches: what leads up to it and what completes it."""

import re
from collections.abc import Sequence

from secondround.preparation.debrief.heard.phrases import holds, phrases_in
from secondround.preparation.debrief.together.words import content_words
from secondround.preparation.evidence.talk.cues import is_nod, plain
from secondround.preparation.evidence.talk.turns import Turn

_REFERRING = 14
_LEAST_TOLD = 4
_LEAD = 3
"""Sentences that may lead up to a question."""
_REFERS = re.compile(
    r"\b(?:that|this|it|those|these|them|ça|cela|ce|celui-ci|en|y|das|dies\w*|da|dort|dabei|damit|davon|dazu|dafür)\b"
)
_OPENS = re.compile(
    r"^(?:i mean|for example|for instance|say|so|especially|in particular|like|because|whether|"
    r"par exemple|c'est-à-dire|enfin|surtout|notamment|je veux dire|parce que|"
    r"(?:i'm asking|i ask)\b|(?:je (?:vous )?)?(?:pose la question|demande ça)|ich frage|"
    r"(?:you|vous) (?:said|mentioned|avez dit|disiez)|sie (?:haben|hatten) (?:\w+ )?(?:gesagt|erwähnt)|"
    r"zum beispiel|also|ich meine|vor allem|insbesondere|gerade|weil|denn)\b"
)
_ASKING = re.compile(
    r"\b(?:ask|asking|question|talk about|scenario|role ?play|poser|parler|parle|scénario|"
    r"mise en situation|cas pratique|fragen?|reden|sprechen|wissen|thema|stichwort|szenario|rollenspiel|fallbeispiel)\b"
)
_TOPIC = re.compile(
    r"(?:(?:and|so|now|next|then|et|bon|puis|sinon|alors|ensuite|und|so|jetzt|dann|zu[mr]?)\W+)*"
    r"(?:(?:on|about|in|at|your|our|the|a|an|sur|côté|dans|en|pour|le|la|les|l'|un|une|votre|vos|bei|beim|in|im|am|auf|"
    r"der|die|das|ihre?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)(?:\s|(?<=')))"
    r"[^?!,]{2,}|\S+,? (?:now|next|then|maintenant|jetzt|ensuite|dann)\W*"
)
"""A few words that name what is asked about: "On tooling.", "Management, now.", "In 2021." """
_MEANT = re.compile(r"^(?:\S+ ?){1,5}, (?:i mean|i suppose|je veux dire|meine ich)\W*$")


def widened(turn: Turn, chosen: Sequence[int], language: str) -> tuple[int, int]:
    """Start and end of a question with what it refers to, what announces it and the one that completes it."""
    spans = turn.sentences
    first, last = chosen[0], chosen[-1]
    while first > max(0, chosen[0] - _LEAD):
        lead = spans[first - 1].text
        refers = _needs_what_came_before(spans[first].text)
        needed = (refers and not _says_little(lead, language)) or _names_topic(lead, language)
        if not needed and not (turn.side == "interviewer" and _announces(lead, language)):
            break
        first -= 1
    if last + 1 < len(spans) and _completes(spans[last + 1].text):
        last += 1
    return spans[first].start, spans[last].end


def _announces(sentence: str, language: str) -> bool:
    """Whether it says that something will be asked or talked of: "I ask everybody this one." """
    said = plain(sentence)
    return bool(_ASKING.search(said)) or holds(phrases_in(language).moving_on, sentence)


def _names_topic(sentence: str, language: str) -> bool:
    said = plain(sentence)
    few = len(said.split()) < _LEAST_TOLD
    return few and not is_nod(sentence, language) and bool(_TOPIC.fullmatch(said))


def _completes(sentence: str) -> bool:
    said = plain(sentence)
    return bool(_OPENS.match(said) or _MEANT.search(said))


def _says_little(sentence: str, language: str) -> bool:
    return is_nod(sentence, language) or len(sentence.split()) < _LEAST_TOLD


def _needs_what_came_before(sentence: str) -> bool:
    if len(sentence.split()) > _REFERRING:
        return False
    return len(content_words(sentence)) < 2 or bool(_REFERS.search(plain(sentence)))
