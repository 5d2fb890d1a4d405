"""Commands run by the clock of a machine: what is due is erased, originals are copied."""
