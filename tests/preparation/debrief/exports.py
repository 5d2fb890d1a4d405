"""Transcripts as programs write them, made from what was said: the same talk in every form of export."""

import html
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx


@dataclass(frozen=True)
class Said:
    """What one person said from a moment on, in seconds."""

    who: str
    text: str
    at: int = 0


Talk = Sequence[Said]


def placed(lines: Sequence[tuple[str, str]], apart: int = 7) -> list[Said]:
    """The lines one after the other, each so many seconds after the one before."""
    return [Said(who, text, 3 + place * apart) for place, (who, text) in enumerate(lines)]


def vtt_voices(talk: Talk) -> bytes:
    return _vtt(talk, lambda one: f"<v {one.who}>{html.escape(one.text, quote=False)}</v>")


def vtt_teams(talk: Talk) -> bytes:
    """Teams: a name of its own above every cue, a voice tag, and long speech cut into cues."""
    cues = []
    for number, one in enumerate(talk):
        words = one.text.split(" ")
        halves = [words[: len(words) // 2], words[len(words) // 2 :]]
        for part, half in enumerate(filter(None, halves)):
            text = html.escape(" ".join(half), quote=False)
            name = f"5f1c2a7e-90b4-4f6b-8a51-2f6f6e7c0d1a/{number}-{part}"
            cues.append(
                f"{name}\n{_stamp(one.at + part)} --> {_stamp(one.at + part + 1)}\n<v {one.who}>{text}</v>\n"
            )
    return ("WEBVTT\n\n" + "\n".join(cues)).encode("utf-8-sig")


def vtt_zoom(talk: Talk) -> bytes:
    """Zoom: cues numbered from 1, the name before a colon."""
    cues = (
        f"{n}\r\n{_stamp(one.at)} --> {_stamp(one.at + 2)}\r\n{one.who}: {one.text}\r\n"
        for n, one in enumerate(talk, 1)
    )
    return ("WEBVTT\r\n\r\n" + "\r\n".join(cues)).encode()


def vtt_bare(talk: Talk) -> bytes:
    return _vtt(talk, lambda one: html.escape(one.text, quote=False))


def srt(talk: Talk) -> bytes:
    return _srt(talk, lambda one: one.text)


def srt_named(talk: Talk) -> bytes:
    return _srt(talk, lambda one: f"{one.who}: {one.text}")


def teams_docx(talk: Talk) -> bytes:
    """Teams: one paragraph a turn, with a picture, name and time above a line break and the words."""
    document = docx.Document()
    document.add_paragraph("Second interview-20261118_100312-Meeting Transcript").runs[
        0
    ].bold = True
    document.add_paragraph("18 November 2026, 09:03am")
    document.add_paragraph("42m 17s")
    for one in talk:
        paragraph = document.add_paragraph()
        paragraph.add_run().add_picture(io.BytesIO(_PICTURE))
        paragraph.add_run(one.who).bold = True
        paragraph.add_run(f"   {one.at // 60}:{one.at % 60:02}").add_break()
        paragraph.add_run(one.text)
    return _saved(document)


def teams_docx_before(talk: Talk) -> bytes:
    """Teams in its first years: the time, the name and the words, each a paragraph of its own."""
    document = docx.Document()
    for one in talk:
        document.add_paragraph(
            f"0:{one.at // 60}:{one.at % 60}.0 --> 0:{one.at // 60}:{one.at % 60}.940"
        )
        document.add_paragraph(one.who)
        document.add_paragraph(one.text)
    return _saved(document)


def meet_docx(talk: Talk) -> bytes:
    """Google Meet: attendees, a time of the recording every five minutes, "Name: text"."""
    document = docx.Document()
    document.add_heading("Interview (2026-11-18 10:00 GMT+1) – Transcript", 1)
    document.add_heading("Attendees", 2)
    document.add_paragraph(", ".join(dict.fromkeys(one.who for one in talk)))
    document.add_heading("Transcript", 2)
    for place, one in enumerate(talk):
        if place % 3 == 0:
            document.add_heading(_clock(place * 100), 3)
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{one.who}: ").bold = True
        paragraph.add_run(one.text)
    return _saved(document)


def meet_txt(talk: Talk) -> bytes:
    names = ", ".join(dict.fromkeys(one.who for one in talk))
    lines = [
        "Interview (2026-11-18 10:00 GMT+1) – Transcript",
        "Attendees",
        names,
        "Transcript",
        "",
    ]
    for place, one in enumerate(talk):
        lines += [_clock(place * 100), " "] if place % 3 == 0 else []
        lines.append(f"{one.who}: {one.text}")
    return "\ufeff".encode() + "\r\n".join(lines).encode()


def otter(talk: Talk) -> bytes:
    """Otter: name and time, two spaces apart, above the words."""
    turns = (f"{one.who}  {one.at // 60}:{one.at % 60:02}  \n{one.text}\n" for one in talk)
    return "\n".join(turns).encode()


def plain(talk: Talk) -> bytes:
    return "".join(f"{one.who}: {one.text}\n" for one in talk).encode()


NAMED: dict[str, tuple[str, Callable[[Talk], bytes]]] = {
    "vtt with voices": ("talk.vtt", vtt_voices),
    "teams vtt": ("talk.vtt", vtt_teams),
    "zoom vtt": ("GMT20261118-090312_Recording.transcript.vtt", vtt_zoom),
    "srt with names": ("talk.srt", srt_named),
    "teams docx": ("Meeting Transcript.docx", teams_docx),
    "teams docx of old": ("talk.docx", teams_docx_before),
    "meet docx": ("Transcript.docx", meet_docx),
    "meet txt": ("Transcript.txt", meet_txt),
    "otter": ("talk_otter_ai.txt", otter),
    "plain": ("talk.txt", plain),
}
"""The file's name and its writer, for the forms that say who speaks."""

NAMELESS: dict[str, tuple[str, Callable[[Talk], bytes]]] = {
    "vtt": ("talk.vtt", vtt_bare),
    "srt": ("talk.srt", srt),
}


def _vtt(talk: Talk, line: Callable[[Said], str]) -> bytes:
    cues = (f"{_stamp(one.at)} --> {_stamp(one.at + 5)}\n{line(one)}\n" for one in talk)
    return ("WEBVTT\n\n" + "\n".join(cues)).encode()


def _srt(talk: Talk, line: Callable[[Said], str]) -> bytes:
    cues = (
        f"{n}\n{_stamp(one.at, ',')} --> {_stamp(one.at + 5, ',')}\n{line(one)}\n"
        for n, one in enumerate(talk, 1)
    )
    return "\n".join(cues).encode()


def _stamp(at: int, point: str = ".") -> str:
    return f"{_clock(at)}{point}000"


def _clock(at: int) -> str:
    return f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"


def _saved(document: "docx.document.Document") -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
