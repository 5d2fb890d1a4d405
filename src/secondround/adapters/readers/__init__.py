"""One reader per document format; `choose` finds the one that fits some bytes."""
