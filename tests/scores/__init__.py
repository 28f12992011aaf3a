"""How well the desk reads, measured on annotated texts that live outside the repository."""
