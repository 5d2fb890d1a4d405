"""Questions of a panel that talks as people do: to each other, over each other, and beside the matter."""

import pytest

from preparation.debrief.talks import heard
from secondround.preparation.evidence.talk.unlabelled import sides_of

TOLD = {
    "en": "Ada Quill: There were four of us in March, and it took eleven days.",
    "fr": "Ada Quill: Nous étions quatre au mois de mars, et cela a pris onze jours.",
    "de": "Ada Quill: Wir waren im März zu viert, und es hat elf Tage gedauert.",
}
FIRST = {
    "en": "How do you plan a shift?",
    "fr": "Comment planifiez-vous une journée ?",
    "de": "Wie planen Sie eine Schicht?",
}


def questions(text: str, language: str) -> list[str]:
    found = heard(text, language=language).exchanges
    return [q for one in found for q in (one.question, *one.follow_ups)]


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "If you got it, give me your first month."),
        ("en", "I'd be interested in how you'd manage sickness."),
        ("en", "And nights?"),
        ("en", "Before the audit, why?"),
        ("fr", "Si vous aviez le poste, décrivez-moi votre premier mois."),
        ("fr", "Et l'autre moitié ?"),
        ("de", "Wenn Sie die Stelle hätten, beschreiben Sie mir den ersten Monat."),
        ("de", "Es würde mich interessieren, wie Sie das machen."),
        ("de", "Eine letzte Frage noch: Wovor haben Sie Respekt?"),
    ],
)
def test_a_question_in_another_form_is_one(language: str, asked: str) -> None:
    before = {
        "en": "Ada Quill: It was half of the audit, and the dashboard, and mostly nights.",
        "fr": "Ada Quill: On a récupéré à peu près la moitié de la somme, le mois suivant.",
        "de": "Ada Quill: Es war die Hälfte der Schicht, und dann kam noch die Nacht dazu.",
    }[language]
    text = f"Tom: {FIRST[language]}\n{before}\nTom: {asked}\n{TOLD[language]}"
    assert questions(text, language) == [FIRST[language], asked]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Was the bus all right?"),
        ("en", "Now, where were we?"),
        ("en", "You know your way out, do you?"),
        ("fr", "Il y avait du monde ?"),
        ("fr", "Où en étions-nous ?"),
        ("fr", "Je vous raccompagne ?"),
        ("de", "Hat das mit dem Zug geklappt?"),
        ("de", "Wo waren wir stehen geblieben?"),
        ("de", "Finden Sie raus?"),
    ],
)
def test_the_way_here_and_the_thread_of_the_talk_are_no_exchanges(language: str, said: str) -> None:
    text = f"Tom: {FIRST[language]}\n{TOLD[language]}\nTom: {said}\n{TOLD[language]}"
    assert questions(text, language) == [FIRST[language]]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We had one that was off for, what was it, Ruth? Fourteen months?"),
        ("en", "Sixty percent on paper. Ruth?"),
        ("en", "Half? Half."),
        ("en", "Do you know how often we asked for that? Four times."),
        ("fr", "C'était quoi, Ruth ? Quatorze mois ?"),
        ("fr", "Vous savez combien de fois on l'a demandé ? Quatre fois."),
        ("de", "Das waren wie viele, Ruth? Vierzehn Monate?"),
        ("de", "Wissen Sie, wie oft wir das hatten? Viermal."),
    ],
)
def test_what_is_asked_of_a_colleague_or_of_oneself_is_none(language: str, said: str) -> None:
    text = f"Ruth: {FIRST[language]}\n{TOLD[language]}\nTom: {said}\nAda Quill: Oh.\nRuth: Hm.\n{TOLD[language]}"
    assert questions(text, language) == [FIRST[language]]


@pytest.mark.parametrize(
    ("language", "missed"), [("en", "Sorry, the what?"), ("fr", "Le quoi ?"), ("de", "Die was?")]
)
def test_a_word_not_caught_interrupts_no_answer(language: str, missed: str) -> None:
    (one,) = heard(
        f"Tom: {FIRST[language]}\n{TOLD[language]}\nTom: {missed}\n{TOLD[language]}",
        language=language,
    ).exchanges
    assert one.answer.count(TOLD[language][11:]) == 2


@pytest.mark.parametrize(
    ("language", "asked", "added"),
    [
        ("en", "Have you led people?", "Formally, I mean."),
        ("en", "What would you drop?", "You said everything else."),
        ("fr", "Parlez-vous anglais ?", "Je pose la question parce que le siège est à Utrecht."),
        ("de", "Was lassen Sie weg?", "Sie haben gesagt, alles andere."),
    ],
)
def test_what_explains_a_question_stays_with_it(language: str, asked: str, added: str) -> None:
    assert questions(f"Tom: {asked} {added}\n{TOLD[language]}", language) == [f"{asked} {added}"]


