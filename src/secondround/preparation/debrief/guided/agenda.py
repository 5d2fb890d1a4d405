"""What the guided debrief asks, in order, given what was told so far."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from secondround.foundation.keys import key_of
from secondround.foundation.wording import Say
from secondround.preparation.debrief.guided.wording import DOUBTFUL, choices_for, worded
from secondround.preparation.debrief.model import GuidedQuestion, Memory

STATED = ("pay", "notice", "reason for leaving", "dates", "other processes", "figures")
"""Subjects on which what was stated must not be contradicted later."""

MOST_DEMANDS = 5
"""Of the posting that are asked about: the debrief takes ten minutes."""

SECONDS = {
    "people": 40,
    "seemed": 20,
    "question": 25,
    "answer": 40,
    "landing": 4,
    "came back": 25,
    "demand": 30,
    "enquiry": 20,
    "heard": 25,
    "stated": 15,
    "promised": 20,
    "they promised": 15,
    "wished": 30,
}
"""What telling takes, by our own reading and typing aloud; an estimate, and said so."""

LIKELY_QUESTIONS, LIKELY_ENQUIRIES = 6, 2
"""How many there tend to be in a first interview, for the estimate alone."""


@dataclass(frozen=True)
class Known:
    """What is known beside the guided debrief: exchanges and enquiries of the round, subjects stated, and the
    demands of the posting that nothing brought in mentions, the weightiest first."""

    exchanges: int = 0
    enquiries: int = 0
    stated: frozenset[str] = frozenset()
    demands: tuple[str, ...] = ()


def next_question(
    number: int, told: Sequence[Memory], known: Known, say: Say
) -> GuidedQuestion | None:
    """The first that is not told; once none is left those that were skipped, each once more; then None."""
    by_key = {one.key: one for one in told}
    asked = list(agenda(number, told, known, say))
    for one in asked:
        if one.key not in by_key:
            return one
    for one in asked:
        if by_key[one.key].fields.get("skipped") == "once":
            return one
    return None


def agenda(number: int, told: Sequence[Memory], known: Known, say: Say) -> Iterator[GuidedQuestion]:
    """Everything to ask about round `number`, told or not, as far as it follows from what was told."""
    script = _Script(number, {one.key: one for one in told}, known, say)
    yield from script.people()
    yield from script.questions()
    yield from script.demands()
    yield from script.enquiries()
    yield from script.statements()
    for asked in ("promised", "they promised", "wished"):
        yield script.ask(asked)


def minutes_left(number: int, told: Sequence[Memory], known: Known, say: Say) -> int:
    """About how many more, at least one while anything is left."""
    keys = {one.key for one in told if one.fields.get("skipped") != "once"}
    left = [one.asked for one in agenda(number, told, known, say) if one.key not in keys]
    if not left:
        return 0
    seconds = sum(SECONDS[asked] for asked in left)
    so_far = [one.asked for one in told if one.text]
    if "question" in left:
        per = SECONDS["question"] + SECONDS["answer"] + SECONDS["landing"]
        seconds += per * max(LIKELY_QUESTIONS - known.exchanges - so_far.count("question") - 1, 0)
    if "enquiry" in left:
        per = SECONDS["enquiry"] + SECONDS["heard"]
        seconds += per * max(LIKELY_ENQUIRIES - known.enquiries - so_far.count("enquiry") - 1, 0)
    return max(round(seconds / 60), 1)


def people_in(text: str) -> list[str]:
    """Who was there, as told: one to a line or between semicolons, what they are after a comma or dash."""
    lines = [part for line in text.splitlines() for part in line.split(";")]
    names = [line.replace(" - ", ",").replace(" – ", ",").split(",")[0].strip() for line in lines]
    return [name for name in dict.fromkeys(names) if name]


@dataclass(frozen=True)
class _Script:
    number: int
    told: dict[str, Memory]
    known: Known
    say: Say

    def ask(self, asked: str, about: str = "", place: int = 0) -> GuidedQuestion:
        key = key_of("guided", str(self.number), asked, about, str(place))
        text, why = worded(asked, about, place, self.known_before(asked), self.say)
        choices = choices_for(asked, self.say)
        shown = tuple(choices.values())
        return GuidedQuestion(key, self.number, asked, about, text, why, tuple(choices), shown)

    def known_before(self, asked: str) -> int:
        return {"question": self.known.exchanges, "enquiry": self.known.enquiries}.get(asked, 0)

    def said(self, question: GuidedQuestion) -> str:
        memory = self.told.get(question.key)
        return memory.text if memory else ""

    def people(self) -> Iterator[GuidedQuestion]:
        first = self.ask("people")
        yield first
        for name in people_in(self.said(first)):
            yield self.ask("seemed", name)

    def questions(self) -> Iterator[GuidedQuestion]:
        for place in count():
            question = self.ask("question", place=place)
            yield question
            text = self.said(question)
            if not text:
                return
            yield self.ask("answer", text, place)
            landing = self.ask("landing", text, place)
            yield landing
            if self.said(landing) in DOUBTFUL:
                yield self.ask("came back", text, place)

    def demands(self) -> Iterator[GuidedQuestion]:
        for demand in self.known.demands[:MOST_DEMANDS]:
            yield self.ask("demand", demand)

    def enquiries(self) -> Iterator[GuidedQuestion]:
        for place in count():
            enquiry = self.ask("enquiry", place=place)
            yield enquiry
            text = self.said(enquiry)
            if not text:
                return
            yield self.ask("heard", text, place)

    def statements(self) -> Iterator[GuidedQuestion]:
        for subject in STATED:
            if subject not in self.known.stated:
                yield self.ask("stated", subject)
