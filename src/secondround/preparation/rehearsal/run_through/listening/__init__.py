"""Listening to a run that is over: its words, utterance by utterance, and what can be measured of its sound."""
