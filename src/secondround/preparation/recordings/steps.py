"""Bringing a recorded round in, with consent, and listening to it."""

import tempfile
from dataclasses import replace
from pathlib import Path

from secondround.foundation.errors import NotFound, Refused
from secondround.foundation.jobs.desk import Jobs
from secondround.foundation.jobs.run import Run
from secondround.foundation.keys import key_of
from secondround.foundation.kit import Kit
from secondround.foundation.ports.objects import object_key_of
from secondround.foundation.ports.speech import Utterance
from secondround.foundation.wording import say_in, sentence
from secondround.preparation.candidacy import steps as candidacy_steps
from secondround.preparation.documents.corrected import steps as corrected_steps
from secondround.preparation.recordings import store
from secondround.preparation.recordings.consent import law
from secondround.preparation.recordings.hearing import (
    LISTENING_SHARE,
    any_language,
    check_asked,
    check_language,
    heard_from,
    listener,
    listening,
    share,
)
from secondround.preparation.recordings.kept import (
    delete_original,
    remove_transcript,
    sha256_of,
    write_down,
)
from secondround.preparation.recordings.model import Consent, Listening, Recording
from secondround.preparation.recordings.speakers import spoken_turns
from secondround.preparation.recordings.transcript import web_vtt

TRANSCRIBE = "transcribe"
"""The name of the work; its ids are the candidacy's and the recording's."""


def law_for(kit: Kit, candidacy_id: str, country: str) -> str:
    """What the law of the country expects of a recording, in two sentences, in the candidate's language."""
    return law(country, say_in(candidacy_steps.find(kit, candidacy_id).language))


def answer_consent(kit: Kit, candidacy_id: str, country: str, given: bool) -> Consent:
    """Keep what the candidate was told and answered; a later answer for the country takes its place."""
    text = law_for(kit, candidacy_id, country)
    answer = Consent(key_of("consent", country.upper()), country.upper(), text, given, kit.now)
    with kit.db.write() as db:
        kept = [
            one for one in store.consents.list(db, kit.owner, candidacy_id) if one.key != answer.key
        ]
        store.consents.replace(db, kit.owner, candidacy_id, [*kept, answer])
    return answer


def consents_of(kit: Kit, candidacy_id: str) -> tuple[Consent, ...]:
    """What was answered, by country; the newest last."""
    with kit.db.read() as db:
        return store.consents.list(db, kit.owner, candidacy_id)


def has_consent(kit: Kit, candidacy_id: str) -> bool:
    """Whether the candidate's last answer was that everyone on the recording agreed."""
    answers = consents_of(kit, candidacy_id)
    return bool(answers) and answers[-1].given


def add_recording(
    kit: Kit, candidacy_id: str, path: Path, number: int = 1, language: str = "auto"
) -> Recording:
    """Keep the recording of round `number`. The same bytes again are the same recording, and what was heard stays,
    unless another language is named than it was heard in.

    Raises `Refused` without consent and for an unknown language or round, `Unreadable` for a file without
    sound, `EngineMissing` where nothing here can listen, `NotFound`.
    """
    if not has_consent(kit, candidacy_id):
        raise Refused(
            "a recording is only brought in when everyone who can be heard on it agreed",
            "Notes from memory serve as well: secondround debrief start FOLDER",
        )
    check_asked(path, number, language)
    length = listener(kit, "en" if language == "auto" else language).length(path)
    digest = sha256_of(path)
    key = key_of("recording", kit.owner.workspace_id, kit.owner.person_id, digest)
    before = next((one for one in recordings_of(kit, candidacy_id) if one.key == key), None)
    if language == "auto":
        language = before.language if before else any_language(kit).language_of(path)
    made = Recording(
        key=key,
        name=path.name,
        size=path.stat().st_size,
        length=length,
        language=before.language if before else language,
        round=number,
        added_at=kit.now,
        original=object_key_of(kit.owner, digest),
        transcript=before.transcript if before else "",
        job=before.job if before else "",
    )
    kit.objects.put_file(made.original, path)
    with kit.db.write() as db:
        store.recordings.put(db, kit.owner, candidacy_id, made)
    if made.transcript:
        corrected_steps.correct_round(kit, candidacy_id, made.transcript, number)
    return correct_language(kit, candidacy_id, key, language)


