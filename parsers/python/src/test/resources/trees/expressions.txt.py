a + b * (c - 1)
f(x, *a, k=1, **m)(y for y in z)
(x for x in y)
p and q and not r or s
a < (b) <= c not in d
{1: 2, **k}; {1, 2}; [*a]; (b,); ((c)); ()
u if v else w
x[1:2, ::3].y
lambda a, *, b=1: a
