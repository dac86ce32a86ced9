	.text
	.amdgcn_target "amdgcn-amd-amdhsa--gfx1100"
	.amdhsa_code_object_version 5
	.protected	tile_f16                ; -- Begin function tile_f16
	.globl	tile_f16
	.p2align	8
	.type	tile_f16,@function
tile_f16:                               ; @tile_f16
; %bb.0:
	s_load_b128 s[4:7], s[0:1], 0x0
	v_and_b32_e32 v9, 15, v0
	s_load_b64 s[0:1], s[0:1], 0x10
	v_lshlrev_b32_e32 v0, 2, v0
	s_delay_alu instid0(VALU_DEP_2)
	v_lshlrev_b32_e32 v17, 1, v9
	s_waitcnt lgkmcnt(0)
	s_clause 0x7
	global_load_u16 v1, v17, s[6:7]
	global_load_u16 v2, v17, s[6:7] offset:64
	global_load_u16 v3, v17, s[6:7] offset:128
	global_load_u16 v4, v17, s[6:7] offset:192
	global_load_u16 v5, v17, s[6:7] offset:256
	global_load_u16 v6, v17, s[6:7] offset:320
	global_load_u16 v7, v17, s[6:7] offset:384
	global_load_u16 v8, v17, s[6:7] offset:448
	v_lshlrev_b32_e32 v13, 5, v9
	s_clause 0x1
	global_load_b128 v[9:12], v13, s[4:5]
	global_load_b128 v[13:16], v13, s[4:5] offset:16
	s_clause 0x7
	global_load_d16_hi_b16 v1, v17, s[6:7] offset:32
	global_load_d16_hi_b16 v2, v17, s[6:7] offset:96
	global_load_d16_hi_b16 v3, v17, s[6:7] offset:160
	global_load_d16_hi_b16 v4, v17, s[6:7] offset:224
	global_load_d16_hi_b16 v5, v17, s[6:7] offset:288
	global_load_d16_hi_b16 v6, v17, s[6:7] offset:352
	global_load_d16_hi_b16 v7, v17, s[6:7] offset:416
	global_load_d16_hi_b16 v8, v17, s[6:7] offset:480
	v_mov_b32_e32 v17, 0
	s_delay_alu instid0(VALU_DEP_1)
	v_mov_b32_e32 v18, v17
	v_mov_b32_e32 v19, v17
	v_mov_b32_e32 v20, v17
	v_mov_b32_e32 v21, v17
	v_mov_b32_e32 v22, v17
	v_mov_b32_e32 v23, v17
	v_mov_b32_e32 v24, v17
	s_waitcnt vmcnt(0)
	s_delay_alu instid0(VALU_DEP_1)
	v_wmma_f32_16x16x16_f16 v[17:24], v[9:16], v[1:8], v[17:24]
	s_clause 0x7
	global_store_b32 v0, v17, s[0:1]
	global_store_b32 v0, v18, s[0:1] offset:128
	global_store_b32 v0, v19, s[0:1] offset:256
	global_store_b32 v0, v20, s[0:1] offset:384
	global_store_b32 v0, v21, s[0:1] offset:512
	global_store_b32 v0, v22, s[0:1] offset:640
	global_store_b32 v0, v23, s[0:1] offset:768
	global_store_b32 v0, v24, s[0:1] offset:896
	s_nop 0
	s_sendmsg sendmsg(MSG_DEALLOC_VGPRS)
	s_endpgm
	.section	.rodata,"a",@progbits
	.p2align	6, 0x0
	.amdhsa_kernel tile_f16
		.amdhsa_group_segment_fixed_size 0
		.amdhsa_private_segment_fixed_size 0
		.amdhsa_kernarg_size 24
		.amdhsa_user_sgpr_count 15
		.amdhsa_user_sgpr_dispatch_ptr 0
		.amdhsa_user_sgpr_queue_ptr 0
		.amdhsa_user_sgpr_kernarg_segment_ptr 1
		.amdhsa_user_sgpr_dispatch_id 0
		.amdhsa_user_sgpr_private_segment_size 0
		.amdhsa_wavefront_size32 1
		.amdhsa_uses_dynamic_stack 0
		.amdhsa_enable_private_segment 0
		.amdhsa_system_sgpr_workgroup_id_x 1
		.amdhsa_system_sgpr_workgroup_id_y 0
		.amdhsa_system_sgpr_workgroup_id_z 0
		.amdhsa_system_sgpr_workgroup_info 0
		.amdhsa_system_vgpr_workitem_id 0
		.amdhsa_next_free_vgpr 25
		.amdhsa_next_free_sgpr 8
		.amdhsa_reserve_vcc 0
		.amdhsa_float_round_mode_32 0
		.amdhsa_float_round_mode_16_64 0
		.amdhsa_float_denorm_mode_32 3
		.amdhsa_float_denorm_mode_16_64 3
		.amdhsa_dx10_clamp 1
		.amdhsa_ieee_mode 1
		.amdhsa_fp16_overflow 0
		.amdhsa_workgroup_processor_mode 1
		.amdhsa_memory_ordered 1
		.amdhsa_forward_progress 0
		.amdhsa_shared_vgpr_count 0
		.amdhsa_exception_fp_ieee_invalid_op 0
		.amdhsa_exception_fp_denorm_src 0
		.amdhsa_exception_fp_ieee_div_zero 0
		.amdhsa_exception_fp_ieee_overflow 0
		.amdhsa_exception_fp_ieee_underflow 0
		.amdhsa_exception_fp_ieee_inexact 0
		.amdhsa_exception_int_div_zero 0
	.end_amdhsa_kernel
	.text
.Lfunc_end0:
	.size	tile_f16, .Lfunc_end0-tile_f16
                                        ; -- End function
	.section	.AMDGPU.csdata,"",@progbits
