"""Quatrains of five characters a line (五言绝句), in the manner of the Tang and the Song.

A network that learned from them tells which character may follow; the composer keeps to the form,
to the rhymes of the time (平水韵) and to level and oblique tones, and copies no line.
"""
