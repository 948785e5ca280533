def usage_of(*a, **k): raise NotImplementedError
