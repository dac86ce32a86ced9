class MultiStepLR:
    """The rate is multiplied by `gamma` at each of `milestones`."""

    def __init__(self, optimizer, milestones, gamma=0.1):
        self.optimizer = optimizer
        self.milestones = milestones
        self.gamma = gamma
        self.last_epoch = -1
        self.step()

    def step(self):
        self.last_epoch += 1
        scale = self.optimizer.opt_state[-1].hyperparams["step_size"]
        scale[...] = self.gamma ** sum(at <= self.last_epoch for at in self.milestones)
