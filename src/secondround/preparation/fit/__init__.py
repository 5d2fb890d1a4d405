"""The posting's requirements against the evidence: what is covered, by which words, and where the gaps are."""
