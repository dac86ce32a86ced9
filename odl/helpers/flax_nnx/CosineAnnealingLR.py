import math


class CosineAnnealingLR:
    """The rate falls from `rate` to `eta_min` in `T_max` steps of the scheduler, as a cosine."""

    def __init__(self, optimizer, T_max, eta_min=0, rate=1):
        self.optimizer = optimizer
        self.T_max = T_max
        self.eta_min = eta_min
        self.rate = rate
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        part = (1 + math.cos(math.pi * self.last_epoch / self.T_max)) / 2
        low = self.eta_min / self.rate
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = low + (1 - low) * part
