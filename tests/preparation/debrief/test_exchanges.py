"""Questions put to the candidate, paired with the answers; nothing lost on the way."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from preparation.debrief.talks import heard, say, spoken, talk
from secondround.preparation.debrief.heard.account import heard_in
from secondround.preparation.debrief.heard.cutting.moves import moves_of
from secondround.preparation.evidence.speakers import turns_of


def questions(text: str, language: str = "en") -> list[str]:
    return [
        q for e in heard(text, language=language).exchanges for q in (e.question, *e.follow_ups)
    ]


def test_an_answer_goes_on_over_signs_of_listening_and_echoes() -> None:
    (one,) = heard(
        """
        Tom: What do you do when a delivery is late?
        Ada Quill: I ring the customer first.
        Tom: Mm-hm.
        Ada Quill: Then I ring the driver.
        Tom: Really?
        Ada Quill: Always in that order.
        """
    ).exchanges
    assert one.asked_by == "Tom"
    assert one.answer == "I ring the customer first. Then I ring the driver. Always in that order."
    assert not one.follow_ups


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "Walk me through your last audit."),
        ("en", "I'd like to hear more about the audit you led."),
        ("en", "If a customer shouts, how do you react."),
        ("fr", "Parlez-moi de votre dernier audit."),
        ("fr", "J'aimerais savoir comment vous avez fait."),
        ("de", "Erzählen Sie von Ihrer letzten Prüfung."),
        ("de", "Mich würde interessieren, wie Sie vorgegangen sind."),
    ],
)
def test_a_question_needs_no_question_mark(language: str, asked: str) -> None:
    text = f"Tom: Okay. {asked}\nAda Quill: In March there were four of us, and eleven days."
    assert questions(text, language) == [asked]


@pytest.mark.parametrize(
    "said",
    [
        "Did you find us all right?",
        "How was your trip?",
        "Can you hear me?",
        "Is it okay if I take notes?",
        "Avez-vous trouvé facilement ?",
        "Haben Sie gut hergefunden?",
        "Shall we start?",
    ],
)
def test_small_talk_and_talk_about_the_talk_are_no_exchanges(said: str) -> None:
    language = "fr" if "vous" in said else "de" if "Sie" in said else "en"
    assert questions(f"Tom: {said}\nAda Quill: Yes, thank you.", language) == []


def test_a_question_the_asker_answers_is_none() -> None:
    assert not questions(
        """
        Tom: Why do we count twice? Because in spring we lost a whole pallet of insulin and nobody saw it.
        Ada Quill: Right.
        """
    )


def test_a_question_put_to_a_colleague_is_none() -> None:
    assert questions(
        """
        Tom Ferris: Ruth, would you like to begin?
        Ruth Abel: Thanks, yes. Why nursing?
        Ada Quill: Because of my grandmother, and because I like nights.
        """
    ) == ["Why nursing?"]


def test_parts_of_one_question_stay_together() -> None:
    (one,) = heard(
        """
        Tom: Tell me about the merger. What was your part? And what would you do differently?
        Ada Quill: I moved four hundred contracts, and I would start earlier.
        """
    ).exchanges
    assert one.question.startswith("Tell me about the merger.")
    assert one.question.endswith("differently?")


def test_a_short_pursuing_question_is_a_follow_up_and_a_new_matter_is_not() -> None:
    first, second = heard(
        """
        Tom: How do you plan a night shift?
        Ada Quill: I start with the absences, then the skills.
        Tom: And who decides?
        Ada Quill: The charge nurse does, at nine.
        Tom: Moving on. What are your salary expectations?
        Ada Quill: Around forty thousand.
        """
    ).exchanges
    assert first.follow_ups == ("And who decides?",)
    assert first.follow_up_answers == ("The charge nurse does, at nine.",)
    assert second.answer == "Around forty thousand."


def test_what_the_candidate_asks_is_an_enquiry_with_what_was_heard() -> None:
    review = heard(
        """
        Tom: Do you have any questions for us?
        Ada Quill: Yes. How big is the team? And is there a bonus?
        Tom: We are nine, and two of us are part-time.
        Ada Quill: Thanks. Who had the post before?
        Ruth: I'd have to check with HR, I'll get back to you.
        """
    )
    assert not review.exchanges
    assert [(e.text, e.answered_by, e.settled) for e in review.enquiries] == [
        ("How big is the team?", "Tom", "answered"),
        ("And is there a bonus?", "Tom", "answered"),
        ("Who had the post before?", "Ruth", "put off"),
    ]


def test_asking_what_was_meant_is_no_enquiry() -> None:
    review = heard(
        """
        Tom: How would you handle that?
        Ada Quill: Do you mean as a manager?
        Tom: As a manager, yes.
        Ada Quill: I would talk to both of them the same day.
        """
    )
    assert not review.enquiries
    assert [e.answer for e in review.exchanges] == ["I would talk to both of them the same day."]


@pytest.mark.parametrize(
    ("after", "landing"),
    [
        ("That's exactly what we are looking for. Next question: why us?", "landed"),
        ("I'm not convinced by that, to be honest. Why us?", "missed"),
        ("Okay. Why us?", "unknown"),
        ("Can you give me a concrete example?", "partly"),
        ("Very good. Why us?", "unknown"),
    ],
)
def test_landing_is_read_from_what_followed(after: str, landing: str) -> None:
    one = heard(
        f"""
        Tom: How do you handle complaints?
        Ada Quill: I listen first, then I write down what was promised.
        Tom: {after}
        Ada Quill: Because of the way you train people, mostly, and the hours.
        """
    ).exchanges[0]
    assert one.landing == landing
    quoted = one.landing_reason.partition("“")[2].rstrip("”")
    assert not quoted or any(quoted in c.quote or c.quote in quoted for c in one.citations)


def test_having_no_answer_is_missed() -> None:
    (one,) = heard("Tom: What is IFRS 9 about?\nAda Quill: I don't know, I'm afraid.").exchanges
    assert one.landing == "missed"


WORDS = st.sampled_from(
    "what do you think? I see. Mm-hm. really? because we had eight people in the team. "
    "Parlez-moi de vous. Wie geht es Ihnen? any questions for us? okay".split(". ")
)


@given(st.lists(st.tuples(st.sampled_from(["Tom", "Ada Quill", ""]), WORDS), max_size=14))
def test_no_word_of_a_talk_is_lost_or_doubled(lines: list[tuple[str, str]]) -> None:
    passages = [spoken(text, name, place) for place, (name, text) in enumerate(lines)]
    turns = turns_of(passages, "Ada Quill", "en")
    moves = moves_of(turns, "en")
    source = Counter(word for turn in turns for word in turn.text.split())
    assert Counter(word for move in moves for word in move.text.split()) == source


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_is_said_is_read_and_cited_verbatim(one: str, other: str) -> None:
    said = [" ".join(text.split()) for text in (one, f"What then? {other}", one)]
    passages = [
        spoken(text, "Tom" if place % 2 else "Ada Quill", place)
        for place, text in enumerate(said)
        if text
    ]
    texts = {passage.id: passage.text for passage in passages}
    review = heard_in(passages, "Ada Quill", "en", say)
    for each in (*review.exchanges, *review.enquiries, *review.impressions):
        for citation in each.citations:
            assert texts[citation.passage_id][citation.start : citation.end] == citation.quote


def test_a_question_cut_by_captions_is_whole() -> None:
    (one,) = heard_in(
        talk(
            "Tom: So tell me about\nTom: your last role.\nAda Quill: I ran the\nAda Quill: pharmacy."
        ),
        "Ada Quill",
        "en",
        say,
    ).exchanges
    assert one.question == "So tell me about your last role."
    assert [c.quote for c in one.citations] == ["So tell me about", "your last role."]
    assert one.answer == "I ran the pharmacy."


def test_a_question_put_again_after_an_interruption_stays_with_its_answer() -> None:
    first, second = heard(
        """
        Tom: How did you handle the recall in spring?
        Ada Quill: Well, I
        Ruth: Sorry to interrupt. How big was the recall?
        Ada Quill: Eleven thousand packs.
        Tom: So how did you handle the recall in spring?
        Ada Quill: We called every customer within two days, and then the press.
        """
    ).exchanges
    assert first.follow_up_answers[0].startswith("We called every customer")
    assert first.landing == "unknown"
    assert second.answer == "Eleven thousand packs."


def test_a_question_of_theirs_after_a_reply_takes_no_word_of_the_reply() -> None:
    review = heard(
        """
        Tom: Do you have any questions for us?
        Ada Quill: Yes. What does the first month look like?
        Tom: You would spend two weeks on the ward. By the way, when could you start?
        Ada Quill: On the first of March, I have two months' notice.
        """
    )
    assert [e.answer for e in review.enquiries] == ["You would spend two weeks on the ward."]
    assert [e.question for e in review.exchanges] == ["By the way, when could you start?"]


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "And your notice."),
        ("en", "You have run that warehouse system, haven't you."),
        ("en", "It went wrong in the end, but was there a second try."),
        ("fr", "Vous auriez un exemple concret."),
        ("fr", "Des congrès de quelle taille."),
        ("de", "Wären Übernachtungen möglich."),
        ("de", "Und Ihre Kündigungsfrist."),
    ],
)
def test_without_any_mark_form_and_answer_tell_a_question(language: str, asked: str) -> None:
    before, answer = UNMARKED[language]
    text = f"{before}\nTom: {asked}\nAda Quill: {answer}"
    assert asked in questions(text, language)


UNMARKED = {
    "en": (
        "Tom: What did you do there.\nAda Quill: I ran the night shift with two others.",
        "That is easily said, it was about three months, and nobody was surprised by it.",
    ),
    "fr": (
        "Tom: Pourquoi ce métier.\nAda Quill: Parce que ma tante le faisait avant moi.",
        "C'est vite dit, il y en a eu trois dans l'année, et personne n'en a été surpris.",
    ),
    "de": (
        "Tom: Warum dieser Beruf.\nAda Quill: Weil meine Tante ihn vor mir hatte.",
        "Das ist schnell gesagt, es waren etwa drei Monate, und niemand war davon überrascht.",
    ),
}


def test_with_marks_a_statement_is_no_question() -> None:
    text = """
    Tom: Why do you want to leave?
    Ada Quill: Because I would like to teach.
    Tom: We are twelve, and your predecessor is still here. If you come.
    Ada Quill: That is good to hear, I would like to learn from her for some weeks.
    """
    assert questions(text) == ["Why do you want to leave?"]