def correct_language(kit: Kit, candidacy_id: str, key: str, language: str) -> Recording:
    """The candidate says what is spoken: what was heard in another language is forgotten, `begin` hears it anew.

    Raises `NotFound`, and `Refused` for an unknown language and once the sound was deleted.
    """
    one = find(kit, candidacy_id, key)
    check_language(language)
    if language == one.language:
        return one
    if not one.original:
        raise Refused("the sound of {name} was deleted", "Add the recording again.", name=one.name)
    anew = replace(one, language=language, transcript="", job="")
    with kit.db.write() as db:
        store.forget_utterances(db, kit.owner, candidacy_id, one.key)
        store.recordings.put(db, kit.owner, candidacy_id, anew)
    remove_transcript(kit, candidacy_id, one)
    return anew


def recordings_of(kit: Kit, candidacy_id: str) -> tuple[Recording, ...]:
    """In the order they were added."""
    with kit.db.read() as db:
        return store.recordings.list(db, kit.owner, candidacy_id)


def find(kit: Kit, candidacy_id: str, name: str) -> Recording:
    """By key or name; of two with one name the later. Raises `NotFound`."""
    for one in reversed(recordings_of(kit, candidacy_id)):
        if name in (one.key, one.name):
            return one
    hint = sentence("`secondround debrief recordings FOLDER` lists them.")
    raise NotFound("the recording {name}", hint, name=name)


def sound_of(kit: Kit, candidacy_id: str, document: str) -> Recording | None:
    """The recording that the document of this name is the transcript of, else None.

    A passage's `start` is the second to play from; `fetch_sound` gives the sound while it is kept.
    """
    return next((r for r in recordings_of(kit, candidacy_id) if r.transcript == document), None)


def fetch_sound(kit: Kit, candidacy_id: str, key: str, path: Path) -> None:
    """Afterwards the file holds the recording's bytes as they came. Raises `NotFound`, also once they were deleted."""
    one = find(kit, candidacy_id, key)
    if not one.original:
        raise NotFound("the sound of {name}", "It was deleted; its words are kept.", name=one.name)
    kit.objects.fetch(one.original, path)


def sound_part(kit: Kit, one: Recording, start: int, end: int) -> bytes:
    """Bytes of its sound from `start` up to `end`. Raises `NotFound` where it was deleted."""
    return kit.objects.part(one.original, start, end)


