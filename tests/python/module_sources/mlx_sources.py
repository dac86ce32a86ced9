import mlx.core as mx
import mlx.nn as nn


class Dense(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.embed = nn.Embedding(10, n)
        self.norm = nn.LayerNorm(n)
        self.scaled = nn.RMSNorm(n)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(n, 3, bias=False)

    def __call__(self, ids):
        x = self.norm(self.embed(ids))
        return self.out(nn.gelu(self.drop(self.scaled(x)))).reshape(2, -1)


class Maps(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.conv = nn.Conv2d(3, n, 3, stride=2, padding=1)
        self.norm = nn.BatchNorm(n)
        self.groups = nn.GroupNorm(2, n)
        self.pool = nn.MaxPool2d(2, stride=2)
        self.up = nn.ConvTranspose2d(n, 2, 3, stride=2)

    def __call__(self, x):
        x = nn.relu(self.groups(self.norm(self.conv(x))))
        return self.up(self.pool(x)).mean(axis=(1, 2))


class Listed(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.layers = [nn.Linear(n, n) for _ in range(2)]
        self.head = nn.Sequential(nn.Linear(n, n), nn.LeakyReLU(0.2))

    def __call__(self, x):
        for layer in self.layers:
            x = nn.silu(layer(x)) + x
        return self.head(x)


class Weighted(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.w = mx.random.normal((n, n))
        self.b = mx.zeros((n,))

    def __call__(self, x):
        return mx.maximum(x @ self.w + self.b, 0.0)


class Attending(nn.Module):
    def __init__(self, n: int):
        super().__init__()
        self.attention = nn.MultiHeadAttention(n, 2)
        self.steps = nn.LSTM(n, n)
        self.rope = nn.RoPE(n)

    def __call__(self, x):
        mask = nn.MultiHeadAttention.create_additive_causal_mask(x.shape[1])
        hidden, cells = self.steps(self.attention(x, x, x, mask))
        return self.rope(hidden) + cells
