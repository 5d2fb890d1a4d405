"""Coming into a workspace: by a link that works once and for some days."""
