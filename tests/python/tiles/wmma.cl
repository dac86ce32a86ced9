// wmma.s is made of this by clang 19: -O2 -x cl -target amdgcn-amd-amdhsa -mcpu=gfx1100 -S -nogpulib
#pragma OPENCL EXTENSION cl_khr_fp16 : enable
typedef half v16h __attribute__((ext_vector_type(16)));
typedef short v16s __attribute__((ext_vector_type(16)));
typedef float v8f __attribute__((ext_vector_type(8)));

__attribute__((reqd_work_group_size(32, 1, 1)))
__kernel void tile_f16(__global const half* a, __global const half* b, __global float* c) {
  int lane = (int)__builtin_amdgcn_workitem_id_x(), at = lane & 15;
  v16h x, y;
  v8f z = 0;
  for (int k = 0; k < 16; k++) { x[k] = a[at * 16 + k]; y[k] = b[k * 16 + at]; }
  z = __builtin_amdgcn_wmma_f32_16x16x16_f16_w32(x, y, z);
  for (int i = 0; i < 8; i++) c[(2 * i + (lane >> 4)) * 16 + at] = z[i];
}

__attribute__((reqd_work_group_size(32, 1, 1)))
__kernel void gemm_f16(__global const half* a, __global const half* b, __global const float* c, __global float* d, int n, int depth) {
  int lane = (int)__builtin_amdgcn_workitem_id_x(), at = lane & 15;
  int row = (int)__builtin_amdgcn_workgroup_id_y() * 16, column = (int)__builtin_amdgcn_workgroup_id_x() * 16;
  v8f z;
  for (int i = 0; i < 8; i++) z[i] = c[(row + 2 * i + (lane >> 4)) * n + column + at];
  for (int k = 0; k < depth; k += 16) {
    v16h x, y;
    for (int j = 0; j < 16; j++) { x[j] = a[(row + at) * depth + k + j]; y[j] = b[(k + j) * n + column + at]; }
    z = __builtin_amdgcn_wmma_f32_16x16x16_f16_w32(x, y, z);
  }
  for (int i = 0; i < 8; i++) d[(row + 2 * i + (lane >> 4)) * n + column + at] = z[i];
}

__attribute__((reqd_work_group_size(32, 1, 1)))
__kernel void gemm_bf16(__global const short* a, __global const short* b, __global float* d, int n, int depth) {
  int lane = (int)__builtin_amdgcn_workitem_id_x(), at = lane & 15;
  int row = (int)__builtin_amdgcn_workgroup_id_y() * 16, column = (int)__builtin_amdgcn_workgroup_id_x() * 16;
  v8f z = 0;
  for (int k = 0; k < depth; k += 16) {
    v16s x, y;
    for (int j = 0; j < 16; j++) { x[j] = a[(row + at) * depth + k + j]; y[j] = b[(k + j) * n + column + at]; }
    z = __builtin_amdgcn_wmma_f32_16x16x16_bf16_w32(x, y, z);
  }
  for (int i = 0; i < 8; i++) d[(row + 2 * i + (lane >> 4)) * n + column + at] = z[i];
}
