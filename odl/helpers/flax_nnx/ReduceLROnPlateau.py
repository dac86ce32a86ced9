import math


class ReduceLROnPlateau:
    """The rate is multiplied by `factor` when a measure has not become better for `patience` steps."""

    def __init__(
        self,
        optimizer,
        mode="min",
        factor=0.1,
        patience=10,
        threshold=1e-4,
        threshold_mode="rel",
        cooldown=0,
        min_lr=0,
        eps=1e-8,
        rate=1,
    ):
        self.optimizer = optimizer
        self.sign = 1 if mode == "min" else -1
        self.factor = factor
        self.patience = patience
        self.threshold = threshold
        self.threshold_mode = threshold_mode
        self.cooldown = cooldown
        self.min_lr = min_lr
        self.eps = eps
        self.rate = rate
        self.last_epoch = 0
        self.best = math.inf * self.sign
        self.num_bad_epochs = 0
        self.cooldown_counter = 0

    def is_better(self, measure):
        margin = self.threshold * (self.best if self.threshold_mode == "rel" else 1)
        if math.isinf(self.best):
            return measure * self.sign < math.inf
        return measure * self.sign < (self.best - self.sign * margin) * self.sign

    def step(self, metrics):
        self.last_epoch += 1
        measure = float(metrics)
        if self.is_better(measure):
            self.best = measure
            self.num_bad_epochs = 0
        else:
            self.num_bad_epochs += 1
        if self.cooldown_counter > 0:
            self.cooldown_counter -= 1
            self.num_bad_epochs = 0
        if self.num_bad_epochs > self.patience:
            scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
            rate = self.rate * float(scale[...])
            lower = max(rate * self.factor, self.min_lr)
            if rate - lower > self.eps:
                scale[...] = lower / self.rate
            self.cooldown_counter = self.cooldown
            self.num_bad_epochs = 0
