LARGEST_ARCHIVE = 2 * 1024**3
def expect(*a, **k): raise NotImplementedError
complete=expect
