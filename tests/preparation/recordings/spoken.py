"""A short interview spoken here, in every container a phone or a meeting program writes."""

from functools import cache
from pathlib import Path

import av
import numpy as np
from hibari import SAMPLE_RATE, Hibari
from numpy.typing import NDArray

SAID = (
    "Why do you want to leave your present company?",
    "Because I would like to lead a team of eight people.",
    "What is your notice period?",
    "It is three months, to the end of a quarter.",
)

CODECS = {
    "wav": "pcm_s16le",
    "mp3": "mp3",
    "m4a": "aac",
    "ogg": "libopus",
    "webm": "libopus",
    "mp4": "aac",
    "mkv": "libopus",
}

Sound = NDArray[np.float32]


@cache
def interview() -> Sound:
    """Four sentences at 24 kHz, the questions in a deeper voice, with two seconds of silence after each."""
    gap = np.zeros(2 * SAMPLE_RATE, np.float32)
    return np.concatenate(
        [part for place, text in enumerate(SAID) for part in (_said(text, place % 2 == 0), gap)]
    )


def _said(text: str, deep: bool) -> Sound:
    throat = 0.8 if deep else 1.0
    spoken = Hibari(threads=1)(text, speed=1 / throat, seed=1)
    places = np.arange(int(spoken.size / throat)) * throat
    return np.interp(places, np.arange(spoken.size), spoken).astype(np.float32)


def write(path: Path, sound: Sound) -> Path:
    """The sound in the container that the name asks for; a video gets a picture as well."""
    kind = path.suffix[1:]
    with av.open(str(path), "w") as container:
        rate = 48_000 if CODECS[kind] == "libopus" else SAMPLE_RATE
        stream = container.add_stream(CODECS[kind], rate=rate, layout="mono")
        if kind == "mp4":
            _show(container)
        frame = av.AudioFrame.from_ndarray(sound[None, :], format="flt", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        resampler = av.AudioResampler(stream.format, "mono", rate, frame_size=stream.frame_size)
        for piece in [*resampler.resample(frame), *resampler.resample(None), None]:
            container.mux(stream.encode(piece))
    return path


def _show(container: av.container.OutputContainer) -> None:
    """One black picture."""
    picture = container.add_stream("mpeg4", rate=1)
    picture.width = picture.height = 64
    picture.pix_fmt = "yuv420p"
    black = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), "rgb24")
    container.mux([*picture.encode(black), *picture.encode(None)])
