"""An ear that reads along: voice as it comes, words a moment later, and the final ones beside."""

from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import cached_property
from threading import Condition
from typing import Any

import numpy as np

from secondround.adapters.hearing.groups import Group, Groups
from secondround.adapters.hearing.quick import quick_words
from secondround.adapters.hearing.voice_activity import Stretches, VoiceActivity, silero
from secondround.adapters.sound import RATE
from secondround.adapters.speech.context import context
from secondround.adapters.speech.whisper_transcriber import WhisperTranscriber
from secondround.foundation.errors import SecondRoundError
from secondround.foundation.ports.speech import Heard, SpokenWord

STEP = RATE // 8
"""Samples looked at together: a part that was kept back may be long."""

PAUSE = 0.3
"""Seconds of silence from which two stretches of voice are two."""

HUSHED = 0.18
"""Seconds of silence after which what was said is read: it may have been the last."""

READ_EVERY = 1.0
"""Seconds of voice between two readings of the stretch that goes on."""

FRESH = 1.5
"""Seconds from its beginning in which a stretch can wait: what was said before it gets its final words then."""


class WhisperEar:
    """`Ear` over a transcriber, whose weights it shares."""

    def __init__(self, transcriber: WhisperTranscriber) -> None:
        self.transcriber = transcriber
        self.name = transcriber.name
        self.languages = transcriber.languages
        self.desk: Executor = ThreadPoolExecutor(1, "reading along")
        self.later: Executor = ThreadPoolExecutor(1, "writing down")

    def listen(self, language: str, names: Sequence[str] = ()) -> "WhisperListening":
        self.desk.submit(lambda: self.transcriber.model)
        return WhisperListening(self, language, context(language, names))

    @cached_property
    def session(self) -> Any:
        return silero()


class WhisperListening:
    """`Listening`. What is heard is looked at by whoever calls, what is read by the ear's two threads."""

    def __init__(self, ear: WhisperEar, language: str, told: str) -> None:
        self._ear, self._language, self._told = ear, language, told
        self._activity = VoiceActivity(ear.session)
        self._stretches, self._groups = Stretches(), Groups()
        self._samples = 0
        self._words: list[SpokenWord] = []
        self._read_at = self._final_to = 0.0
        self._reads = self._writes = self._finishes = False
        self._failed: SecondRoundError | None = None
        self._state = Condition()

    def hear(self, sound: bytes) -> Heard:
        samples = np.frombuffer(sound, "<i2").astype(np.float32) / np.float32(32768)
        with self._state:
            for begin in range(0, samples.size, STEP):
                part = samples[begin : begin + STEP]
                self._samples += part.size
                self._stretches.add(self._activity.chances(part), PAUSE)
                self._groups.add(part, self._stretches)
            self._wake()
            return self._heard()

    def heard(self) -> Heard:
        with self._state:
            return self._heard()

    def finish(self) -> Heard:
        with self._state:
            self._groups.close_all()
            self._finishes = True
            self._wake()
            self._state.wait_for(lambda: not (self._reads or self._writes))
            if self._failed:
                raise self._failed
            return self._heard()

    def _heard(self) -> Heard:
        groups = self._groups
        waiting = [*groups.closed, *([groups.open] if groups.open else [])]
        unread = next((one.read_to for one in waiting if one.read_to < one.end), None)
        return Heard(
            length=self._samples / RATE,
            speech=tuple(self._stretches.found),
            words=tuple(self._words),
            tail=" ".join(one.text for one in waiting if one.text),
            read_to=self._samples / RATE if unread is None else unread,
        )

    def _wake(self) -> None:
        """Two are at work beside whoever calls: one reads along, one writes down for good. The engine serves both at
        once, so that neither waits for the other."""
        if not self._reads and self._to_read():
            self._reads = True
            self._ear.desk.submit(self._read)
        if not self._writes and self._to_write():
            self._writes = True
            self._ear.later.submit(self._write)

    def _to_read(self) -> Group | None:
        """The pause comes first: an answer may be over. A stretch that closed unread is not left to its final words."""
        if self._finishes:
            return None
        now, found = self._samples / RATE, self._groups
        is_open = found.open
        silence = now - is_open.end if is_open else now
        if is_open and silence >= HUSHED and is_open.read_to < is_open.end:
            return is_open
        if unread := next((one for one in reversed(found.closed) if one.read_to < one.end), None):
            return unread
        begun = max(self._read_at, is_open.start) if is_open else now
        return is_open if is_open and silence < HUSHED and now - begun >= READ_EVERY else None

    def _to_write(self) -> Group | None:
        """While nobody speaks or somebody has just begun, and when two wait."""
        closed, is_open = self._groups.closed, self._groups.open
        fresh = is_open is None or self._samples / RATE - is_open.start < FRESH
        waits = fresh or self._finishes or len(closed) > 1
        return closed[0] if closed and waits else None

    def _read(self) -> None:
        """Until nothing is to be read. The engine is called outside the lock."""
        while True:
            with self._state:
                group = self._to_read()
                if group is None:
                    self._reads = False
                    self._state.notify_all()
                    return
                reaches = group.end
                stretch = self._groups.stretch_of(group)
                self._read_at = self._samples / RATE
            try:
                text = quick_words(
                    self._ear.transcriber.model, stretch.sound, self._language, self._told
                )
            except SecondRoundError as error:
                self._give_up(group, error)
                continue
            with self._state:
                group.text, group.read_to = text, reaches

    def _write(self) -> None:
        """Until nothing is to be written down."""
        while True:
            with self._state:
                group = self._to_write()
                if group is None:
                    self._writes = False
                    self._state.notify_all()
                    return
                stretch = self._groups.stretch_of(group)
            try:
                words = self._ear.transcriber.words(stretch, self._language, self._told)
            except SecondRoundError as error:
                self._give_up(group, error)
                words = ()
            with self._state:
                self._groups.closed.popleft()
                self._words.extend(words)

    def _give_up(self, group: Group, error: SecondRoundError) -> None:
        """The sound is kept elsewhere; what could not be read is left out here and said at the end."""
        with self._state:
            self._failed = error
            group.read_to = group.end
