"""How long what is prepared stays: told two weeks before, then erased."""
