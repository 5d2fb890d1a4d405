"""What the lines of a brief say: what is asked, how long, for whom, in which form, judged by what."""
