package org.mlswitcheroo.odl.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.mlswitcheroo.odl.compile.Json;
import org.mlswitcheroo.odl.model.Key;
import org.mlswitcheroo.odl.model.Operation;
import org.mlswitcheroo.odl.model.Scalar;
import org.mlswitcheroo.odl.model.Text;
import org.mlswitcheroo.odl.model.Value;
import org.mlswitcheroo.odl.read.Keys;

/** Generates the JSON schema of a file from the records that it is read into. */
public final class OdlSchema {
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

  private OdlSchema() {}

  /** The schema of an operation file. */
  public static String operation() {
    return of(Operation.class);
  }

  /** The schema of a file that is read into a record. */
  public static String of(Class<?> type) {
    OdlSchema schema = new OdlSchema();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.setAll(schema.type(type));
    root.set("$defs", schema.definitions);
    return Json.text(root);
  }

  /** Prints the schema of an operation file. */
  public static void main(String[] args) {
    System.out.print(operation());
  }

  private ObjectNode type(Type type) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      if (generic.getRawType() == Optional.class) {
        return type(inner);
      }
      boolean list = generic.getRawType() == List.class;
      node.put("type", list ? "array" : "object");
      node.set(list ? "items" : "additionalProperties", type(inner));
      return node;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == boolean.class || plain == Boolean.class) {
      return node.put("type", "boolean");
    }
    if (plain == Integer.class) {
      return node.put("type", "integer");
    }
    if (plain == String.class || plain == Text.class) {
      node.putArray("type").add("string").add("number").add("boolean");
      return node;
    }
    if (plain == Value.class) {
      return node;
    }
    define(plain);
    return node.put("$ref", "#/$defs/" + plain.getSimpleName());
  }

  private void define(Class<?> type) {
    if (definitions.has(type.getSimpleName())) {
      return;
    }
    ObjectNode node = definitions.putObject(type.getSimpleName());
    ObjectNode mapping = node;
    if (Scalar.class.isAssignableFrom(type)) {
      ArrayNode either = node.putArray("anyOf");
      either.addObject().putArray("type").add("string").add("null");
      mapping = either.addObject();
    }
    mapping.put("type", "object");
    ObjectNode properties = mapping.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    mapping.put("additionalProperties", false);
    for (RecordComponent component : Keys.of(type)) {
      Key key = component.getAnnotation(Key.class);
      if (Keys.isOthers(component)) {
        mapping.set(
            "additionalProperties", type(component.getGenericType()).get("additionalProperties"));
      } else if (Keys.unusable(component).isEmpty()) {
        properties.set(Keys.name(component), property(component, key));
        if (key != null && key.required()) {
          required.add(Keys.name(component));
        }
      }
    }
    if (!required.isEmpty()) {
      mapping.set("required", required);
    }
  }

  private ObjectNode property(RecordComponent component, Key key) {
    ObjectNode node = type(component.getGenericType());
    if (key == null) {
      return node;
    }
    if (key.single()) {
      ObjectNode either = JsonNodeFactory.instance.objectNode();
      either.putArray("anyOf").add(node).add(node.get("items"));
      node = either;
    }
    if (!key.doc().isEmpty()) {
      node.put("description", key.doc());
    }
    if (key.options().length > 0) {
      node.remove("type");
      ArrayNode values = node.putArray("enum");
      for (String option : key.options()) {
        values.add(option);
      }
    }
    return node;
  }
}
