x = y = 1
x: int = 2
x += 1
if a:
    b; c
elif d: e
else:
    f
for i, j in k: pass
with (a as b, c): pass
try:
    pass
except A as e:
    raise B from e
finally:
    del x, y
from ..p import q as r, s
import t.u
global v, w
type T[U: int] = U
