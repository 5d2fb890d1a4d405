"""How much of one document is read.

The values leave room for the largest thing a candidate brings (an annual report of some hundred
pages, an hour's transcript, a zip of a whole site) and stop what is built to exhaust a machine.
"""

MAX_PAGES = 3_000
"""Pages of a PDF, slides of a presentation."""

MAX_CHARACTERS = 8_000_000
"""Characters of text in one document: about 4,000 dense pages."""

MAX_BLOCKS = 200_000
"""Blocks in one document."""

MAX_INFLATED_STREAM = 64 * 2**20
"""Bytes that one compressed stream of a PDF may grow to."""

MAX_INFLATED_PDF = 512 * 2**20
"""Bytes that all the compressed streams of a PDF may grow to."""

MAX_XML = 48 * 2**20
"""Bytes of one XML member of an office file, once unpacked."""

MAX_MEMBERS = 2_000
"""Documents in one zip or attachments of one mail."""

MAX_PARTS = 20_000
"""Parts of one office file: a deck of some hundred slides has thousands."""

MAX_MEMBER = 128 * 2**20
"""Bytes of one member of a zip, once unpacked."""

MAX_UNPACKED = 512 * 2**20
"""Bytes of all members of a zip together, once unpacked."""

MAX_RATIO = 200
"""How many times its packed size a large member may grow to; ordinary text stays under 50."""

RATIO_FROM = 4 * 2**20
"""Members that unpack to less than this many bytes may have any ratio."""

MAX_DEPTH = 200
"""How deep elements may be nested before the rest of a branch is read as plain text."""
