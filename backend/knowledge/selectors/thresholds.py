def suggested_threshold(*a, **k): raise NotImplementedError
