"""Lines that are no sentences and tell of the company all the same: fact sheets, lists under an opening line."""
