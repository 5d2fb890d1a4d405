"""Lines that a program writes into a transcript and nobody says."""

import re

_FURNITURE = re.compile(
    r"[\s*_#]*(?:"
    # Teams
    r".{1,60} (?:started|stopped) transcription|.{1,60} hat die Transkription (?:gestartet|beendet)|"
    r".{1,60} a (?:démarré|commencé|arrêté) la transcription|"
    # Google Meet
    r"(?:meeting|transcription) ended after [\d:]+\W*|(?:la réunion|la transcription) .{0,20}terminée après [\d:]+\W*|"
    r"(?:die )?(?:besprechung|transkription|videokonferenz) .{0,20}nach [\d:]+ .{0,10}beendet\W*|"
    r"this editable transcript was computer generated\b.*|cette transcription .{0,30}générée par ordinateur\b.*|"
    r"dieses .{0,15}transkript wurde (?:maschinell|automatisch|computergeneriert)\b.*|"
    r"people can also change the text after it was created\W*|"
    # Otter and others
    r"transcribed by https?://\S+|transcri(?:pt|bed) (?:by|with) (?:otter|rev|descript|fireflies)\S*(?: ai)?|"
    r"(?:transcript|export) (?:ends?|ended)\W*"
    r")[\s*_]*",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether a whole line is of the program: that it began, ended, or may be wrong; in three languages."""
    return len(line) <= 400 and bool(_FURNITURE.fullmatch(line))
