class MultiplicativeLR:
    """Each step of the scheduler multiplies the rate by a function of their number."""

    def __init__(self, optimizer, lr_lambda):
        self.optimizer = optimizer
        self.lr_lambda = lr_lambda
        self.factor = 1.0
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        if self.last_epoch > 0:
            self.factor *= self.lr_lambda(self.last_epoch)
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.factor
