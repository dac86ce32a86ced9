package org.mlswitcheroo.cli.audit;

/**
 * One interface of the source framework as files use it.
 *
 * @param name dotted path
 * @param converted uses that have a form in the target
 * @param left uses that have none
 * @param reason why the first of these has none, empty when all have one
 * @param place file and line of the first use that has none, or of the first use
 */
record InterfaceUse(String name, int converted, int left, String reason, String place) {
  /** The same interface with the uses of both. */
  InterfaceUse and(InterfaceUse other) {
    InterfaceUse telling = left > 0 || other.left == 0 ? this : other;
    return new InterfaceUse(
        name, converted + other.converted, left + other.left, telling.reason, telling.place);
  }

  /** Whether uses of it convert: all, some or none. */
  String status() {
    return left == 0 ? "supported" : converted == 0 ? "missing" : "partly";
  }
}
