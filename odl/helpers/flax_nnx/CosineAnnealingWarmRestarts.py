import math


class CosineAnnealingWarmRestarts:
    """The rate falls from `rate` to `eta_min` as a cosine, each time `T_mult` times as long."""

    def __init__(self, optimizer, T_0, T_mult=1, eta_min=0, rate=1):
        self.optimizer = optimizer
        self.T_0 = T_0
        self.T_mult = T_mult
        self.eta_min = eta_min
        self.rate = rate
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        begin, length = 0, self.T_0
        while self.last_epoch >= begin + length:
            begin, length = begin + length, length * self.T_mult
        part = (1 + math.cos(math.pi * (self.last_epoch - begin) / length)) / 2
        low = self.eta_min / self.rate
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = low + (1 - low) * part
