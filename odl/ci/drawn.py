"""The cases that an operation gets."""

import heapq
import itertools
import zlib

import torch

from . import derived, guards, results


def shapes(arrays, case):
    return tuple(arrays[f"{case['name']}.{i['name']}"].shape for i in case["inputs"] if "value" not in i)


def name_of(parameters, lines, inputs):
    """The name of a call: the same in all runs, another for each text and each input."""
    found = zlib.crc32("\n".join([*parameters, *lines]).encode())
    for one in inputs:
        if isinstance(one, torch.Tensor):
            found = zlib.crc32(f"{one.dtype} {tuple(one.shape)}".encode(), found)
            found = zlib.crc32(results.torch_array(one).tobytes(), found)
        else:
            found = zlib.crc32(repr(one).encode(), found)
    return f"case_{found:08x}"


def pairs(candidate):
    """What a call exercises at the same time."""
    return set(itertools.combinations(sorted(candidate.features), 2))


class Drawn:
    """The cases of one operation with their arrays."""

    def __init__(self, make):
        self.make = make  # of a candidate, and whether the gradient is wanted
        self.cases, self.arrays, self.bases, self.seen = [], {}, [], set()

    def add(self, candidate, spare=False):
        """Adds the case of a candidate; whether there is a new one."""
        made = self.make(candidate, not spare)
        if not made:
            return False
        case, arrays = made
        values = tuple(repr(i["value"]) for i in case["inputs"] if "value" in i)
        known = {(*case["parameters"], *case["lines"], *values, shapes(arrays, case)), case["name"]}
        if known & self.seen:
            return False
        self.seen |= known
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
        for base, structure in list(self.bases):
            more = [*derived.bare(base, structure)]
            if base.style in ("function", "example"):
                more += derived.named(base, structure)
            if base.style == "example":
                more += derived.ranked(base, structure, "example")
            for candidate in more:
                self.add(candidate, spare=True)
        examples = pools.pop("example", [])
        examples += [one for example in examples for one in derived.ranked(example, "", "example")]
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
