"""What users corrected, as something to learn from: on this installation, and for it alone.

Whoever does not want their corrections to teach keeps them out (`User.teaches_models`); a photo
that is deleted, in the trash or in the locked folder is in no set that is gathered from then on.
"""
