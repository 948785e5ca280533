"""The relay: carries the outbox to the broker and to open clients, and sweeps up what got stuck.

    loop.py        the process: a publishing loop, and threads for the chores
    publisher.py   one batch of the outbox, at least once
    routes.py      where each topic goes
    waiting.py     LISTEN, with polling to fall back on
    chores.py      what is done again and again, and how often
    orphans.py     deletes objects that nothing refers to any more
    words.py       makes anew the words of photos that got a name
    answers.py     deletes what functions had handed out through the store
    turn.py        the same work for some seconds, where no process stays
    heartbeat.py   the sign of life that `doctor` and the health page look for

Several relays may run at once: rows are shared out by `FOR UPDATE SKIP LOCKED`.
"""
