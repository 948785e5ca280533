def start_run(*a, **k): raise NotImplementedError