; Kernel info:
; codeLenInByte = 328
; NumSgprs: 8
; NumVgprs: 25
; ScratchSize: 0
; MemoryBound: 0
; FloatMode: 240
; IeeeMode: 1
; LDSByteSize: 0 bytes/workgroup (compile time only)
; SGPRBlocks: 0
; VGPRBlocks: 3
; NumSGPRsForWavesPerEU: 8
; NumVGPRsForWavesPerEU: 25
; Occupancy: 16
; WaveLimiterHint : 1
; COMPUTE_PGM_RSRC2:SCRATCH_EN: 0
; COMPUTE_PGM_RSRC2:USER_SGPR: 15
; COMPUTE_PGM_RSRC2:TRAP_HANDLER: 0
; COMPUTE_PGM_RSRC2:TGID_X_EN: 1
; COMPUTE_PGM_RSRC2:TGID_Y_EN: 0
; COMPUTE_PGM_RSRC2:TGID_Z_EN: 0
; COMPUTE_PGM_RSRC2:TIDIG_COMP_CNT: 0
	.text
	.protected	gemm_f16                ; -- Begin function gemm_f16
	.globl	gemm_f16
	.p2align	8
	.type	gemm_f16,@function
gemm_f16:                               ; @gemm_f16
; %bb.0:
	s_load_b64 s[8:9], s[0:1], 0x20
	v_lshrrev_b32_e32 v1, 4, v0
	v_and_b32_e32 v25, 15, v0
	s_lshl_b32 s15, s15, 4
	s_lshl_b32 s11, s14, 4
	s_load_b256 s[0:7], s[0:1], 0x0
	v_or_b32_e32 v3, s15, v1
	v_or_b32_e32 v0, s11, v25
	s_waitcnt lgkmcnt(0)
	s_delay_alu instid0(VALU_DEP_1) | instskip(SKIP_2) | instid1(VALU_DEP_1)
	v_mad_u64_u32 v[1:2], null, v3, s8, v[0:1]
	s_lshl_b32 s10, s8, 1
	s_cmp_lt_i32 s9, 1
	v_add_nc_u32_e32 v3, s10, v1
	v_ashrrev_i32_e32 v2, 31, v1
	s_delay_alu instid0(VALU_DEP_2) | instskip(SKIP_1) | instid1(VALU_DEP_3)
	v_add_nc_u32_e32 v0, s10, v3
	v_ashrrev_i32_e32 v4, 31, v3
	v_lshlrev_b64 v[10:11], 2, v[1:2]
	s_delay_alu instid0(VALU_DEP_3) | instskip(SKIP_1) | instid1(VALU_DEP_4)
	v_ashrrev_i32_e32 v1, 31, v0
	v_add_nc_u32_e32 v2, s10, v0
	v_lshlrev_b64 v[8:9], 2, v[3:4]
	s_delay_alu instid0(VALU_DEP_4) | instskip(NEXT) | instid1(VALU_DEP_4)
	v_add_co_u32 v4, vcc_lo, s4, v10
	v_lshlrev_b64 v[12:13], 2, v[0:1]
	s_delay_alu instid0(VALU_DEP_4) | instskip(SKIP_3) | instid1(VALU_DEP_4)
	v_ashrrev_i32_e32 v3, 31, v2
	v_add_nc_u32_e32 v0, s10, v2
	v_add_co_ci_u32_e32 v5, vcc_lo, s5, v11, vcc_lo
	v_add_co_u32 v6, vcc_lo, s4, v8
	v_lshlrev_b64 v[14:15], 2, v[2:3]
	s_delay_alu instid0(VALU_DEP_4) | instskip(SKIP_3) | instid1(VALU_DEP_4)
	v_ashrrev_i32_e32 v1, 31, v0
	v_add_nc_u32_e32 v2, s10, v0
	v_add_co_ci_u32_e32 v7, vcc_lo, s5, v9, vcc_lo
	v_add_co_u32 v26, vcc_lo, s4, v12
	v_lshlrev_b64 v[16:17], 2, v[0:1]
	s_delay_alu instid0(VALU_DEP_4) | instskip(SKIP_3) | instid1(VALU_DEP_4)
	v_ashrrev_i32_e32 v3, 31, v2
	v_add_nc_u32_e32 v0, s10, v2
	v_add_co_ci_u32_e32 v27, vcc_lo, s5, v13, vcc_lo
	v_add_co_u32 v28, vcc_lo, s4, v14
	v_lshlrev_b64 v[18:19], 2, v[2:3]
	s_delay_alu instid0(VALU_DEP_4) | instskip(SKIP_3) | instid1(VALU_DEP_4)
	v_add_nc_u32_e32 v2, s10, v0
	v_ashrrev_i32_e32 v1, 31, v0
	v_add_co_ci_u32_e32 v29, vcc_lo, s5, v15, vcc_lo
	v_add_co_u32 v30, vcc_lo, s4, v16
	v_ashrrev_i32_e32 v3, 31, v2
	s_delay_alu instid0(VALU_DEP_4) | instskip(SKIP_2) | instid1(VALU_DEP_4)
	v_lshlrev_b64 v[20:21], 2, v[0:1]
	v_add_co_ci_u32_e32 v31, vcc_lo, s5, v17, vcc_lo
	v_add_co_u32 v32, vcc_lo, s4, v18
	v_lshlrev_b64 v[22:23], 2, v[2:3]
	v_add_co_ci_u32_e32 v33, vcc_lo, s5, v19, vcc_lo
	v_add_co_u32 v34, vcc_lo, s4, v20
	v_add_co_ci_u32_e32 v35, vcc_lo, s5, v21, vcc_lo
	s_delay_alu instid0(VALU_DEP_4)
	v_add_co_u32 v36, vcc_lo, s4, v22
	v_add_co_ci_u32_e32 v37, vcc_lo, s5, v23, vcc_lo
	s_clause 0x7
	global_load_b32 v0, v[4:5], off
	global_load_b32 v1, v[6:7], off
	global_load_b32 v2, v[26:27], off
	global_load_b32 v3, v[28:29], off
	global_load_b32 v4, v[30:31], off
	global_load_b32 v5, v[32:33], off
	global_load_b32 v6, v[34:35], off
	global_load_b32 v7, v[36:37], off
	s_cbranch_scc1 .LBB1_3
