"""What the candidate corrected in the memory: laid over what is read, and kept where keys shift."""
