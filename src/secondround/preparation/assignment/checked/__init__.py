"""The finished file, looked at before it is sent: against what was asked, the trade's practice and what is known."""
