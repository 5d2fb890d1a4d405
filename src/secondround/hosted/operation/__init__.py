"""How an installation is watched: alive and ready, numbers, traces and logs, none of which says who somebody is."""
