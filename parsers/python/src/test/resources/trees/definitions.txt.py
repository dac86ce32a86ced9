@d(1)
@e
async def f(a: int, b=1, /, c=2, *v, k, l=3, **w) -> int:
    """doc"""
    await g()
    return [x async for x in a]

class C[T](B, m=M):
    def n(self): pass
