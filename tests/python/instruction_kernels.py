"""Kernels that run one instruction of odl/isa each, and numbers for them."""

import itertools
import re
from pathlib import Path

import numpy as np
import yaml

ISA = Path(__file__).parents[2] / "odl/isa"
TYPES = {"u32", "s32", "f32", "b32", "h2", "f16", "u64", "s64", "f64", "pred", "mask"}
MOST = 8
THREADS = 64
HEAD = {
    "sass": """
        S2R R0, SR_TID.X
        MOV R3, 0x8
        IMAD.WIDE R10, R0, R3, c[0x0][0x160]
        IMAD.WIDE R12, R0, R3, c[0x0][0x168]
        IMAD.WIDE R14, R0, R3, c[0x0][0x170]
        MOV R2, 0x10
        IMAD.WIDE R16, R0, R2, c[0x0][0x178]
        LDG.E.64 R4, [R10.64]
        LDG.E.64 R6, [R12.64]
        LDG.E.64 R8, [R14.64]
        MOV R20, RZ
        MOV R21, RZ
        ISETP.LT.AND P0, PT, R4, R6, PT
        ISETP.GT.U32.AND P1, PT, R4, R8, PT
        ISETP.LT.U32.AND P2, PT, R0, 0x20, PT
        ISETP.GT.AND P3, PT, R0, 0x7, PT
        ISETP.GT.AND P4, PT, R0, 0xb, PT""",
    "rdna": """
        s_load_dwordx8 s[8:15], s[4:5], 0x0
        v_lshlrev_b32_e32 v1, 3, v0
        global_load_dwordx2 v[4:5], v1, s[8:9]
        global_load_dwordx2 v[6:7], v1, s[10:11]
        global_load_dwordx2 v[8:9], v1, s[12:13]
        v_mov_b32_e32 v20, 0
        v_mov_b32_e32 v21, 0
        v_cmp_lt_i32_e64 s20, v4, v6
        v_cmp_gt_u32_e64 s21, v4, v8
        v_cmp_lt_u32_e64 s22, v0, 32
        v_cmp_gt_i32_e64 s23, v0, v8
        v_cmp_gt_u32_e64 s24, v0, v6""",
}
TAIL = {
    "sass": """
        SEL R22, R3, RZ, P3
        SEL R23, R3, RZ, P4
        STG.E.128 [R16.64], R20
        EXIT""",
    "rdna": """
        v_cndmask_b32_e64 v22, 0, 1, s23
        v_cndmask_b32_e64 v23, 0, 1, s24
        v_lshlrev_b32_e32 v2, 4, v0
        global_store_dwordx4 v2, v[20:23], s[14:15]
        s_endpgm""",
}
SOURCES = {"sass": ["R4", "R6", "R8"], "rdna": ["v4", "v6", "v8"]}
WIDE = {"v4": "v[4:5]", "v6": "v[6:7]", "v8": "v[8:9]", "v20": "v[20:21]"}
TRUTHS = {"sass": ["P0", "P1", "P2"], "rdna": ["s20", "s21", "s22"]}
# What needs more than one instruction can say.
MORE = {
    "sass": {
        "lut": "LOP3.LUT R20, R4, R6, R8, 0x6a, !PT",
        "signs": "IADD3 R20, -R4, R6, ~R8",
        "real_signs": "FFMA R20, -R4, |R6|, R8",
        "fetch": "ATOMG.E.ADD.STRONG.GPU PT, R20, [R16.64], R4",
        "least": "ATOMG.E.MIN.STRONG.GPU PT, R20, [R16.64], R4",
        "greatest": "ATOMG.E.MAX.S32.STRONG.GPU PT, R20, [R16.64], R4",
        "exchange": "ATOMG.E.EXCH.STRONG.GPU PT, R20, [R16.64], R4",
        "compare": "ATOMG.E.CAS.STRONG.GPU PT, R20, [R16.64], R4, R6",
        "add": "RED.E.ADD.STRONG.GPU [R16.64], R4",
        "down": "SHFL.DOWN PT, R20, R4, 0x3, 0x1f",
        "butterfly": "SHFL.BFLY PT, R20, R4, 0x5, 0x1f",
        "index": "SHFL.IDX PT, R20, R4, R0, 0x1f",
        "vote": "VOTE.ANY R20, PT, P0",
        "guarded": "@P0 FADD R20, R4, R6",
        "byte": "LDG.E.U8 R20, [R10.64]",
        "signed_byte": "LDG.E.S8 R20, [R10.64]",
        "short": "LDG.E.U16 R20, [R10.64]",
        "store_byte": "STG.E.U8 [R16.64+0x8], R4",
        "shared": "STS [R0.X4], R4\nBAR.SYNC 0x0\nLDS R20, [R0.X4]",
        "shared_add": "STS [RZ], RZ\nBAR.SYNC 0x0\nATOMS.ADD R20, [RZ], R4",
        "constant": "IADD3 R20, R4, -0x4, RZ\nISETP.GE.U32.AND P3, PT, R4, -0x4, PT",
    },
    "rdna": {
        "dpp": "v_add_nc_u32_dpp v20, v4, v6 row_xmask:1 row_mask:0xf bank_mask:0xf",
        "mask": "s_and_saveexec_b32 s25, s20\nv_add_f32_e32 v20, v4, v6\ns_mov_b32 exec_lo, s25",
        "first": "v_readfirstlane_b32 s25, v4\nv_mov_b32_e32 v20, s25",
        "fetch": "global_atomic_add v20, v1, v4, s[14:15] glc",
        "least": "global_atomic_umin v20, v1, v4, s[14:15] glc",
        "shared": "ds_write_b32 v1, v4\ns_barrier\nds_read_b32 v20, v1",
        "shuffle": "ds_bpermute_b32 v20, v1, v4",
        "half": "v_cvt_f16_f32_e32 v20, v4\nv_cvt_f32_f16_e32 v20, v20",
        "short": "global_load_ushort v20, v1, s[8:9]",
        "signed_byte": "global_load_sbyte v20, v1, s[8:9]",
        "store_short": "global_store_short v1, v4, s[14:15]",
        "scalar": "s_add_u32 s25, s20, s21\ns_lshr_b32 s25, s25, 3\nv_mov_b32_e32 v20, s25",
    },
}


