"""The brief of an exercise taken apart: what is asked, for whom, in which form, judged by what; what is missing."""
