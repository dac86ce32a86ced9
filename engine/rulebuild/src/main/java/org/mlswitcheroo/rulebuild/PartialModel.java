package org.mlswitcheroo.rulebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Gives a model a second constructor that gets the names of rules that it does not make. */
final class PartialModel {
  private static final int FEW = 8;
  private static final String SET = "java/util/Set";
  private static final String LIST = "java/util/ArrayList";
  private static final String RULES = "getRulesList";
  private static final String RULE = "Lorg/drools/model/Rule;";
  private static final String LISTED = "()Ljava/util/List;";
  private static final String LISTED_WITHOUT = "(L" + SET + ";)Ljava/util/List;";

  private PartialModel() {}

  /** Changes the class of a model with more than a few rules; others are made whole. */
  static void apply(ClassNode model) {
    MethodNode list = method(model, RULES, LISTED);
    MethodNode constructor = method(model, "<init>", "()V");
    if (list == null || constructor == null) {
      return;
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (AbstractInsnNode each : list.instructions) {
      if (each instanceof MethodInsnNode call && call.desc.equals("()" + RULE)) {
        MethodNode rule = method(model, call.name, call.desc);
        names.put(call.name, rule == null ? "" : name(rule));
      }
    }
    if (names.size() <= FEW || names.containsValue("")) {
      return;
    }
    constructor(model, constructor);
    list(model, names);
  }

  private static @Nullable MethodNode method(ClassNode model, String name, String desc) {
    return model.methods.stream()
        .filter(method -> method.name.equals(name) && method.desc.equals(desc))
        .findFirst()
        .orElse(null);
  }

  /** The second of the two texts that a rule is begun with; empty if there is none. */
  private static String name(MethodNode rule) {
    for (AbstractInsnNode each : rule.instructions) {
      if (each instanceof MethodInsnNode call
          && call.name.equals("rule")
          && call.desc.startsWith("(Ljava/lang/String;Ljava/lang/String;)")
          && call.getPrevious() instanceof LdcInsnNode constant) {
        return (String) constant.cst;
      }
    }
    return "";
  }

  private static void constructor(ClassNode model, MethodNode old) {
    MethodNode made = new MethodNode(old.access, "<init>", "(L" + SET + ";)V", null, null);
    old.accept(made);
    for (AbstractInsnNode each : made.instructions.toArray()) {
      if (each instanceof MethodInsnNode call && call.name.equals(RULES)) {
        made.instructions.insertBefore(call, new VarInsnNode(Opcodes.ALOAD, 1));
        call.desc = LISTED_WITHOUT;
      }
    }
    model.methods.add(made);
  }

  private static void list(ClassNode model, Map<String, String> names) {
    MethodVisitor code = model.visitMethod(Opcodes.ACC_PRIVATE, RULES, LISTED_WITHOUT, null, null);
    code.visitTypeInsn(Opcodes.NEW, LIST);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, LIST, "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    boolean first = true;
    for (Map.Entry<String, String> rule : names.entrySet()) {
      Label next = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitLdcInsn(rule.getValue());
      code.visitMethodInsn(Opcodes.INVOKEINTERFACE, SET, "contains", "(Ljava/lang/Object;)Z", true);
      code.visitJumpInsn(Opcodes.IFNE, next);
      code.visitVarInsn(Opcodes.ALOAD, 2);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, model.name, rule.getKey(), "()" + RULE, false);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LIST, "add", "(Ljava/lang/Object;)Z", false);
      code.visitInsn(Opcodes.POP);
      code.visitLabel(next);
      if (first) {
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {LIST}, 0, null);
      } else {
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      }
      first = false;
    }
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitInsn(Opcodes.ARETURN);
  }
}