def names(row, groups):
    """The names that a row stands for, with the words of its groups."""
    used = re.findall(r"\{(\w+)\}", row["name"])
    words = [list(groups[group].items()) for group in used]
    for chosen in itertools.islice(itertools.product(*words), MOST):
        name, stands = row["name"], {}
        for group, (word, meaning) in zip(used, chosen, strict=True):
            name = name.replace(f"{{{group}}}", word, 1)
            stands[group] = meaning
        text = row["operands"]
        for group, meaning in stands.items():
            text = text.replace(f"{{{group}}}", meaning)
        yield name, [part.strip().split(":") for part in text.split(",")]


def instruction(dialect, name, operands):
    """The text of an instruction and the types of what it reads; none if it needs anything else."""
    if not operands or any(len(part) != 2 or part[1] not in TYPES for part in operands):
        return None
    sources, truths, given, types = iter(SOURCES[dialect]), iter(TRUTHS[dialect]), [], []
    results = iter(["P3", "P4"] if dialect == "sass" else ["s23", "s24"])
    for part, kind in operands:
        if kind in ("pred", "mask"):
            written = part in "pq" if dialect == "sass" else part in "dc"
            given.append(next(results if written else truths))
            continue
        register = ("R20" if dialect == "sass" else "v20") if part == "d" else next(sources, "")
        if part != "d":
            types.append("u5" if part == "n" else kind)
        if not register:
            return None
        given.append(WIDE[register] if dialect == "rdna" and "64" in kind else register)
    return f"{name} {', '.join(given)}", types


def kernels(dialect):
    """Name, lines of code and types of the inputs of a kernel for each instruction."""
    table = yaml.safe_load((ISA / f"{dialect}.yaml").read_text())
    found = [(f"more_{name}", text, ["u32"] * 3) for name, text in MORE[dialect].items()]
    for row in table["instructions"]:
        rdna = dialect == "rdna" and not row["name"].startswith("v_")
        if rdna or re.search(r"lut\(|lane|exit|branch|call|ret\(", row["meaning"]) or "operands" not in row:
            continue
        for name, operands in names(row, table["groups"]):
            if made := instruction(dialect, name, operands):
                found.append((f"f{len(found)}", *made))
    return found


def listing(dialect, all_kernels):
    """The listing of kernels."""
    text = "\tcode for sm_80\n" if dialect == "sass" else ""
    for name, code, _ in all_kernels:
        lines = [
            line.strip() for line in f"{HEAD[dialect]}\n{code}{TAIL[dialect]}".splitlines() if line.strip()
        ]
        if dialect == "sass":
            body = [f"        /*{16 * i:04x}*/   {line} ;" for i, line in enumerate(lines)]
            text += f"\t\tFunction : {name}\n" + "\n".join(body) + "\n"
        else:
            text += f"\t.type\t{name},@function\n{name}:\n\t" + "\n\t".join(lines) + "\n"
    return text


def numbers(kind, random):
    """Numbers of a type as words of 64 bits, some of them extreme."""
    if kind == "f64":
        return random.normal(size=THREADS).view(np.uint64)
    if kind == "f32":
        reals = np.concatenate([random.normal(size=48), [0, 1, -1, 2.5, -2.5, 3.5, 0.5, -0.5, 1e-6, 8.0]])
        return np.resize(reals, THREADS).astype(np.float32).view(np.uint32).astype(np.uint64)
    if kind in ("h2", "f16"):
        return random.normal(size=4 * THREADS).astype(np.float16).view(np.uint64)
    if kind == "u5":
        return random.integers(0, 32, THREADS).astype(np.uint64)
    words = random.integers(0, 2**64, THREADS, dtype=np.uint64)
    words[:8] = [0, 1, 7, 2**31, 2**32 - 1, 2**63, 2**64 - 1, 2**31 - 1]
    return random.permutation(words)


def same(found, expected):
    """Whether words agree, or are the bits of floats that nearly do."""
    floats, others = found.view(np.float32), expected.view(np.float32)
    near = np.isclose(floats, others, rtol=1e-5, atol=1e-6, equal_nan=True) & ~(np.abs(others) < 1e-20)
    halves = np.isclose(
        found.view(np.float16).astype(np.float32),
        expected.view(np.float16),
        rtol=2e-3,
        atol=2e-3,
        equal_nan=True,
    ).reshape(-1, 2)
    return bool(((found == expected) | near | halves.all(1)).all())