def test_a_wish_to_talk_of_something_is_no_enquiry() -> None:
    found = heard(
        f"Tom: {FIRST['en']}\n{TOLD['en']}\nTom: Do you have any questions for us?\n"
        "Ada Quill: Do you open the extra bay in winter?\nTom: Every year, with no extra staff.\n"
        "Ada Quill: Right. I'd want to talk about that. How many beds are there in the bay?\nTom: Six, until January."
    ).enquiries
    assert [one.text for one in found] == [
        "Do you open the extra bay in winter?",
        "How many beds are there in the bay?",
    ]


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "And after that."),
        ("en", "Last one, your notice period."),
        ("fr", "Vous en avez vécu une."),
        ("fr", "On vous l'a déjà reproché."),
        ("de", "Und Kündigungsfrist."),
        ("de", "Dann noch das Übliche, Ihre Gehaltsvorstellung."),
    ],
)
def test_without_marks_a_few_words_that_are_answered_ask(language: str, asked: str) -> None:
    first = FIRST[language].replace("?", ".")
    text = f"Tom: {first}\n{TOLD[language]}\nTom: {asked}\n{TOLD[language]}"
    assert questions(text, language)[-1] == asked


@pytest.mark.parametrize(
    ("language", "invites", "asked", "told"),
    [
        (
            "en",
            "Is there anything you want to ask us.",
            "Why did she leave.",
            "She retired in May.",
        ),
        ("fr", "Avez-vous des questions.", "Qui décide.", "C'est la direction, le lundi."),
        ("de", "Was wollen Sie von uns wissen.", "Wer entscheidet.", "Das macht die Leitung."),
    ],
)
def test_once_questions_are_invited_the_candidate_asks(
    language: str, invites: str, asked: str, told: str
) -> None:
    first = FIRST[language].replace("?", ".")
    lines = [first, "I was at Harrow for nine years."] * 4 + [invites, asked, told]
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    found = sides_of(" ".join(lines), starts, language)
    assert [side for _, side in found[-2:]] == ["candidate", "interviewer"]


@pytest.mark.parametrize(
    ("language", "after", "landing"),
    [
        ("en", "That's very good.", "landed"),
        ("en", "I'm going to steal that.", "landed"),
        ("en", "Very good, that's in the band.", "unknown"),
        ("en", "Where did you get such impressive results?", "unknown"),
        ("fr", "Je vais vous piquer l'idée.", "landed"),
        ("fr", "Très bien, c'est dans la fourchette.", "unknown"),
        ("fr", "Est-ce que ça vous pose un problème ?", "unknown"),
        ("de", "Das ist ehrlich.", "landed"),
        ("de", "Wovor haben Sie bei dieser Stelle Respekt?", "unknown"),
    ],
)
def test_praise_of_a_panel_and_what_only_sounds_like_it(
    language: str, after: str, landing: str
) -> None:
    text = f"Tom: {FIRST[language]}\n{TOLD[language]}\nTom: {after}\n{TOLD[language]}"
    assert heard(text, language=language).exchanges[0].landing == landing


@pytest.mark.parametrize(
    ("language", "answer", "landing"),
    [
        ("en", "I've not held one, no.", "missed"),
        (
            "en",
            f"I've not held one, no. {'But I do the bank requests and see the spend. ' * 5}",
            "partly",
        ),
        ("en", "I think it can be done if the line keeps up, which I don't know.", "unknown"),
        ("fr", "Je n'ai pas encore fait cela.", "missed"),
        (
            "fr",
            "Cela me va très bien, vraiment. Je n'ai pas encore fait d'entretien annuel.",
            "partly",
        ),
        ("de", "Das habe ich noch nie gemacht.", "missed"),
        (
            "de",
            "Ich halte das für möglich, wenn die Linie mitkommt, und das weiß ich nicht.",
            "unknown",
        ),
    ],
)
def test_not_having_done_it_is_told_from_what_is_not_known_beside(
    language: str, answer: str, landing: str
) -> None:
    text = f"Tom: {FIRST[language]}\nAda Quill: {answer}\nTom: Okay."
    assert heard(text, language=language).exchanges[0].landing == landing


@pytest.mark.parametrize(
    ("language", "asked", "reply", "leave"),
    [
        ("en", "How many beds are there?", "Six, until January.", "Well, thank you for coming."),
        (
            "fr",
            "Combien êtes-vous ?",
            "Oui, six, ça dépend des mois.",
            "Merci beaucoup, Madame Quill.",
        ),
        ("de", "Wie groß ist das Team?", "Wir sind sechs.", "Danke, dass Sie da waren."),
    ],
)
def test_a_reply_ends_where_leave_is_taken(
    language: str, asked: str, reply: str, leave: str
) -> None:
    invites = {
        "en": "Do you have any questions for us?",
        "fr": "Avez-vous des questions pour nous ?",
        "de": "Haben Sie Fragen an uns?",
    }[language]
    (one,) = heard(
        f"Tom: {FIRST[language]}\n{TOLD[language]}\nTom: {invites}\nAda Quill: {asked}\n"
        f"Tom: {reply} {leave}",
        language=language,
    ).enquiries
    assert (one.answer, one.settled) == (reply, "answered")


def test_a_long_question_of_its_own_is_no_follow_up() -> None:
    found = heard(
        "Tom: How do you plan a shift?\nAda Quill: On paper first, then with the night lead.\n"
        "Tom: And how do you handle that one?\nAda Quill: By talking to her before the handover.\n"
        "Tom: So if you got it, give me your first month.\nAda Quill: I would work on the floor."
    ).exchanges
    assert [len(one.follow_ups) for one in found] == [1, 0]
