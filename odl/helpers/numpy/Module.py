class Module:
    """A model or a part of one; its attributes are modules, lists and dicts of them, and arrays."""

    training = True

    def modules(self):
        """This module and all modules below it, each once."""
        seen, found, open_values = set(), [], [self]
        while open_values:
            value = open_values.pop()
            if id(value) in seen:
                continue
            seen.add(id(value))
            if isinstance(value, Module):
                found.append(value)
                value = vars(value)
            if isinstance(value, dict):
                open_values.extend(reversed(value.values()))
            elif isinstance(value, (list, tuple)):
                open_values.extend(reversed(value))
        return found

    def train(self, mode=True):
        for module in self.modules():
            module.training = mode
        return self

    def eval(self):
        return self.train(False)

    def apply(self, function):
        for module in self.modules():
            function(module)
        return self

    def named_parameters(self):
        """Names and arrays, each array once."""
        seen, found, open_values = set(), [], [("", self)]
        while open_values:
            name, value = open_values.pop()
            if id(value) in seen:
                continue
            seen.add(id(value))
            if hasattr(value, "dtype") and hasattr(value, "shape"):
                found.append((name, value))
            elif isinstance(value, (Module, dict, list, tuple)):
                below = vars(value) if isinstance(value, Module) else value
                pairs = below.items() if isinstance(below, dict) else enumerate(below)
                lead = f"{name}." if name else ""
                open_values.extend(reversed([(f"{lead}{key}", each) for key, each in pairs]))
        return found

    def parameters(self):
        return [array for _, array in self.named_parameters()]