; %bb.1:
	v_add_nc_u32_e32 v24, s11, v25
	v_add_nc_u32_e32 v25, s15, v25
	s_lshl_b32 s4, s8, 4
	s_mul_i32 s5, s8, 3
	s_lshl_b32 s11, s8, 2
	s_mul_i32 s12, s8, 5
	v_mul_lo_u32 v26, s9, v25
	s_mul_i32 s13, s8, 6
	s_mul_i32 s14, s8, 7
	s_lshl_b32 s15, s8, 3
	s_mul_i32 s16, s8, 9
	s_mul_i32 s17, s8, 10
	s_mul_i32 s18, s8, 11
	s_mul_i32 s19, s8, 12
	s_mul_i32 s20, s8, 13
	s_mul_i32 s21, s8, 14
	s_mul_i32 s22, s8, 15
	s_mov_b32 s23, 0
.LBB1_2:                                ; =>This Inner Loop Header: Depth=1
	v_add_nc_u32_e32 v27, s10, v24
	v_ashrrev_i32_e32 v25, 31, v24
	v_add_nc_u32_e32 v29, s11, v24
	v_add_nc_u32_e32 v31, s13, v24
	v_add_nc_u32_e32 v33, s15, v24
	v_ashrrev_i32_e32 v28, 31, v27
	v_lshlrev_b64 v[41:42], 1, v[24:25]
	v_ashrrev_i32_e32 v30, 31, v29
	v_ashrrev_i32_e32 v32, 31, v31
	v_add_nc_u32_e32 v35, s17, v24
	v_lshlrev_b64 v[27:28], 1, v[27:28]
	v_ashrrev_i32_e32 v34, 31, v33
	v_lshlrev_b64 v[29:30], 1, v[29:30]
	v_add_co_u32 v41, vcc_lo, s2, v41
	v_add_nc_u32_e32 v37, s19, v24
	v_add_co_ci_u32_e32 v42, vcc_lo, s3, v42, vcc_lo
	v_lshlrev_b64 v[31:32], 1, v[31:32]
	v_add_co_u32 v43, vcc_lo, s2, v27
	v_ashrrev_i32_e32 v36, 31, v35
	v_add_nc_u32_e32 v39, s21, v24
	v_add_co_ci_u32_e32 v44, vcc_lo, s3, v28, vcc_lo
	v_lshlrev_b64 v[33:34], 1, v[33:34]
	v_add_co_u32 v29, vcc_lo, s2, v29
	v_ashrrev_i32_e32 v38, 31, v37
	v_add_co_ci_u32_e32 v30, vcc_lo, s3, v30, vcc_lo
	v_lshlrev_b64 v[35:36], 1, v[35:36]
	v_add_co_u32 v31, vcc_lo, s2, v31
	v_ashrrev_i32_e32 v40, 31, v39
	v_add_co_ci_u32_e32 v32, vcc_lo, s3, v32, vcc_lo
	v_lshlrev_b64 v[37:38], 1, v[37:38]
	v_add_co_u32 v33, vcc_lo, s2, v33
	v_add_co_ci_u32_e32 v34, vcc_lo, s3, v34, vcc_lo
	v_lshlrev_b64 v[39:40], 1, v[39:40]
	v_add_co_u32 v35, vcc_lo, s2, v35
	v_add_co_ci_u32_e32 v36, vcc_lo, s3, v36, vcc_lo
	v_add_co_u32 v37, vcc_lo, s2, v37
	v_add_co_ci_u32_e32 v38, vcc_lo, s3, v38, vcc_lo
	v_add_co_u32 v39, vcc_lo, s2, v39
	v_add_co_ci_u32_e32 v40, vcc_lo, s3, v40, vcc_lo
	s_clause 0x7
	global_load_u16 v27, v[41:42], off
	global_load_u16 v28, v[43:44], off
	global_load_u16 v29, v[29:30], off
	global_load_u16 v30, v[31:32], off
	global_load_u16 v31, v[33:34], off
	global_load_u16 v32, v[35:36], off
	global_load_u16 v33, v[37:38], off
	global_load_u16 v34, v[39:40], off
	v_add_nc_u32_e32 v35, s23, v26
	v_add_nc_u32_e32 v37, s8, v24
	v_add_nc_u32_e32 v39, s5, v24
	v_add_nc_u32_e32 v41, s12, v24
	v_add_nc_u32_e32 v43, s14, v24
	v_ashrrev_i32_e32 v36, 31, v35
	v_ashrrev_i32_e32 v38, 31, v37
	v_ashrrev_i32_e32 v40, 31, v39
	v_ashrrev_i32_e32 v42, 31, v41
	v_add_nc_u32_e32 v45, s16, v24
	v_lshlrev_b64 v[35:36], 1, v[35:36]
	v_lshlrev_b64 v[37:38], 1, v[37:38]
	v_lshlrev_b64 v[39:40], 1, v[39:40]
	v_ashrrev_i32_e32 v44, 31, v43
	v_add_nc_u32_e32 v47, s18, v24
	v_lshlrev_b64 v[41:42], 1, v[41:42]
	v_add_co_u32 v53, vcc_lo, s0, v35
	v_add_co_ci_u32_e32 v54, vcc_lo, s1, v36, vcc_lo
	v_add_co_u32 v55, vcc_lo, s2, v37
	v_ashrrev_i32_e32 v46, 31, v45
	v_add_nc_u32_e32 v49, s20, v24
	v_add_co_ci_u32_e32 v56, vcc_lo, s3, v38, vcc_lo
	v_lshlrev_b64 v[43:44], 1, v[43:44]
	v_add_co_u32 v57, vcc_lo, s2, v39
	v_ashrrev_i32_e32 v48, 31, v47
	v_add_nc_u32_e32 v51, s22, v24
	v_add_co_ci_u32_e32 v58, vcc_lo, s3, v40, vcc_lo
	v_lshlrev_b64 v[45:46], 1, v[45:46]
	v_add_co_u32 v59, vcc_lo, s2, v41
	v_ashrrev_i32_e32 v50, 31, v49
	v_add_co_ci_u32_e32 v60, vcc_lo, s3, v42, vcc_lo
	v_lshlrev_b64 v[47:48], 1, v[47:48]
	v_add_co_u32 v43, vcc_lo, s2, v43
	v_ashrrev_i32_e32 v52, 31, v51
	v_add_co_ci_u32_e32 v44, vcc_lo, s3, v44, vcc_lo
	v_lshlrev_b64 v[49:50], 1, v[49:50]
	v_add_co_u32 v45, vcc_lo, s2, v45
	v_add_co_ci_u32_e32 v46, vcc_lo, s3, v46, vcc_lo
	v_lshlrev_b64 v[51:52], 1, v[51:52]
	v_add_co_u32 v47, vcc_lo, s2, v47
	v_add_co_ci_u32_e32 v48, vcc_lo, s3, v48, vcc_lo
	v_add_co_u32 v49, vcc_lo, s2, v49
	v_add_co_ci_u32_e32 v50, vcc_lo, s3, v50, vcc_lo
	v_add_co_u32 v51, vcc_lo, s2, v51
	v_add_co_ci_u32_e32 v52, vcc_lo, s3, v52, vcc_lo
	v_add_nc_u32_e32 v24, s4, v24
	s_add_i32 s23, s23, 16
	s_clause 0x1
	global_load_b128 v[35:38], v[53:54], off
	global_load_b128 v[39:42], v[53:54], off offset:16
	s_clause 0x7
	global_load_d16_hi_b16 v27, v[55:56], off
	global_load_d16_hi_b16 v28, v[57:58], off
	global_load_d16_hi_b16 v29, v[59:60], off
	global_load_d16_hi_b16 v30, v[43:44], off
	global_load_d16_hi_b16 v31, v[45:46], off
	global_load_d16_hi_b16 v32, v[47:48], off
	global_load_d16_hi_b16 v33, v[49:50], off
	global_load_d16_hi_b16 v34, v[51:52], off
	s_cmp_lt_i32 s23, s9
	s_waitcnt vmcnt(0)
	v_wmma_f32_16x16x16_f16 v[0:7], v[35:42], v[27:34], v[0:7]
	s_cbranch_scc1 .LBB1_2
