'a' "b"
f'x{a.b!r:>{w}}y{c=}' 'z'
t'{a + (b)}'
f'{f"{q}"}'
