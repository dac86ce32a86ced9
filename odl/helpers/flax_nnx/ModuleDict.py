from flax import nnx


class ModuleDict(nnx.Dict):
    """Modules under their names, in the order they came in; other attributes of a class are no items."""

    def __init__(self, modules=None):
        self.names = ()
        self.update(modules or {})

    def __setitem__(self, name, module):
        if name in self.names:
            delattr(self, name)  # a layer with weights cannot take the place of a function
        else:
            self.names += (name,)
        setattr(self, name, module)

    def add_module(self, name, module):
        self[name] = module

    register_module = add_module

    def __delitem__(self, name):
        self.names = tuple(other for other in self.names if other != name)
        delattr(self, name)

    def __contains__(self, name):
        return name in self.names

    def __iter__(self):
        return iter(self.names)

    def __len__(self):
        return len(self.names)
