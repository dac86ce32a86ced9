package org.mlswitcheroo.rulebuild;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The table of the properties of one fact type, as a class with one instance. */
final class PropertyTable {
  /** Name of the field that holds the instance. */
  static final String FIELD = "INSTANCE";

  private static final String INTERFACE = "org/drools/model/DomainClassMetadata";
  private final String name;
  private final byte[] bytes;

  /** Moves a table that is an inner class of a package to a class with a new name. */
  PropertyTable(ClassNode inner, String name) {
    this.name = name;
    ClassNode node = new ClassNode();
    inner.accept(new ClassRemapper(node, new SimpleRemapper(inner.name, name)));
    node.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
    node.outerClass = null;
    node.nestHostClass = null;
    node.innerClasses.clear();
    node.methods.removeIf(method -> method.name.startsWith("<"));
    node.visitField(
        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, FIELD, type(), null, null);
    constructor(node);
    instance(node);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    this.bytes = writer.toByteArray();
  }

  private static void constructor(ClassNode node) {
    MethodNode method = new MethodNode(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    method.visitInsn(Opcodes.RETURN);
    node.methods.add(method);
  }

  private void instance(ClassNode node) {
    MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, FIELD, type());
    code.visitInsn(Opcodes.RETURN);
  }

  String name() {
    return name;
  }

  /** Descriptor of the field that holds the instance. */
  String type() {
    return "L" + INTERFACE + ";";
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
