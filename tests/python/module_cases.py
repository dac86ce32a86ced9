"""Modules of PyTorch with weights, as source texts: those of its own test database, and some of our own.

A case is a class without parameters of its constructor, and the inputs of a call.
"""

import ast
import warnings

import torch
from torch.testing._internal.common_modules import module_db

# Classes whose only "weights" are arguments that are tensors, and those that only know them after a call.
LEFT_OUT = ("Loss", "nn.Lazy", "nn.FractionalMaxPool")
OWN = {
    "parameters": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(4))
        self.shift = nn.Parameter(torch.zeros(1, 4), requires_grad=False)
        self.rows = nn.ParameterList([nn.Parameter(torch.ones(4)) for _ in range(2)])
        self.named = nn.ParameterDict({{"a": nn.Parameter(torch.ones(4))}})

    def forward(self, x):
        y = x * self.scale + self.shift
        for row in self.rows:
            y = y * row
        return y + self.named["a"]
""",
        [(3, 4)],
    ),
    "buffers": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(4))
        self.register_buffer("mask", torch.ones(4), persistent=False)
        self.factor = torch.full((4,), 2.0)

    def forward(self, x):
        return (x - self.mean) * self.mask * self.factor
""",
        [(3, 4)],
    ),
    "tied weights": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(4, 4, bias=False)
        self.two = self.one
        self.three = nn.Linear(4, 4)

    def forward(self, x):
        return self.three(self.two(torch.relu(self.one(x))))
""",
        [(3, 4)],
    ),
    "containers": (
        """
class {name}Part(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.net = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))

    def forward(self, x):
        return x + self.net(self.norm(x))


class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([{name}Part(4) for _ in range(2)])
        self.heads = nn.ModuleDict({{"a": nn.Linear(4, 2), "b": nn.Linear(4, 2)}})
        self.keys = nn.Linear(4, 2)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return self.heads["a"](x) + self.heads["b"](x) + self.keys(x)
""",
        [(3, 5, 4)],
    ),
    "images": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU())
        self.body = nn.Conv2d(8, 8, 3, stride=2, groups=4)
        self.up = nn.ConvTranspose2d(8, 4, 2, stride=2)
        self.norm = nn.GroupNorm(2, 4)
        self.drop = nn.Dropout2d(0.2)
        self.head = nn.Linear(4, 5)

    def forward(self, x):
        x = self.up(torch.relu(self.body(self.stem(x))))
        x = self.drop(self.norm(x))
        return self.head(x.mean(dim=(2, 3)))
""",
        [(2, 3, 9, 9)],
    ),
    "bag": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.bag = nn.EmbeddingBag(10, 4, mode="sum")
        self.mean = nn.EmbeddingBag(10, 4)

    def forward(self, x):
        return self.bag(x) + self.mean(x)
""",
        [("int", 10, 3, 5)],
    ),
    "projected states": (
        """
class {name}(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.LSTM(4, 6, num_layers=2, proj_size=3, bidirectional=True)

    def forward(self, x):
        y, (h, c) = self.rnn(x)
        return y, h, c
""",
        [(5, 2, 4)],
    ),
}


class Case:
    """A module and the inputs of a call."""

    def __init__(self, kind, name, source, args, kwargs):
        self.kind, self.name, self.source = kind, name, source
        self.args, self.kwargs = args, kwargs


def cases():
    """All cases in the order of the database, then our own."""
    found = []
    for info in module_db:
        if not any(word in info.name for word in LEFT_OUT):
            found += of_database(info, len(found))
    generator = torch.Generator().manual_seed(3)
    for kind, (text, shapes) in OWN.items():
        name = f"Case{len(found)}"
        args = tuple(own_input(shape, generator) for shape in shapes)
        found.append(Case(kind, name, text.format(name=name).strip() + "\n", args, {}))
    return found


def own_input(shape, generator):
    if shape[0] == "int":
        return torch.randint(0, shape[1], shape[2:], generator=generator)
    return torch.randn(shape, generator=generator)


def of_database(info, start):
    torch.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        inputs = info.module_inputs_func(
            info, device="cpu", dtype=torch.float32, requires_grad=False, training=False
        )
        made = []
        for each in inputs:
            text = construction(info.name, each.constructor_input)
            call = each.forward_input
            if text is None or call is None or not is_plain((call.args, call.kwargs)):
                continue
            if not info.module_cls(
                *each.constructor_input.args, **each.constructor_input.kwargs
            ).state_dict():
                continue
            name = f"Case{start + len(made)}"
            made.append(Case(info.name, name, source(name, text, call), call.args, call.kwargs))
    return made


def construction(name, call):
    """The text of a call with literal arguments; None for others."""
    parts = [repr(value) for value in call.args]
    parts += [f"{key}={value!r}" for key, value in call.kwargs.items() if key not in ("device", "dtype")]
    text = f"{name}({', '.join(parts)})"
    return text if all(is_literal(part.split("=", 1)[-1]) for part in parts) else modules(name, call)


def is_literal(text):
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return False
    return True


def modules(name, call):
    """The text of a stack of layers; None for other arguments that are no literals."""
    layer = call.args[0] if call.args else None
    if type(layer) is not torch.nn.TransformerEncoderLayer or len(call.args) > 2:
        return None
    inner = (
        f"nn.TransformerEncoderLayer({layer.self_attn.embed_dim}, {layer.self_attn.num_heads}, "
        f"{layer.linear1.out_features}, {layer.dropout.p}, norm_first={layer.norm_first}, "
        f"batch_first={layer.self_attn.batch_first}, bias={layer.linear1.bias is not None})"
    )
    rest = [repr(value) for value in call.args[1:]]
    rest += [f"{key}={value!r}" for key, value in call.kwargs.items() if key not in ("device", "dtype")]
    if not all(is_literal(part.split("=", 1)[-1]) for part in rest):
        return None
    return f"{name}({', '.join([inner, *rest])})"


def is_plain(value):
    if isinstance(value, (tuple, list)):
        return all(is_plain(each) for each in value)
    if isinstance(value, dict):
        return all(is_plain(each) for each in value.values())
    return value is None or isinstance(value, (int, float, bool, str)) or type(value) is torch.Tensor


def source(name, construction, call):
    names = [f"x{i}" for i in range(len(call.args))]
    passed = ", ".join([*names, *(f"{key}={key}" for key in call.kwargs)])
    parameters = ", ".join(["self", *names, *call.kwargs])
    return (
        f"class {name}(nn.Module):\n"
        "    def __init__(self):\n"
        "        super().__init__()\n"
        f"        self.inner = {construction}\n\n"
        f"    def forward({parameters}):\n"
        f"        return self.inner({passed})\n"
    )


def file_of(chosen):
    return "\n\n".join(["import torch\nfrom torch import nn\n", *(case.source for case in chosen)])


def sample(all_cases, each=2):
    """The first and the last cases of each kind."""
    kinds = {}
    for case in all_cases:
        kinds.setdefault(case.kind, []).append(case)
    return [case for group in kinds.values() for case in (group[: each - 1] + group[each - 1 :][-1:])]
