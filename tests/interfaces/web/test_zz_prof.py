import time
from dataclasses import replace
from itertools import cycle, islice
from secondround.preparation.debrief import store
import secondround.interfaces.web.pages.understand.remembered as r

def test_prof(desk, monkeypatch):
    every = (store.exchanges, store.asked_enquiries, store.statements)
    with desk.kit.db.write() as db:
        for items in every:
            found = items.list(db, desk.kit.owner, desk.candidacy_id)
            many = [replace(one, key=f"{at:012x}") for at, one in enumerate(islice(cycle(found), 300))]
            items.replace(db, desk.kit.owner, desk.candidacy_id, many)
    spent = {}
    def timed(name, f):
        def g(*a, **k):
            b = time.thread_time()
            try: return f(*a, **k)
            finally: spent.setdefault(name, []).append(time.thread_time()-b)
        return g
    monkeypatch.setattr(r, "show", timed("show", r.show))
    monkeypatch.setattr(r.steps, "findings_of", timed("findings", r.steps.findings_of))
    monkeypatch.setattr(r.steps, "rounds_of", timed("rounds", r.steps.rounds_of))
    monkeypatch.setattr(r, "_choices", timed("choices", r._choices))
    monkeypatch.setattr(r, "_lists", timed("lists", r._lists))
    monkeypatch.setattr(r, "_corrected", timed("corrected", r._corrected))
    times = []
    for _ in range(12):
        b = time.process_time()
        t = desk.get("/first-interview?exchanges=3")
        times.append(time.process_time() - b)
    print("TIMES", sorted(round(x, 4) for x in times), len(t))
    print({k: round(min(v)*1000,1) for k, v in spent.items()})
