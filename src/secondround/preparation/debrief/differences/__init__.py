"""Where two things the candidate said, or said and wrote, cannot both be true."""
