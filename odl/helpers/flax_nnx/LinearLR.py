class LinearLR:
    """The rate goes from `start_factor` to `end_factor` times itself in `total_iters` steps."""

    def __init__(self, optimizer, start_factor=0.3333333333333333, end_factor=1.0, total_iters=5):
        self.optimizer = optimizer
        self.start_factor = start_factor
        self.end_factor = end_factor
        self.total_iters = total_iters
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        part = min(self.last_epoch / self.total_iters, 1)
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.start_factor + (self.end_factor - self.start_factor) * part
