"""What a query means: which people, places, days and cameras it names, and which words are left.

Plain functions of the text, of today's date, and of the names that occur in the library.
"""
