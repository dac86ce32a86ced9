import math


class CyclicLR:
    """The rate goes between `base_lr` and `max_lr`, again and again; `rate` is that of the optimiser."""

    def __init__(
        self,
        optimizer,
        base_lr,
        max_lr,
        step_size_up=2000,
        step_size_down=None,
        mode="triangular",
        gamma=1.0,
        scale_fn=None,
        scale_mode="cycle",
        rate=1,
    ):
        self.optimizer = optimizer
        self.base_lr = base_lr
        self.max_lr = max_lr
        self.step_size_up = step_size_up
        self.step_size_down = step_size_down
        self.mode = mode
        self.gamma = gamma
        self.scale_fn = scale_fn
        self.scale_mode = scale_mode
        self.rate = rate
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        up, down = self.step_size_up, self.step_size_down or self.step_size_up
        cycle = math.floor(1 + self.last_epoch / (up + down))
        place = 1 + self.last_epoch / (up + down) - cycle
        height = place * (up + down) / up if place <= up / (up + down) else (1 - place) * (up + down) / down
        if self.scale_fn is not None:
            height *= self.scale_fn(cycle if self.scale_mode == "cycle" else self.last_epoch)
        elif self.mode == "triangular2":
            height /= 2 ** (cycle - 1)
        elif self.mode == "exp_range":
            height *= self.gamma**self.last_epoch
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = (self.base_lr + (self.max_lr - self.base_lr) * height) / self.rate
