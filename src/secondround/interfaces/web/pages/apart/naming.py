"""What jobs, settings and models are called."""

from secondround.foundation.wording import Say


def job_name(name: str, say: Say) -> str:
    """What a job does."""
    return {
        "prepare": say("Reading what you brought"),
        "transcribe": say("Listening to a recording"),
        "read-site": say("Reading pages of a site"),
        "look": say("Looking for news"),
        "assignment.check": say("Looking at the finished file"),
    }.get(name, name)


def state_name(state: str, say: Say) -> str:
    """How a job is."""
    return {
        "waiting": say("waiting"),
        "running": say("running"),
        "done": say("done"),
        "failed": say("failed"),
        "cancelled": say("stopped"),
    }[state]


def setting_name(name: str, say: Say) -> str:
    """What a setting is for; empty for one that is not known here."""
    return {
        "data_dir": say("The one folder that holds everything of yours."),
        "database_url": say("PostgreSQL instead of the SQLite file in the data folder."),
        "objects_url": say("An object store (s3://bucket/prefix) instead of the data folder."),
        "models_dir": say("Where to look for models first, before installed packages."),
        "meaning": say("Compare meanings with a local model, or words alone (off)."),
        "language": say("The language of what is prepared; auto follows the documents."),
        "largest_document": say("The largest file that is read, in bytes."),
        "model_url": say("A language model’s address, ending in /v1; none is used by default."),
        "model_name": say("What the language model there is called."),
        "model_key": say("The key for that address, where it asks for one; never shown."),
        "port": say("Where the application answers on this machine."),
        "open_browser": say("Open the browser when the application starts."),
    }.get(name, "")


def model_purpose(name: str, say: Say) -> str:
    """What a model is for; empty for one that is not known here."""
    return {
        "minilm": say("Compares English sentences by meaning."),
        "e5": say("Compares sentences by meaning where French or German takes part."),
        "whisper-tiny.en": say("Writes down recorded English."),
        "whisper-base": say("Writes down recorded French, German and names."),
        "voices": say("Tells the voices of a recording apart."),
        "hibari": say("Speaks the interviewer’s words in English, in four voices."),
    }.get(name, "")
