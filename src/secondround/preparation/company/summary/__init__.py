"""The company in about a minute, said aloud: what one answers to "What do you know about us?"."""
