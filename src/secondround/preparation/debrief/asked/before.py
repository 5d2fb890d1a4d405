"""Which planned questions were put before, and which were answered without being put."""

from collections.abc import Sequence

from secondround.preparation.debrief.asked.answers import answers
from secondround.preparation.debrief.model import AlreadyAsked, AskedEnquiry, Planned
from secondround.preparation.evidence.closeness import Alike
from secondround.preparation.evidence.concepts.found import concepts_of
from secondround.preparation.evidence.frames.repeats import CLOSE, SAME
from secondround.preparation.evidence.model import Citation
from secondround.preparation.evidence.talk.heard import Heard, answer_to


def asked_or_answered(
    planned: Sequence[Planned],
    asked: Sequence[AskedEnquiry],
    heard: Sequence[Heard],
    alike: Alike,
) -> dict[str, AlreadyAsked]:
    """By the planned text what makes it needless; what was put comes before what was heard, "same" before "close"."""
    put = _put(planned, asked, alike)
    found = {text: one for text, one in put.items() if one.closeness == "same"}
    for one in planned:
        answered = _answered(one, heard)
        if answered and answered.closeness == "same":
            found.setdefault(one.text, answered)
        near = put.get(one.text) or answered
        if near:
            found.setdefault(one.text, near)
    return found


def _put(
    planned: Sequence[Planned], asked: Sequence[AskedEnquiry], alike: Alike
) -> dict[str, AlreadyAsked]:
    """The same in other words, and the nearest on its subject; the doubtful as "close"."""
    found: dict[str, AlreadyAsked] = {}
    close: dict[str, tuple[float, AlreadyAsked]] = {}
    for enquiry in asked:
        open_to = [one for one in planned if _is_news(one, enquiry.citations)]
        likely = {one.text: max(alike(way, enquiry.text) for way in one.ways) for one in open_to}
        spoken_of = concepts_of(enquiry.text).keys()
        on_subject = [
            one.text for one in open_to if any(names <= spoken_of for names in one.subjects)
        ]
        nearest = sorted(on_subject, key=lambda text: -likely[text])[:1]
        for text, likelihood in likely.items():
            if likelihood >= SAME or text in nearest:
                found.setdefault(text, _as_put(enquiry, sure=True))
            elif likelihood >= max(CLOSE, close[text][0] if text in close else 0.0):
                close[text] = likelihood, _as_put(enquiry, sure=False)
    return {text: one for text, (_, one) in close.items()} | found


def _is_news(planned: Planned, citations: Sequence[Citation]) -> bool:
    return not planned.known or any(one.document_id not in planned.known for one in citations)


def _as_put(enquiry: AskedEnquiry, *, sure: bool) -> AlreadyAsked:
    return AlreadyAsked(
        how="asked",
        closeness="same" if sure else "close",
        text=enquiry.text,
        answer=enquiry.answer,
        settled=enquiry.settled,
        citations=enquiry.citations,
    )


def _answered(planned: Planned, every: Sequence[Heard]) -> AlreadyAsked | None:
    heard = [one for one in every if _is_news(planned, (one.citation,))]
    signed = answer_to(planned.signs, heard, anywhere=False)
    if signed:
        return _as_heard(signed, sure=True)
    if planned.signs:
        return None  # whoever wrote the signs knows better what answers it than any rule
    told = next((one for one in heard if answers(one.citation.quote, planned.text)), None)
    return _as_heard(told, sure=False) if told else None


def _as_heard(told: Heard, *, sure: bool) -> AlreadyAsked:
    return AlreadyAsked(
        how="answered",
        closeness="same" if sure else "close",
        text=told.citation.quote,
        answer=told.citation.quote,
        settled="answered",
        citations=(told.citation,),
    )
