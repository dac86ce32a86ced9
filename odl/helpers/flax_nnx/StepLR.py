class StepLR:
    """The rate is multiplied by `gamma` after every `step_size` steps of the scheduler."""

    def __init__(self, optimizer, step_size, gamma=0.1):
        self.optimizer = optimizer
        self.step_size = step_size
        self.gamma = gamma
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.gamma ** (self.last_epoch // self.step_size)
