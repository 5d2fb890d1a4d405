"""One answer: begun, said or typed, ended, corrected, graded, forgotten."""
