"""`make bench`: the desk under load, on a scratch database that is dropped at the end."""
