import math


class CosineAnnealingLR:
    """The rate falls to zero in `T_max` steps of the scheduler, as a cosine."""

    def __init__(self, optimizer, T_max):
        self.optimizer = optimizer
        self.T_max = T_max
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = (1 + math.cos(math.pi * self.last_epoch / self.T_max)) / 2
