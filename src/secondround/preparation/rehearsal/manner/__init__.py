"""What an interviewer says around questions and follow-ups, and the calm word afterwards: no praise, no judgement."""
