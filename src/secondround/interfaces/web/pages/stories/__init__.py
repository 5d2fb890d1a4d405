"""Stories: what the candidate did, laid out, which questions each serves, and who would hear it twice."""
