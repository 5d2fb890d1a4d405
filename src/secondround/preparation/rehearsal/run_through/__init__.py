"""The presentation said aloud against the clock, slide by slide: how long each took, what was said on it, what not."""