.LBB1_3:
	v_add_co_u32 v10, vcc_lo, s6, v10
	v_add_co_ci_u32_e32 v11, vcc_lo, s7, v11, vcc_lo
	v_add_co_u32 v8, vcc_lo, s6, v8
	v_add_co_ci_u32_e32 v9, vcc_lo, s7, v9, vcc_lo
	v_add_co_u32 v12, vcc_lo, s6, v12
	v_add_co_ci_u32_e32 v13, vcc_lo, s7, v13, vcc_lo
	s_waitcnt vmcnt(7)
	global_store_b32 v[10:11], v0, off
	s_waitcnt vmcnt(6)
	global_store_b32 v[8:9], v1, off
	s_waitcnt vmcnt(5)
	global_store_b32 v[12:13], v2, off
	v_add_co_u32 v0, vcc_lo, s6, v14
	v_add_co_ci_u32_e32 v1, vcc_lo, s7, v15, vcc_lo
	v_add_co_u32 v8, vcc_lo, s6, v16
	v_add_co_ci_u32_e32 v9, vcc_lo, s7, v17, vcc_lo
	v_add_co_u32 v10, vcc_lo, s6, v18
	v_add_co_ci_u32_e32 v11, vcc_lo, s7, v19, vcc_lo
	v_add_co_u32 v12, vcc_lo, s6, v20
	v_add_co_ci_u32_e32 v13, vcc_lo, s7, v21, vcc_lo
	v_add_co_u32 v14, vcc_lo, s6, v22
	v_add_co_ci_u32_e32 v15, vcc_lo, s7, v23, vcc_lo
	s_waitcnt vmcnt(4)
	global_store_b32 v[0:1], v3, off
	s_waitcnt vmcnt(3)
	global_store_b32 v[8:9], v4, off
	s_waitcnt vmcnt(2)
	global_store_b32 v[10:11], v5, off
	s_waitcnt vmcnt(1)
	global_store_b32 v[12:13], v6, off
	s_waitcnt vmcnt(0)
	global_store_b32 v[14:15], v7, off
	s_nop 0
	s_sendmsg sendmsg(MSG_DEALLOC_VGPRS)
	s_endpgm
	.section	.rodata,"a",@progbits
	.p2align	6, 0x0
	.amdhsa_kernel gemm_f16
		.amdhsa_group_segment_fixed_size 0
		.amdhsa_private_segment_fixed_size 0
		.amdhsa_kernarg_size 40
		.amdhsa_user_sgpr_count 14
		.amdhsa_user_sgpr_dispatch_ptr 0
		.amdhsa_user_sgpr_queue_ptr 0
		.amdhsa_user_sgpr_kernarg_segment_ptr 1
		.amdhsa_user_sgpr_dispatch_id 0
		.amdhsa_user_sgpr_private_segment_size 0
		.amdhsa_wavefront_size32 1
		.amdhsa_uses_dynamic_stack 0
		.amdhsa_enable_private_segment 0
		.amdhsa_system_sgpr_workgroup_id_x 1
		.amdhsa_system_sgpr_workgroup_id_y 1
		.amdhsa_system_sgpr_workgroup_id_z 0
		.amdhsa_system_sgpr_workgroup_info 0
		.amdhsa_system_vgpr_workitem_id 0
		.amdhsa_next_free_vgpr 61
		.amdhsa_next_free_sgpr 24
		.amdhsa_reserve_vcc 1
		.amdhsa_float_round_mode_32 0
		.amdhsa_float_round_mode_16_64 0
		.amdhsa_float_denorm_mode_32 3
		.amdhsa_float_denorm_mode_16_64 3
		.amdhsa_dx10_clamp 1
		.amdhsa_ieee_mode 1
		.amdhsa_fp16_overflow 0
		.amdhsa_workgroup_processor_mode 1
		.amdhsa_memory_ordered 1
		.amdhsa_forward_progress 0
		.amdhsa_shared_vgpr_count 0
		.amdhsa_exception_fp_ieee_invalid_op 0
		.amdhsa_exception_fp_denorm_src 0
		.amdhsa_exception_fp_ieee_div_zero 0
		.amdhsa_exception_fp_ieee_overflow 0
		.amdhsa_exception_fp_ieee_underflow 0
		.amdhsa_exception_fp_ieee_inexact 0
		.amdhsa_exception_int_div_zero 0
	.end_amdhsa_kernel
	.text
