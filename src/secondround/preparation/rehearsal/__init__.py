"""The candidate says their answers aloud, in front of someone, and is told what can be measured and changed."""
