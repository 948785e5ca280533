def add_gold(*a, **k): raise NotImplementedError
edit_gold=add_asked=add_gold
