"""The sockets that engines are plugged into."""
