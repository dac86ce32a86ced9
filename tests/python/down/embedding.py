from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(11, 6)
        self.fc = nn.Linear(6, 3)

    def forward(self, x):
        i = x.argmax(dim=-1)
        return self.fc(self.emb(i))
