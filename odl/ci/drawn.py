"""The cases that an operation gets."""

import heapq
import itertools

from . import derived, guards


def shapes(arrays, case):
    return tuple(arrays[f"{case['name']}.{i['name']}"].shape for i in case["inputs"] if "value" not in i)


def pairs(candidate):
    """What a call exercises at the same time."""
    return set(itertools.combinations(sorted(candidate.features), 2))


class Drawn:
    """The cases of one operation with their arrays."""

    def __init__(self, make):
        self.make = make  # of a name, a candidate, and whether the gradient is wanted
        self.cases, self.arrays, self.bases, self.seen = [], {}, [], set()

    def add(self, candidate, spare=False):
        """Adds the case of a candidate; whether there is a new one."""
        made = self.make(f"case_{len(self.cases)}", candidate, not spare)
        if not made or (tuple(made[0]["lines"]), shapes(made[1], made[0])) in self.seen:
            return False
        case, arrays = made
        self.seen.add((tuple(case["lines"]), shapes(arrays, case)))
        self.cases.append(case)
        self.arrays.update(arrays)
        if spare:
            case["spare"] = True
        elif candidate.style != "edge":
            self.bases.append((candidate, case["structure"]))
        return True

    def spare(self, pools, room, entry):
        """Adds calls of which those are run that meet other entries of a target: the examples that are left,
        and others that combine what no call before has together."""
        for some in guards.candidates(self.bases, entry):
            any(self.add(candidate, spare=True) for candidate in some)
        examples = pools.pop("example", [])
        examples += [one for example in examples for one in derived.ranked(example, "")]
        for candidate in examples:
            self.add(candidate, spare=True)
        covered = set().union(*(pairs(base) for base, _ in self.bases))
        rest = derived.candidates(self.bases) + [one for pool in pools.values() for one in pool]
        waiting = [(one.cost, -len(pairs(one) - covered), i) for i, one in enumerate(rest)]
        heapq.heapify(waiting)
        tries = 4 * room
        while waiting and room and tries:
            cost, gain, i = heapq.heappop(waiting)
            new = pairs(rest[i]) - covered
            if len(new) < -gain:  # another one may add more by now
                if new:
                    heapq.heappush(waiting, (cost, -len(new), i))
                continue
            tries -= 1
            if new and self.add(rest[i], spare=True):
                room -= 1
                covered |= new
