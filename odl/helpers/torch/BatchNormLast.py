from torch import nn


class BatchNormLast(nn.BatchNorm1d):
    """Normalisation of each channel of (..., channels), by running statistics outside of training."""

    def __init__(self, num_features, eps=1e-5, momentum=0.1, scale=True, bias=True, track=True):
        super().__init__(num_features, eps, momentum, affine=True, track_running_stats=track)
        self.weight = self.weight if scale else None
        self.bias = self.bias if bias else None

    def forward(self, x):
        return super().forward(x.reshape(-1, x.shape[-1])).reshape(x.shape)
