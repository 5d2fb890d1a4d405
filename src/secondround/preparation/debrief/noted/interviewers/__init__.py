"""What notes say of the interviewers: who they were, and how they seemed."""
