package org.mlswitcheroo.rulebuild;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes a private method with a {@code StringBuilder} of every sum of texts in a class. */
final class PlainConcats {
  private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char ARGUMENT = 1;
  private static final char CONSTANT = 2;

  private PlainConcats() {}

  /** Rewrites the sums of a class; says whether there were any. */
  static boolean apply(ClassNode node) {
    int number = 0;
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    for (MethodNode method : node.methods.toArray(MethodNode[]::new)) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof InvokeDynamicInsnNode call
            && call.bsm.getOwner().equals(FACTORY)
            && call.name.equals("makeConcatWithConstants")
            && call.bsm.getName().equals("makeConcatWithConstants")) {
          String name = "concat$" + number++;
          write(node, name, call);
          method.instructions.set(
              call,
              new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, name, call.desc, isInterface));
        }
      }
    }
    return number > 0;
  }

  private static void write(ClassNode node, String name, InvokeDynamicInsnNode call) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor code = node.visitMethod(access, name, call.desc, null, null);
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    Type[] types = Type.getArgumentTypes(call.desc);
    int argument = 0;
    int slot = 0;
    int constant = 1;
    StringBuilder text = new StringBuilder();
    for (char each : ((String) call.bsmArgs[0]).toCharArray()) {
      if (each == ARGUMENT) {
        text(code, text);
        Type type = types[argument++];
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
        append(code, type);
      } else if (each == CONSTANT) {
        text.append(call.bsmArgs[constant++]);
      } else {
        text.append(each);
      }
    }
    text(code, text);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  private static void text(MethodVisitor code, StringBuilder text) {
    if (!text.isEmpty()) {
      code.visitLdcInsn(text.toString());
      append(code, Type.getType(String.class));
      text.setLength(0);
    }
  }

  private static void append(MethodVisitor code, Type type) {
    String desc =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.OBJECT, Type.ARRAY ->
              type.getInternalName().equals("java/lang/String")
                  ? "Ljava/lang/String;"
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + desc + ")L" + BUILDER + ";", false);
  }
}
