class AlphaDropout(Module):
    """Dropout while training that keeps mean and variance of SELU, of elements or of whole channels."""

    def __init__(self, p=0.5, by_channel=False):
        self.p, self.by_channel = p, by_channel

    def __call__(self, x):
        return alpha_dropout(x, self.p, self.training, self.by_channel)
