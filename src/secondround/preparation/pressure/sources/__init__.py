"""Where weak points come from: the first interview, the CV, the posting."""
