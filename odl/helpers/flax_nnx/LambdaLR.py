class LambdaLR:
    """The rate is multiplied by a function of the steps of the scheduler."""

    def __init__(self, optimizer, lr_lambda):
        self.optimizer = optimizer
        self.lr_lambda = lr_lambda
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.lr_lambda(self.last_epoch)