.Lfunc_end1:
	.size	gemm_f16, .Lfunc_end1-gemm_f16
                                        ; -- End function
	.section	.AMDGPU.csdata,"",@progbits
; Kernel info:
; codeLenInByte = 1328
; NumSgprs: 26
; NumVgprs: 61
; ScratchSize: 0
; MemoryBound: 0
; FloatMode: 240
; IeeeMode: 1
; LDSByteSize: 0 bytes/workgroup (compile time only)
; SGPRBlocks: 3
; VGPRBlocks: 7
; NumSGPRsForWavesPerEU: 26
; NumVGPRsForWavesPerEU: 61
; Occupancy: 16
; WaveLimiterHint : 0
; COMPUTE_PGM_RSRC2:SCRATCH_EN: 0
; COMPUTE_PGM_RSRC2:USER_SGPR: 14
; COMPUTE_PGM_RSRC2:TRAP_HANDLER: 0
; COMPUTE_PGM_RSRC2:TGID_X_EN: 1
; COMPUTE_PGM_RSRC2:TGID_Y_EN: 1
; COMPUTE_PGM_RSRC2:TGID_Z_EN: 0
; COMPUTE_PGM_RSRC2:TIDIG_COMP_CNT: 0
	.text
	.protected	gemm_bf16               ; -- Begin function gemm_bf16
	.globl	gemm_bf16
	.p2align	8
	.type	gemm_bf16,@function
gemm_bf16:                              ; @gemm_bf16
; %bb.0:
	s_load_b256 s[0:7], s[0:1], 0x0
	v_and_b32_e32 v1, 15, v0
	s_lshl_b32 s9, s14, 4
	s_mov_b32 s8, 0
	s_delay_alu instid0(VALU_DEP_1)
	v_or_b32_e32 v11, s9, v1
	s_waitcnt lgkmcnt(0)
	s_cmp_gt_i32 s7, 0
	s_cbranch_scc1 .LBB2_2
; %bb.1:
	v_or_b32_e32 v9, s9, v1
	s_mov_b32 s10, 0
	s_branch .LBB2_3
.LBB2_2:
	s_mov_b32 s8, -1
                                        ; implicit-def: $sgpr10
                                        ; implicit-def: $vgpr9
.LBB2_3:
	s_delay_alu instid0(SALU_CYCLE_1)
	s_and_not1_b32 vcc_lo, exec_lo, s8
	s_lshl_b32 s8, s15, 4
	s_cbranch_vccnz .LBB2_7
; %bb.4:
	v_add_nc_u32_e32 v2, s8, v1
	v_add_nc_u32_e32 v9, s9, v1
	v_mov_b32_e32 v1, 0
	s_lshl_b32 s9, s6, 4
	s_lshl_b32 s10, s6, 1
	v_mul_lo_u32 v12, s7, v2
	s_mul_i32 s11, s6, 3
	v_mov_b32_e32 v2, v1
	v_mov_b32_e32 v3, v1
	v_mov_b32_e32 v4, v1
	v_mov_b32_e32 v5, v1
	v_mov_b32_e32 v6, v1
	v_mov_b32_e32 v7, v1
	v_mov_b32_e32 v8, v1
	s_lshl_b32 s12, s6, 2
	s_mul_i32 s13, s6, 5
	s_mul_i32 s14, s6, 6
	s_mul_i32 s15, s6, 7
	s_lshl_b32 s16, s6, 3
	s_mul_i32 s17, s6, 9
	s_mul_i32 s18, s6, 10
	s_mul_i32 s19, s6, 11
	s_mul_i32 s20, s6, 12
	s_mul_i32 s21, s6, 13
	s_mul_i32 s22, s6, 14
	s_mul_i32 s23, s6, 15
	s_mov_b32 s24, 0
