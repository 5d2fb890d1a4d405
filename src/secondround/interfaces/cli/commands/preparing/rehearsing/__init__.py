"""secondround rehearse …"""
