match p, q:
    case [1, *_] | {'k': 2}: u
    case {'k': v, **rest} if v:
        pass
    case A.B(c, d=-1) as e: f
    case (None | 'x'): g
    case _: h