.LBB2_5:                                ; =>This Inner Loop Header: Depth=1
	v_add_nc_u32_e32 v13, s10, v9
	v_ashrrev_i32_e32 v10, 31, v9
	v_add_nc_u32_e32 v15, s12, v9
	v_add_nc_u32_e32 v17, s14, v9
	v_add_nc_u32_e32 v19, s16, v9
	v_ashrrev_i32_e32 v14, 31, v13
	v_lshlrev_b64 v[27:28], 1, v[9:10]
	v_ashrrev_i32_e32 v16, 31, v15
	v_ashrrev_i32_e32 v18, 31, v17
	v_add_nc_u32_e32 v21, s18, v9
	v_lshlrev_b64 v[13:14], 1, v[13:14]
	v_ashrrev_i32_e32 v20, 31, v19
	v_lshlrev_b64 v[15:16], 1, v[15:16]
	v_add_co_u32 v27, vcc_lo, s2, v27
	v_add_nc_u32_e32 v23, s20, v9
	v_add_co_ci_u32_e32 v28, vcc_lo, s3, v28, vcc_lo
	v_lshlrev_b64 v[17:18], 1, v[17:18]
	v_add_co_u32 v29, vcc_lo, s2, v13
	v_ashrrev_i32_e32 v22, 31, v21
	v_add_nc_u32_e32 v25, s22, v9
	v_add_co_ci_u32_e32 v30, vcc_lo, s3, v14, vcc_lo
	v_lshlrev_b64 v[19:20], 1, v[19:20]
	v_add_co_u32 v15, vcc_lo, s2, v15
	v_ashrrev_i32_e32 v24, 31, v23
	v_add_co_ci_u32_e32 v16, vcc_lo, s3, v16, vcc_lo
	v_lshlrev_b64 v[21:22], 1, v[21:22]
	v_add_co_u32 v17, vcc_lo, s2, v17
	v_ashrrev_i32_e32 v26, 31, v25
	v_add_co_ci_u32_e32 v18, vcc_lo, s3, v18, vcc_lo
	v_lshlrev_b64 v[23:24], 1, v[23:24]
	v_add_co_u32 v19, vcc_lo, s2, v19
	v_add_co_ci_u32_e32 v20, vcc_lo, s3, v20, vcc_lo
	v_lshlrev_b64 v[25:26], 1, v[25:26]
	v_add_co_u32 v21, vcc_lo, s2, v21
	v_add_co_ci_u32_e32 v22, vcc_lo, s3, v22, vcc_lo
	v_add_co_u32 v23, vcc_lo, s2, v23
	v_add_co_ci_u32_e32 v24, vcc_lo, s3, v24, vcc_lo
	v_add_co_u32 v25, vcc_lo, s2, v25
	v_add_co_ci_u32_e32 v26, vcc_lo, s3, v26, vcc_lo
	s_clause 0x7
	global_load_u16 v13, v[27:28], off
	global_load_u16 v14, v[29:30], off
	global_load_u16 v15, v[15:16], off
	global_load_u16 v16, v[17:18], off
	global_load_u16 v17, v[19:20], off
	global_load_u16 v18, v[21:22], off
	global_load_u16 v19, v[23:24], off
	global_load_u16 v20, v[25:26], off
	v_add_nc_u32_e32 v21, s24, v12
	v_add_nc_u32_e32 v23, s6, v9
	v_add_nc_u32_e32 v25, s11, v9
	v_add_nc_u32_e32 v27, s13, v9
	v_add_nc_u32_e32 v29, s15, v9
	v_ashrrev_i32_e32 v22, 31, v21
	v_ashrrev_i32_e32 v24, 31, v23
	v_ashrrev_i32_e32 v26, 31, v25
	v_ashrrev_i32_e32 v28, 31, v27
	v_add_nc_u32_e32 v31, s17, v9
	v_lshlrev_b64 v[21:22], 1, v[21:22]
	v_lshlrev_b64 v[23:24], 1, v[23:24]
	v_lshlrev_b64 v[25:26], 1, v[25:26]
	v_ashrrev_i32_e32 v30, 31, v29
	v_add_nc_u32_e32 v33, s19, v9
	v_lshlrev_b64 v[27:28], 1, v[27:28]
	v_add_co_u32 v39, vcc_lo, s0, v21
	v_add_co_ci_u32_e32 v40, vcc_lo, s1, v22, vcc_lo
	v_add_co_u32 v41, vcc_lo, s2, v23
	v_ashrrev_i32_e32 v32, 31, v31
	v_add_nc_u32_e32 v35, s21, v9
	v_add_co_ci_u32_e32 v42, vcc_lo, s3, v24, vcc_lo
	v_lshlrev_b64 v[29:30], 1, v[29:30]
	v_add_co_u32 v43, vcc_lo, s2, v25
	v_ashrrev_i32_e32 v34, 31, v33
	v_add_nc_u32_e32 v37, s23, v9
	v_add_co_ci_u32_e32 v44, vcc_lo, s3, v26, vcc_lo
	v_lshlrev_b64 v[31:32], 1, v[31:32]
	v_add_co_u32 v45, vcc_lo, s2, v27
	v_ashrrev_i32_e32 v36, 31, v35
	v_add_co_ci_u32_e32 v46, vcc_lo, s3, v28, vcc_lo
	v_lshlrev_b64 v[33:34], 1, v[33:34]
	v_add_co_u32 v29, vcc_lo, s2, v29
	v_ashrrev_i32_e32 v38, 31, v37
	v_add_co_ci_u32_e32 v30, vcc_lo, s3, v30, vcc_lo
	v_lshlrev_b64 v[35:36], 1, v[35:36]
	v_add_co_u32 v31, vcc_lo, s2, v31
	v_add_co_ci_u32_e32 v32, vcc_lo, s3, v32, vcc_lo
	v_lshlrev_b64 v[37:38], 1, v[37:38]
	v_add_co_u32 v33, vcc_lo, s2, v33
	v_add_co_ci_u32_e32 v34, vcc_lo, s3, v34, vcc_lo
	v_add_co_u32 v35, vcc_lo, s2, v35
	v_add_co_ci_u32_e32 v36, vcc_lo, s3, v36, vcc_lo
	v_add_co_u32 v37, vcc_lo, s2, v37
	v_add_co_ci_u32_e32 v38, vcc_lo, s3, v38, vcc_lo
	v_add_nc_u32_e32 v9, s9, v9
	s_add_i32 s24, s24, 16
	s_clause 0x1
	global_load_b128 v[21:24], v[39:40], off
	global_load_b128 v[25:28], v[39:40], off offset:16
	s_clause 0x7
	global_load_d16_hi_b16 v13, v[41:42], off
	global_load_d16_hi_b16 v14, v[43:44], off
	global_load_d16_hi_b16 v15, v[45:46], off
	global_load_d16_hi_b16 v16, v[29:30], off
	global_load_d16_hi_b16 v17, v[31:32], off
	global_load_d16_hi_b16 v18, v[33:34], off
	global_load_d16_hi_b16 v19, v[35:36], off
	global_load_d16_hi_b16 v20, v[37:38], off
	s_cmp_lt_i32 s24, s7
	s_waitcnt vmcnt(0)
	v_wmma_f32_16x16x16_bf16 v[1:8], v[21:28], v[13:20], v[1:8]
	s_cbranch_scc1 .LBB2_5
; %bb.6:
	v_mov_b32_e32 v9, v11
	s_branch .LBB2_8
.LBB2_7:
	v_dual_mov_b32 v8, s10 :: v_dual_mov_b32 v7, s10
	v_dual_mov_b32 v6, s10 :: v_dual_mov_b32 v5, s10
	v_dual_mov_b32 v4, s10 :: v_dual_mov_b32 v3, s10
	v_dual_mov_b32 v2, s10 :: v_dual_mov_b32 v1, s10
