"""Recorded sound, read as it is needed: 16,000 samples a second, whatever the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from secondround.foundation.errors import EngineMissing, Unreadable

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

RATE = 16_000
"""Samples a second that every engine here listens to."""

Sound = NDArray[np.float32]


def length_of(recording: Path) -> float:
    """Seconds, as the container states it, else by reading it all. Raises `Unreadable`."""
    with _opened(recording) as (container, stream):
        if stream.duration and stream.time_base:
            return float(stream.duration * stream.time_base)
        if container.duration:
            return float(container.duration) / 1_000_000
    samples: int = sum(block.shape[1] for block in blocks(recording))
    return samples / RATE


def blocks(recording: Path, channels: int = 1) -> Iterator[Sound]:
    """The whole sound in pieces of some ten seconds, shape (channels, samples), values from -1 to 1.

    One channel is the mean of all. Where the file breaks off, what there is until then is given. Raises
    `Unreadable` for a file without sound.
    """
    from av import AudioResampler
    from av.error import FFmpegError

    with _opened(recording) as (container, stream):
        resampler = AudioResampler(
            format="fltp", layout="mono" if channels == 1 else "stereo", rate=RATE
        )
        piled: list[Sound] = []
        heard = False
        try:
            for frame in container.decode(stream):
                piled += [_samples(one) for one in resampler.resample(frame)]
                if sum(piece.shape[1] for piece in piled) >= 10 * RATE:
                    yield np.concatenate(piled, axis=1)
                    piled, heard = [], True
            piled += [_samples(one) for one in resampler.resample(None)]
        except FFmpegError as error:
            if not (heard or piled):
                raise _no_sound(recording) from error
    if piled:
        yield np.concatenate(piled, axis=1)


def _samples(frame: Any) -> Sound:
    return np.ascontiguousarray(frame.to_ndarray(), dtype=np.float32)


@contextmanager
def _opened(recording: Path) -> "Iterator[tuple[InputContainer, AudioStream]]":
    try:
        import av
        from av.error import FFmpegError
    except ImportError as error:
        raise EngineMissing(
            "what listens to recordings is not installed",
            "Install it with: pip install 'secondround[speech]'",
        ) from error
    try:
        container = av.open(str(recording), metadata_errors="ignore")
    except (FFmpegError, OSError) as error:
        raise _no_sound(recording) from error
    with container:
        if not container.streams.audio:
            raise _no_sound(recording)
        yield container, container.streams.audio[0]


def _no_sound(recording: Path) -> Unreadable:
    return Unreadable(
        "{name} holds no sound that can be read",
        "Is it the whole file? WAV, MP3, M4A, OGG, WebM and videos can be listened to.",
        name=recording.name,
    )
