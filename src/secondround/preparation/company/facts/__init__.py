"""From findings to facts: dated, merged, cited, weighed for this round."""