.LBB2_8:
	v_lshrrev_b32_e32 v0, 4, v0
	s_lshl_b32 s0, s6, 1
	s_delay_alu instid0(VALU_DEP_1) | instskip(NEXT) | instid1(VALU_DEP_1)
	v_add_nc_u32_e32 v0, s8, v0
	v_mad_u64_u32 v[10:11], null, v0, s6, v[9:10]
	s_delay_alu instid0(VALU_DEP_1) | instskip(SKIP_1) | instid1(VALU_DEP_2)
	v_add_nc_u32_e32 v9, s0, v10
	v_ashrrev_i32_e32 v11, 31, v10
	v_add_nc_u32_e32 v12, s0, v9
	s_delay_alu instid0(VALU_DEP_2) | instskip(SKIP_1) | instid1(VALU_DEP_3)
	v_lshlrev_b64 v[14:15], 2, v[10:11]
	v_ashrrev_i32_e32 v10, 31, v9
	v_add_nc_u32_e32 v11, s0, v12
	v_ashrrev_i32_e32 v13, 31, v12
	s_delay_alu instid0(VALU_DEP_3) | instskip(SKIP_1) | instid1(VALU_DEP_4)
	v_lshlrev_b64 v[9:10], 2, v[9:10]
	v_add_co_u32 v14, vcc_lo, s4, v14
	v_add_nc_u32_e32 v0, s0, v11
	v_add_co_ci_u32_e32 v15, vcc_lo, s5, v15, vcc_lo
	v_lshlrev_b64 v[16:17], 2, v[12:13]
	v_ashrrev_i32_e32 v12, 31, v11
	v_add_co_u32 v9, vcc_lo, s4, v9
	v_add_co_ci_u32_e32 v10, vcc_lo, s5, v10, vcc_lo
	v_add_nc_u32_e32 v13, s0, v0
	s_delay_alu instid0(VALU_DEP_4)
	v_lshlrev_b64 v[11:12], 2, v[11:12]
	global_store_b32 v[14:15], v1, off
	v_add_co_u32 v15, vcc_lo, s4, v16
	global_store_b32 v[9:10], v2, off
	v_ashrrev_i32_e32 v14, 31, v13
	v_add_nc_u32_e32 v2, s0, v13
	v_ashrrev_i32_e32 v1, 31, v0
	v_add_co_ci_u32_e32 v16, vcc_lo, s5, v17, vcc_lo
	v_add_co_u32 v9, vcc_lo, s4, v11
	v_add_co_ci_u32_e32 v10, vcc_lo, s5, v12, vcc_lo
	v_lshlrev_b64 v[11:12], 2, v[13:14]
	v_add_nc_u32_e32 v13, s0, v2
	v_lshlrev_b64 v[0:1], 2, v[0:1]
	global_store_b32 v[15:16], v3, off
	v_ashrrev_i32_e32 v3, 31, v2
	v_ashrrev_i32_e32 v14, 31, v13
	v_add_co_u32 v0, vcc_lo, s4, v0
	s_delay_alu instid0(VALU_DEP_3)
	v_lshlrev_b64 v[2:3], 2, v[2:3]
	v_add_co_ci_u32_e32 v1, vcc_lo, s5, v1, vcc_lo
	v_add_co_u32 v11, vcc_lo, s4, v11
	v_lshlrev_b64 v[13:14], 2, v[13:14]
	v_add_co_ci_u32_e32 v12, vcc_lo, s5, v12, vcc_lo
	v_add_co_u32 v2, vcc_lo, s4, v2
	v_add_co_ci_u32_e32 v3, vcc_lo, s5, v3, vcc_lo
	s_delay_alu instid0(VALU_DEP_4)
	v_add_co_u32 v13, vcc_lo, s4, v13
	v_add_co_ci_u32_e32 v14, vcc_lo, s5, v14, vcc_lo
	s_clause 0x4
	global_store_b32 v[9:10], v4, off
	global_store_b32 v[0:1], v5, off
	global_store_b32 v[11:12], v6, off
	global_store_b32 v[2:3], v7, off
	global_store_b32 v[13:14], v8, off
	s_nop 0
	s_sendmsg sendmsg(MSG_DEALLOC_VGPRS)
	s_endpgm
	.section	.rodata,"a",@progbits
	.p2align	6, 0x0
	.amdhsa_kernel gemm_bf16
		.amdhsa_group_segment_fixed_size 0
		.amdhsa_private_segment_fixed_size 0
		.amdhsa_kernarg_size 32
		.amdhsa_user_sgpr_count 14
		.amdhsa_user_sgpr_dispatch_ptr 0
		.amdhsa_user_sgpr_queue_ptr 0
		.amdhsa_user_sgpr_kernarg_segment_ptr 1
		.amdhsa_user_sgpr_dispatch_id 0
		.amdhsa_user_sgpr_private_segment_size 0
		.amdhsa_wavefront_size32 1
		.amdhsa_uses_dynamic_stack 0
		.amdhsa_enable_private_segment 0
		.amdhsa_system_sgpr_workgroup_id_x 1
		.amdhsa_system_sgpr_workgroup_id_y 1
		.amdhsa_system_sgpr_workgroup_id_z 0
		.amdhsa_system_sgpr_workgroup_info 0
		.amdhsa_system_vgpr_workitem_id 0
		.amdhsa_next_free_vgpr 47
		.amdhsa_next_free_sgpr 25
		.amdhsa_reserve_vcc 1
		.amdhsa_float_round_mode_32 0
		.amdhsa_float_round_mode_16_64 0
		.amdhsa_float_denorm_mode_32 3
		.amdhsa_float_denorm_mode_16_64 3
		.amdhsa_dx10_clamp 1
		.amdhsa_ieee_mode 1
		.amdhsa_fp16_overflow 0
		.amdhsa_workgroup_processor_mode 1
		.amdhsa_memory_ordered 1
		.amdhsa_forward_progress 0
		.amdhsa_shared_vgpr_count 0
		.amdhsa_exception_fp_ieee_invalid_op 0
		.amdhsa_exception_fp_denorm_src 0
		.amdhsa_exception_fp_ieee_div_zero 0
		.amdhsa_exception_fp_ieee_overflow 0
		.amdhsa_exception_fp_ieee_underflow 0
		.amdhsa_exception_fp_ieee_inexact 0
		.amdhsa_exception_int_div_zero 0
	.end_amdhsa_kernel
	.text
