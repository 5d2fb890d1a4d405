"""An element tree of a page, and its blocks."""
