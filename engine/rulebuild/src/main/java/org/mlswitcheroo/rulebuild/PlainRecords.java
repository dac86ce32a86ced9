package org.mlswitcheroo.rulebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Writes {@code equals} and {@code hashCode} of records as plain code, with the same results as
 * those that the compiler makes.
 */
final class PlainRecords {
  private PlainRecords() {}

  /** Writes the methods of a class plainly if it is a record; says whether it did. */
  static boolean apply(ClassNode node) {
    if (!"java/lang/Record".equals(node.superName)) {
      return false;
    }
    List<RecordComponentNode> components =
        node.recordComponents == null ? List.of() : node.recordComponents;
    boolean some = false;
    for (MethodNode method : new ArrayList<>(node.methods)) {
      if (generated(method, "hashCode", "()I")) {
        hashCode(body(node, method), node.name, components);
        some = true;
      } else if (generated(method, "equals", "(Ljava/lang/Object;)Z")) {
        equals(body(node, method), node.name, components);
        some = true;
      }
    }
    return some;
  }

  private static boolean generated(MethodNode method, String name, String desc) {
    if (!method.name.equals(name) || !method.desc.equals(desc)) {
      return false;
    }
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode call
          && call.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
        return true;
      }
    }
    return false;
  }

  private static MethodVisitor body(ClassNode node, MethodNode old) {
    node.methods.remove(old);
    return node.visitMethod(old.access, old.name, old.desc, old.signature, null);
  }

  /** The sum of the components' hash codes, each time 31 for every component behind it. */
  private static void hashCode(
      MethodVisitor code, String owner, List<RecordComponentNode> components) {
    code.visitInsn(Opcodes.ICONST_0);
    for (RecordComponentNode component : components) {
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      load(code, 0, owner, component);
      String box = box(component);
      if (box.isEmpty()) {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
      } else {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, box, "hashCode", "(" + component.descriptor + ")I", false);
      }
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void equals(
      MethodVisitor code, String owner, List<RecordComponentNode> components) {
    Label differs = new Label();
    Label isRecord = new Label();
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFNE, isRecord);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(isRecord);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, owner);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    for (RecordComponentNode component : components) {
      load(code, 0, owner, component);
      load(code, 2, owner, component);
      same(code, component, differs);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(differs);
    if (!components.isEmpty()) {
      code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {owner}, 0, null);
      code.visitInsn(Opcodes.ICONST_0);
      code.visitInsn(Opcodes.IRETURN);
    }
  }

  private static void same(MethodVisitor code, RecordComponentNode component, Label differs) {
    String box = box(component);
    switch (component.descriptor) {
      case "I", "S", "B", "C", "Z" -> code.visitJumpInsn(Opcodes.IF_ICMPNE, differs);
      case "J", "F", "D" -> {
        String desc = "(" + component.descriptor + component.descriptor + ")I";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "compare", desc, false);
        code.visitJumpInsn(Opcodes.IFNE, differs);
      }
      default -> {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(Opcodes.IFEQ, differs);
      }
    }
  }

  private static void load(
      MethodVisitor code, int variable, String owner, RecordComponentNode component) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    code.visitFieldInsn(Opcodes.GETFIELD, owner, component.name, component.descriptor);
  }

  private static final Map<String, String> BOXES =
      Map.of(
          "I", "Integer",
          "J", "Long",
          "Z", "Boolean",
          "D", "Double",
          "F", "Float",
          "C", "Character",
          "S", "Short",
          "B", "Byte");

  /** The class of the boxed values of a primitive component, otherwise empty. */
  private static String box(RecordComponentNode component) {
    String box = BOXES.get(Type.getType(component.descriptor).getDescriptor());
    return box == null ? "" : "java/lang/" + box;
  }
}
