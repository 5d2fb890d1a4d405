"""One person's pursuit of one vacancy: where what is prepared belongs, and what was changed by hand."""
