class PolynomialLR:
    """The rate falls to zero in `total_iters` steps of the scheduler, as a power of what is left of them."""

    def __init__(self, optimizer, total_iters=5, power=1.0):
        self.optimizer = optimizer
        self.total_iters = total_iters
        self.power = power
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        part = min(self.last_epoch / self.total_iters, 1)
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = (1 - part) ** self.power
