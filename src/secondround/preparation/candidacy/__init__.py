"""One person's pursuit of one vacancy: where everything that is prepared belongs, and what was changed by hand."""
