"""How an answer landed: from what followed, with the near misses of each sign."""

import pytest

from preparation.debrief.talks import heard

TALKS = {
    "en": (
        "How do you handle complaints?",
        "I listen first, then I write down what was promised.",
        "Because of the way you train people, mostly, and the hours.",
    ),
    "fr": (
        "Comment gérez-vous les plaintes ?",
        "J'écoute d'abord, puis j'écris ce qui a été promis.",
        "Pour la façon dont vous formez les gens, surtout, et les horaires.",
    ),
    "de": (
        "Wie gehen Sie mit Beschwerden um?",
        "Ich höre erst zu, dann schreibe ich auf, was versprochen wurde.",
        "Wegen der Art, wie Sie ausbilden, vor allem, und wegen der Zeiten.",
    ),
}


@pytest.mark.parametrize(
    ("language", "landing", "after"),
    [
        ("en", "landed", "That's a really good example. Why us?"),
        ("en", "landed", "I like that. Why us?"),
        ("en", "unknown", "Great, moving on. Why us?"),
        ("en", "unknown", "Okay, great, thanks for that. Why us?"),
        ("en", "unknown", "It's a great team. Why us?"),
        ("en", "unknown", "We had a great example last year. Why us?"),
        ("en", "unknown", "The weather is impressive today. Why us?"),
        ("en", "missed", "Hm, that's a bit vague. Why us?"),
        ("en", "missed", "I'm not sure that answers my question. Why us?"),
        ("en", "unknown", "I'm worried about the time. Why us?"),
        ("en", "unknown", "I'm not sure if you know, we moved in June. Why us?"),
        ("en", "partly", "How do you handle complaints, exactly?"),
        ("en", "partly", "Let me ask again: how do you handle complaints?"),
        ("en", "partly", "Could you be more specific?"),
        ("fr", "landed", "C'est un très bel exemple. Pourquoi nous ?"),
        ("fr", "unknown", "Très bien, passons à la suite. Pourquoi nous ?"),
        ("fr", "unknown", "Très bien, merci beaucoup. Pourquoi nous ?"),
        ("fr", "unknown", "Nous avons une très belle équipe. Pourquoi nous ?"),
        ("fr", "missed", "C'est un peu vague. Pourquoi nous ?"),
        ("fr", "partly", "Concrètement, vous faites quoi ?"),
        ("de", "landed", "Das ist ein sehr gutes Beispiel. Warum wir?"),
        ("de", "unknown", "Sehr gut, kommen wir zum nächsten Thema. Warum wir?"),
        ("de", "unknown", "Wir haben ein sehr gutes Team. Warum wir?"),
        ("de", "unknown", "Der Standort ist sehr gut angebunden. Warum wir?"),
        ("de", "missed", "Das überzeugt mich noch nicht. Warum wir?"),
        ("de", "partly", "Noch einmal: Wie gehen Sie mit Beschwerden um?"),
    ],
)
def test_what_followed_tells_and_its_near_misses_do_not(
    language: str, landing: str, after: str
) -> None:
    question, answer, last = TALKS[language]
    talk = f"Tom: {question}\nAda Quill: {answer}\nTom: {after}\nAda Quill: {last}"
    assert heard(talk, language=language).exchanges[0].landing == landing
