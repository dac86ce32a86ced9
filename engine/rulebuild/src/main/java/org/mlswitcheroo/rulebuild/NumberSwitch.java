package org.mlswitcheroo.rulebuild;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** A method of a packed class that switches over the number of the instance, on its way. */
final class NumberSwitch {
  private final MethodVisitor code;
  private final String owner;
  private final String desc;
  private final Label[] labels;
  private int at;

  /**
   * Begins the method.
   *
   * @param divisor what the number is divided by before
   * @param start the first quotient
   * @param end the quotient behind the last one, which also takes all others
   */
  NumberSwitch(
      ClassNode node, int access, String name, String desc, int divisor, int start, int end) {
    this.owner = node.name;
    this.desc = desc;
    this.code = node.visitMethod(access, name, desc, null, new String[] {"java/lang/Exception"});
    this.labels = new Label[end - start];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, PackedLambda.NUMBER, "I");
    if (divisor > 1) {
      code.visitLdcInsn(divisor);
      code.visitInsn(Opcodes.IDIV);
    }
    code.visitTableSwitchInsn(start, end - 1, labels[labels.length - 1], labels);
  }

  /** Calls another method of the class in the next case, with the arguments of this one. */
  void call(String name, String wantedDesc) {
    code.visitLabel(labels[at++]);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    int slot = 1;
    Type[] wanted = Type.getArgumentTypes(wantedDesc);
    Type[] given = Type.getArgumentTypes(desc);
    for (int i = 0; i < wanted.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      if (!wanted[i].equals(given[i])) {
        code.visitTypeInsn(Opcodes.CHECKCAST, wanted[i].getInternalName());
      }
    }
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, wantedDesc, false);
    code.visitInsn(Type.getReturnType(desc).getOpcode(Opcodes.IRETURN));
  }
}
