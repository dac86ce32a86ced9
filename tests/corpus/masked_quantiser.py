"""An autoencoder with masked convolutions, a rounding with its own gradient, and layers that functions start."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class Starts:
    """Gives layers their first values."""

    spread = 0.02

    def start_all(self):
        self.apply(self.start)

    def start(self, module):
        if isinstance(module, (nn.Linear, nn.Embedding)):
            module.weight.data.normal_(mean=0.0, std=self.spread)
        if isinstance(module, nn.Embedding) and module.padding_idx is not None:
            module.weight.data[module.padding_idx].zero_()


class Rounded(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, levels):
        ctx.save_for_backward(x)
        return torch.round(x * levels) / levels

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * (torch.abs(x) < 1).to(grad.dtype), None


class MaskedConv2d(nn.Conv2d):
    """A convolution that does not see what comes later."""

    def __init__(self, kind, *args, **kwargs):
        super().__init__(*args, **kwargs)
        height, width = self.kernel_size
        mask = torch.ones(1, 1, height, width)
        mask[:, :, height // 2, width // 2 + (kind == "B"):] = 0
        mask[:, :, height // 2 + 1:] = 0
        self.register_buffer("seen", mask)

    def forward(self, x):
        return F.conv2d(x, self.weight * self.seen, self.bias, padding=self.padding)


def zeroed(module):
    for p in module.parameters():
        nn.init.zeros_(p)
    return module


class Block(nn.Module):
    def __init__(self, dim, shifted=False, norm_layer=None):
        super().__init__()
        norm_layer = norm_layer or nn.InstanceNorm2d
        self.conv = nn.Conv2d(dim, dim, 3, padding=1)
        self.norm = norm_layer(dim, affine=True)
        self.mix = zeroed(nn.Conv1d(dim, dim, 1))
        self.out = zeroed(nn.Conv2d(dim, dim, 1))
        if shifted:
            shift = torch.linspace(0, 1, dim).view(1, -1, 1, 1)
        else:
            shift = None
        self.register_buffer("shift", shift)
        for child in self.children():
            if isinstance(child, nn.Conv2d):
                nn.init.zeros_(child.bias)

    def forward(self, x):
        h = F.relu(self.norm(self.conv(x)))
        if self.shift is not None:
            h = h + self.shift
        pooled = self.mix(h.flatten(2)).mean(-1)
        return x + self.out(h) * pooled[:, :, None, None]


class Quantiser(Starts, nn.Module):
    def __init__(self, dim=6, words=9):
        super().__init__()
        self.stem = MaskedConv2d("A", 2, dim, 3, padding=1)
        self.more = MaskedConv2d("B", in_channels=dim, out_channels=dim, kernel_size=3, padding=1)
        self.blocks = nn.ModuleList([Block(dim), Block(dim, shifted=True)])
        self.embed = nn.Embedding(words, dim, padding_idx=0)
        self.kinds = nn.Embedding(3, dim)
        self.scales = [torch.arange(1.0, n + 1) for n in (1, 2)]
        self.norm = nn.LayerNorm(dim)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(self.norm.normalized_shape[0], 4)
        self.start_all()

    def forward(self, image, words):
        x = self.more(F.relu(self.stem(image)))
        for block in self.blocks:
            x = block(x)
        x = Rounded.apply(torch.tanh(x), 8.0)
        text = (self.embed(words) + self.kinds(words % 3)).mean(1)
        text = F.dropout(text, p=self.drop.p, training=self.training)
        y = self.norm(x.mean((2, 3)) + text)
        return self.head(y) * self.scales[1].sum()