def begin(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> str:
    """Ask for the listening, or for going on with it where it stopped; the id of the job.

    What a crash left as running is taken up too. Does nothing to a recording that is transcribed.
    """
    one = find(kit, candidacy_id, key)
    job = jobs.known(kit.owner, one.job)
    if one.transcript:
        return one.job
    if job is None or job.state == "done":
        made = jobs.enqueue(kit.owner, TRANSCRIBE, candidacy_id, one.key)
        with kit.db.write() as db:
            store.recordings.put(db, kit.owner, candidacy_id, replace(one, job=made))
        return made
    if job.state == "running":
        jobs.cancel(kit.owner, job.id)
    if job.state != "waiting":
        jobs.retry(kit.owner, job.id)
    return job.id


def pause(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> None:
    """Stop after the utterance that is being heard; `begin` goes on there. Raises `NotFound`."""
    one = find(kit, candidacy_id, key)
    if one.job and not one.transcript:
        jobs.cancel(kit.owner, one.job)


def listening_of(kit: Kit, jobs: Jobs, candidacy_id: str) -> tuple[Listening, ...]:
    """How far each recording is."""
    return tuple(
        listening(one, jobs.known(kit.owner, one.job), _heard_until(kit, candidacy_id, one.key)[1])
        for one in recordings_of(kit, candidacy_id)
    )


def utterances_of(kit: Kit, candidacy_id: str, key: str) -> tuple[Utterance, ...]:
    """What was heard so far: every word with its times."""
    with kit.db.read() as db:
        return store.utterances_of(db, kit.owner, candidacy_id, key)


def delete_sound(kit: Kit, candidacy_id: str, key: str) -> Recording:
    """The sound is gone for good; the transcript and its times stay. Raises `NotFound`, `Refused` before that."""
    one = find(kit, candidacy_id, key)
    if not one.transcript:
        hint = sentence("Without its sound nothing would be left of it.")
        raise Refused("{name} is not transcribed yet", hint, name=one.name)
    delete_original(kit, one, _elsewhere(kit, candidacy_id))
    without = replace(one, original="")
    with kit.db.write() as db:
        store.recordings.put(db, kit.owner, candidacy_id, without)
    return without


def forget(kit: Kit, jobs: Jobs, candidacy_id: str, key: str) -> None:
    """Nothing of the recording is left: sound, words, transcript. Raises `NotFound`."""
    one = find(kit, candidacy_id, key)
    pause(kit, jobs, candidacy_id, one.key)
    delete_original(kit, one, _elsewhere(kit, candidacy_id))
    with kit.db.write() as db:
        store.forget_utterances(db, kit.owner, candidacy_id, one.key)
        store.recordings.remove(db, kit.owner, candidacy_id, one.key)
    remove_transcript(kit, candidacy_id, one)


def listen(run: Run, candidacy_id: str, key: str) -> None:
    """The work: hear what is not heard yet, tell the voices apart, add the transcript.

    Every utterance is kept as soon as it is heard, so that after a crash or a pause it goes on there.
    """
    kit = run.kit()
    one = find(kit, candidacy_id, key)
    if one.transcript:
        return
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / f"sound{Path(one.name).suffix}"
        fetch_sound(kit, candidacy_id, one.key, sound)
        _hear(run, kit, candidacy_id, one, sound)
        run.report(LISTENING_SHARE, "telling the voices apart")
        heard = utterances_of(kit, candidacy_id, one.key)
        voices = kit.voices()
        spoken = [(each.start, each.end) for each in heard]
        told = voices.turns(sound, spoken) if voices and spoken else ()
    run.report(LISTENING_SHARE, "writing it down")
    if _wanted(kit, candidacy_id, one):
        say = say_in(candidacy_steps.find(kit, candidacy_id).language)
        text = web_vtt(spoken_turns(heard, told), say)
        now, others = find(kit, candidacy_id, one.key), recordings_of(kit, candidacy_id)
        name = write_down(kit, candidacy_id, now, others, text)
        with kit.db.write() as db:
            store.recordings.put(db, kit.owner, candidacy_id, replace(now, transcript=name))


def _hear(run: Run, kit: Kit, candidacy_id: str, one: Recording, sound: Path) -> None:
    """What is not heard yet; it stops where the recording was forgotten or is to be heard anew."""
    position, since = _heard_until(kit, candidacy_id, one.key)
    run.report(share(since, one.length), "listening")
    heard = heard_from(kit, candidacy_id, one, sound, since)
    for place, utterance in enumerate(heard, position):
        with kit.db.write() as db:
            if not store.holds(db, kit.owner, candidacy_id, one.key, one.language):
                return
            store.keep_utterance(db, kit.owner, candidacy_id, one.key, place, utterance)
        run.report(share(utterance.end, one.length), "listening")


def _heard_until(kit: Kit, candidacy_id: str, key: str) -> tuple[int, float]:
    with kit.db.read() as db:
        return store.heard_until(db, kit.owner, candidacy_id, key)


def _wanted(kit: Kit, candidacy_id: str, one: Recording) -> bool:
    """False once it was forgotten or its language corrected while it was listened to."""
    with kit.db.read() as db:
        return store.holds(db, kit.owner, candidacy_id, one.key, one.language)


def _elsewhere(kit: Kit, candidacy_id: str) -> list[Recording]:
    others = [one.id for one in candidacy_steps.candidacies(kit) if one.id != candidacy_id]
    return [recording for other in others for recording in recordings_of(kit, other)]
