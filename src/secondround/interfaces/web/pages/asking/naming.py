"""What an enquiry is good for."""

from secondround.foundation.wording import Say


def good_for(topic: str, say: Say) -> str:
    """What the answer will tell, in a few words; empty for a subject without a name."""
    return {
        "open point": say("what stayed open last time"),
        "future tasks": say("what you would do, day by day"),
        "management style": say("how your manager leads"),
        "team": say("how the team works"),
        "people": say("whom you would work with"),
        "company": say("where the company stands"),
        "atmosphere": say("how it feels to work there"),
        "objectives": say("what they want to reach, and your part in it"),
        "growth": say("where the post can lead"),
        "culture": say("what counts there"),
        "challenges": say("what will be hard"),
        "benefits": say("what comes on top of the pay"),
        "conditions": say("on which terms you would work"),
        "next steps": say("what happens after today"),
        "success": say("how they will judge your work"),
        "csr": say("what they do for others"),
        "events": say("what is about to happen"),
        "customers": say("for whom you would work"),
        "hours": say("when you would work"),
        "dress code": say("what to wear"),
        "competitors": say("whom they measure themselves by"),
        "holidays": say("when you would be free"),
        "home working": say("where you would work"),
        "exercise": say("what they expect of the exercise"),
    }.get(topic, "")
