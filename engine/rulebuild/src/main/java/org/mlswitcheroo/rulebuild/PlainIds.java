package org.mlswitcheroo.rulebuild;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes random ids without the generator of secrets, whose start takes longer than thousands of
 * ids: Drools makes one for each negation of a rule, and nothing of it is secret.
 */
final class PlainIds {
  private static final String ID = "java/util/UUID";
  private static final String RANDOM = "java/util/concurrent/ThreadLocalRandom";
  private static final String NAME = "id$";
  private static final String DESC = "()L" + ID + ";";

  private PlainIds() {}

  /** Rewrites the calls of a class; says whether there were any. */
  static boolean apply(ClassNode node) {
    boolean some = false;
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof MethodInsnNode call
            && call.owner.equals(ID)
            && call.name.equals("randomUUID")) {
          some = true;
          method.instructions.set(
              call, new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, NAME, DESC, isInterface));
        }
      }
    }
    if (some) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
      MethodVisitor code = node.visitMethod(access, NAME, DESC, null, null);
      code.visitTypeInsn(Opcodes.NEW, ID);
      code.visitInsn(Opcodes.DUP);
      random(code);
      random(code);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, ID, "<init>", "(JJ)V", false);
      code.visitInsn(Opcodes.ARETURN);
    }
    return some;
  }

  private static void random(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, RANDOM, "current", "()L" + RANDOM + ";", false);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, RANDOM, "nextLong", "()J", false);
  }
}
