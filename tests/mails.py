"""Mails that several tests read."""

INVITATION = """From: Claire Muller <claire.muller@halden.example.lu>
To: Jan Petit <jan.petit@post.example>
Date: Thu, 19 Nov 2026 10:00:00 +0100
Subject: Your second interview
Content-Type: text/plain; charset=utf-8

Dear Jan,

We would like to invite you to a second interview on Tuesday 8 December at 13:30, 4 rue Aldringen, L-1118 Luxembourg.

You will meet {met}.{more}

Kind regards,
Claire Muller
Talent Partner
"""


def invitation(met: str, task: str = "") -> str:
    """To a second interview, where these will be met; with an exercise, where one is set."""
    return INVITATION.format(met=met, more=f"\n\n{task}" if task else "")
