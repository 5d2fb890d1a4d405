"""The parts of the method with several commands or much to say."""
