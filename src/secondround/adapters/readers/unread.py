"""Why a file cannot be read, in words that say what to do."""

from secondround.adapters.readers.guard import extension
from secondround.adapters.readers.packed.sniff import zip_kind
from secondround.foundation.wording import sentence

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS = {
    "doc": sentence("an old Word file (.doc): save it as .docx or PDF."),
    "dot": sentence("an old Word file (.doc): save it as .docx or PDF."),
    "xls": sentence("an old Excel file (.xls): save it as .xlsx."),
    "ppt": sentence("an old PowerPoint file (.ppt): save it as .pptx or PDF."),
    "msg": sentence(
        "an Outlook message (.msg): save it as .eml or PDF, or drag it into another mail program."
    ),
    "docx": sentence("a Word file protected by a password: open it and save it without one."),
    "pptx": sentence("a PowerPoint file protected by a password: open it and save it without one."),
    "xlsx": sentence("an Excel file protected by a password: open it and save it without one."),
}
_PICTURE = sentence("a picture: type out what it says, or bring the document it shows.")
_AUDIO = sentence(
    "a recording: add it under “First interview”, or write down what you remember of it."
)
_VIDEO = sentence("a video: bring its transcript or captions (.vtt, .srt).")
_SHEET = sentence("a spreadsheet of another kind: save it as .xlsx.")
_DATA = sentence(
    "data rather than a document: bring the text it was made for, as a document or a page."
)
_PROGRAM = sentence("a program: it is never opened. Remove it from the folder.")
_PACKED = sentence("an archive of another kind than zip: unpack it and bring the documents.")
_BOOK = sentence("an e-book: save the chapter that matters as PDF or HTML.")
_ZIPS = {
    "ods": _SHEET,
    "odp": sentence("an OpenDocument presentation: save it as .pptx or PDF."),
    "pages": sentence("a Pages, Numbers or Keynote file: export it as PDF."),
    "epub": _BOOK,
}
_MAGIC = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"ID3", _AUDIO),
    (b"\xff\xfb", _AUDIO),
    (b"\xff\xf3", _AUDIO),
    (b"\xff\xf1", _AUDIO),
    (b"OggS", _AUDIO),
    (b"fLaC", _AUDIO),
    (b"FORM", _AUDIO),
    (b"\x1a\x45\xdf\xa3", _VIDEO),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"#!", _PROGRAM),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"SQLite format 3", _DATA),
    (b"%!PS", sentence("a PostScript file: convert it to PDF.")),
    (b"{\\rtf", sentence("a rich text file (.rtf): save it as .docx or PDF.")),
    (b"bplist", sentence("a web archive or data of a Mac: save the page as HTML or PDF.")),
)
_EXTENSIONS = {
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "gif", "bmp", "webp", "heic", "tif", "tiff", "svg"), _PICTURE
    ),
    **dict.fromkeys(("mp3", "m4a", "wav", "ogg", "opus", "flac", "aac", "wma", "aiff"), _AUDIO),
    **dict.fromkeys(("mp4", "mov", "mkv", "webm", "avi", "wmv"), _VIDEO),
    **dict.fromkeys(("xlsx", "xlsm", "xlsb", "ods", "numbers"), _SHEET),
    **dict.fromkeys(("csv", "tsv", "json", "xml", "yaml", "yml", "css", "js"), _DATA),
    **dict.fromkeys(("exe", "dll", "msi", "bat", "sh", "jar", "apk", "dmg"), _PROGRAM),
    **dict.fromkeys(("rar", "7z", "gz", "tgz", "bz2", "xz", "tar"), _PACKED),
    **dict.fromkeys(("epub", "mobi", "azw3"), _BOOK),
    "doc": _OLE_KINDS["doc"],
    "ppt": _OLE_KINDS["ppt"],
    "xls": _OLE_KINDS["xls"],
    "msg": _OLE_KINDS["msg"],
    "rtf": sentence("a rich text file (.rtf): save it as .docx or PDF."),
    "pages": _ZIPS["pages"],
    "key": _ZIPS["pages"],
    "webarchive": sentence("a web archive of Safari: save the page as HTML or PDF."),
    "url": sentence("a link and not a page: open it and save the page as HTML or PDF."),
    "webloc": sentence("a link and not a page: open it and save the page as HTML or PDF."),
    "pst": sentence("an Outlook store: save the one mail that matters as .eml."),
    "odp": _ZIPS["odp"],
}
_EMPTY = sentence("an empty file: bring it again, or remove it.")
_UNKNOWN = sentence("of a kind that is not known here: save it as PDF, DOCX, HTML or text.")


def why_not(head: bytes, name: str) -> str:
    """What a file is that no reader takes, and what to do: "a picture: type out what it says …".

    A phrase to follow "It is"; the content decides, then the extension.
    """
    if not head.strip(b"\0 \t\r\n"):
        return _EMPTY
    given = extension(name)
    if head.startswith(_OLE):
        return _OLE_KINDS.get(
            given, sentence("an old Office file or one with a password: save it as PDF.")
        )
    return (
        _media(head)
        or _by_magic(head)
        or _ZIPS.get(zip_kind(head))
        or _EXTENSIONS.get(given, _UNKNOWN)
    )


def _media(head: bytes) -> str:
    """Containers whose sign is not at the very start."""
    if head[4:8] == b"ftyp":
        kind = head[8:12]
        if kind in (b"heic", b"heix", b"mif1", b"avif"):
            return _PICTURE
        return _AUDIO if kind.startswith(b"M4A") else _VIDEO
    if head[:4] == b"RIFF":
        return {b"WAVE": _AUDIO, b"WEBP": _PICTURE, b"AVI ": _VIDEO}.get(head[8:12], "")
    return _PACKED if head[257:262] == b"ustar" else ""


def _by_magic(head: bytes) -> str:
    return next((said for magic, said in _MAGIC if head.startswith(magic)), "")