.Lfunc_end2:
	.size	gemm_bf16, .Lfunc_end2-gemm_bf16
                                        ; -- End function
	.section	.AMDGPU.csdata,"",@progbits
; Kernel info:
; codeLenInByte = 1228
; NumSgprs: 27
; NumVgprs: 47
; ScratchSize: 0
; MemoryBound: 0
; FloatMode: 240
; IeeeMode: 1
; LDSByteSize: 0 bytes/workgroup (compile time only)
; SGPRBlocks: 3
; VGPRBlocks: 5
; NumSGPRsForWavesPerEU: 27
; NumVGPRsForWavesPerEU: 47
; Occupancy: 16
; WaveLimiterHint : 0
; COMPUTE_PGM_RSRC2:SCRATCH_EN: 0
; COMPUTE_PGM_RSRC2:USER_SGPR: 14
; COMPUTE_PGM_RSRC2:TRAP_HANDLER: 0
; COMPUTE_PGM_RSRC2:TGID_X_EN: 1
; COMPUTE_PGM_RSRC2:TGID_Y_EN: 1
; COMPUTE_PGM_RSRC2:TGID_Z_EN: 0
; COMPUTE_PGM_RSRC2:TIDIG_COMP_CNT: 0
	.text
	.p2alignl 7, 3214868480
	.fill 96, 4, 3214868480
	.hidden	__oclc_ABI_version              ; @__oclc_ABI_version
	.type	__oclc_ABI_version,@object
	.section	.rodata,"a",@progbits
	.weak	__oclc_ABI_version
	.p2align	2, 0x0
__oclc_ABI_version:
	.long	500                             ; 0x1f4
	.size	__oclc_ABI_version, 4

	.ident	"Debian clang version 19.1.7 (3~deb12u1)"
	.section	".note.GNU-stack","",@progbits
	.addrsig
	.amdgpu_metadata
---
amdhsa.kernels:
  - .args:
      - .address_space:  global
        .is_const:       true
        .offset:         0
        .size:           8
        .type_name:      'half*'
        .value_kind:     global_buffer
      - .address_space:  global
        .is_const:       true
        .offset:         8
        .size:           8
        .type_name:      'half*'
        .value_kind:     global_buffer
      - .address_space:  global
        .offset:         16
        .size:           8
        .type_name:      'float*'
        .value_kind:     global_buffer
    .group_segment_fixed_size: 0
    .kernarg_segment_align: 8
    .kernarg_segment_size: 24
    .language:       OpenCL C
    .language_version:
      - 1
      - 2
    .max_flat_workgroup_size: 32
    .name:           tile_f16
    .private_segment_fixed_size: 0
    .reqd_workgroup_size:
      - 32
      - 1
      - 1
    .sgpr_count:     8
    .sgpr_spill_count: 0
    .symbol:         tile_f16.kd
    .uniform_work_group_size: 1
    .uses_dynamic_stack: false
    .vgpr_count:     25
    .vgpr_spill_count: 0
    .wavefront_size: 32
    .workgroup_processor_mode: 1
  - .args:
      - .address_space:  global
        .is_const:       true
        .offset:         0
        .size:           8
        .type_name:      'half*'
        .value_kind:     global_buffer
      - .address_space:  global
        .is_const:       true
        .offset:         8
        .size:           8
        .type_name:      'half*'
        .value_kind:     global_buffer
      - .address_space:  global
        .is_const:       true
        .offset:         16
        .size:           8
        .type_name:      'float*'
        .value_kind:     global_buffer
      - .address_space:  global
        .offset:         24
        .size:           8
        .type_name:      'float*'
        .value_kind:     global_buffer
      - .offset:         32
        .size:           4
        .type_name:      int
        .value_kind:     by_value
      - .offset:         36
        .size:           4
        .type_name:      int
        .value_kind:     by_value
    .group_segment_fixed_size: 0
    .kernarg_segment_align: 8
    .kernarg_segment_size: 40
    .language:       OpenCL C
    .language_version:
      - 1
      - 2
    .max_flat_workgroup_size: 32
    .name:           gemm_f16
    .private_segment_fixed_size: 0
    .reqd_workgroup_size:
      - 32
      - 1
      - 1
    .sgpr_count:     26
    .sgpr_spill_count: 0
    .symbol:         gemm_f16.kd
    .uniform_work_group_size: 1
    .uses_dynamic_stack: false
    .vgpr_count:     61
    .vgpr_spill_count: 0
    .wavefront_size: 32
    .workgroup_processor_mode: 1
  - .args:
      - .address_space:  global
        .is_const:       true
        .offset:         0
        .size:           8
        .type_name:      'short*'
        .value_kind:     global_buffer
      - .address_space:  global
        .is_const:       true
        .offset:         8
        .size:           8
        .type_name:      'short*'
        .value_kind:     global_buffer
      - .address_space:  global
        .offset:         16
        .size:           8
        .type_name:      'float*'
        .value_kind:     global_buffer
      - .offset:         24
        .size:           4
        .type_name:      int
        .value_kind:     by_value
      - .offset:         28
        .size:           4
        .type_name:      int
        .value_kind:     by_value
    .group_segment_fixed_size: 0
    .kernarg_segment_align: 8
    .kernarg_segment_size: 32
    .language:       OpenCL C
    .language_version:
      - 1
      - 2
    .max_flat_workgroup_size: 32
    .name:           gemm_bf16
    .private_segment_fixed_size: 0
    .reqd_workgroup_size:
      - 32
      - 1
      - 1
    .sgpr_count:     27
    .sgpr_spill_count: 0
    .symbol:         gemm_bf16.kd
    .uniform_work_group_size: 1
    .uses_dynamic_stack: false
    .vgpr_count:     47
    .vgpr_spill_count: 0
    .wavefront_size: 32
    .workgroup_processor_mode: 1
amdhsa.target:   amdgcn-amd-amdhsa--gfx1100
amdhsa.version:
  - 1
  - 2
...

	.end_amdgpu_metadata
