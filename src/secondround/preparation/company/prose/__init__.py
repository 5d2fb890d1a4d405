"""Which sentences of a page are prose about the company that can be read alone."""
