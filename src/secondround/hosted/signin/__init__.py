"""Signing in with the provider of OpenID Connect the operator chose: a code, proven with PKCE; no password here."""
