"""Names in WordprocessingML."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"


def w(name: str) -> str:
    """The qualified name of a `w:` element or attribute."""
    return W + name
