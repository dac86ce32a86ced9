class ConstantLR:
    """The rate is multiplied by `factor` in the first `total_iters` steps of the scheduler."""

    def __init__(self, optimizer, factor=0.3333333333333333, total_iters=5):
        self.optimizer = optimizer
        self.factor = factor
        self.total_iters = total_iters
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.factor if self.last_epoch < self.total_iters else 1
