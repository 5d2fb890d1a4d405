"""The exercise that was set: what is asked, in what form, by when."""
