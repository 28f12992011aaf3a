"""Projections of the native record: each module one format, none of them a source of truth."""
