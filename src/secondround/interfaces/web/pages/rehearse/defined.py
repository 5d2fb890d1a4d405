"""What each fact of a take is, in a sentence; sources and limits stand in docs/packages/rehearsal.md."""

from secondround.foundation.wording import Say


def definitions(say: Say) -> tuple[tuple[str, str], ...]:
    """What is measured, and how; the tone last."""
    return (
        (say("Length"), say("From the first sound of your voice to the last.")),
        (say("Words"), say("As they are spoken, figures too. Um and uh are none.")),
        (
            say("Words a minute"),
            say("All words over the length; without the pauses, over the time you speak."),
        ),
        (say("Pauses"), say("Silences of more than 0.3 s within the answer.")),
        (
            say("Fillers"),
            say("Um and uh; and words such as “like” or “you know” where they say nothing."),
        ),
        (say("Restarts"), say("A word cut off, or up to five words that are said again at once.")),
        (say("Hedges"), say("Words that hold back what is said, such as “perhaps” or “I think”.")),
        (
            say("“I” among “I” and “we”"),
            say("Of the words for you alone or with others, the share of those for you alone."),
        ),
        (
            say("Range of loudness"),
            say(
                "From quiet to loud, the extremes left out. Compare it only with the same microphone."
            ),
        ),
        (say("Range of pitch"), say("From your low to your high voice, the extremes left out.")),
    )
