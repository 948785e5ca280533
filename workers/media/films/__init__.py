"""Films: what they are, what they say, and how they are shown.

FFmpeg does the work, twice packaged: as a library for what a film says about itself, and as a
program for everything that is made of it. Both run in child processes under limits (`confined`),
open nothing but files, and are told which container to expect, so that no file can pose as a
playlist that names others.
"""
