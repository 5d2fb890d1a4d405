"""The pages of the hosted edition: the candidate's own behind a sign-in, and those of accounts and workspaces."""
