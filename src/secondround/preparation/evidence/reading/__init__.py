"""What the CV, the posting and the conversation say of the candidate: posts, studies, claims, names."""
