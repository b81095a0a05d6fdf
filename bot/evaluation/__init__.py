"""Measuring answers on questions whose answers are known. Start with `figures.py`: what is measured."""
