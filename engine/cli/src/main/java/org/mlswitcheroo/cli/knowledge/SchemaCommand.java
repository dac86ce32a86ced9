package org.mlswitcheroo.cli.knowledge;

import org.mlswitcheroo.cli.Command;
import org.mlswitcheroo.cli.Console;
import org.mlswitcheroo.cli.ExitStatus;
import org.mlswitcheroo.cli.syntax.Arguments;
import org.mlswitcheroo.cli.syntax.Syntax;
import org.mlswitcheroo.odl.schema.OdlSchema;

/** Prints the JSON schema of an operation file. */
public final class SchemaCommand implements Command {
  @Override
  public Syntax syntax() {
    return new Syntax("schema", "", "Prints the JSON schema of an operation file, for editors.");
  }

  @Override
  public int run(Arguments arguments, Console console) {
    arguments.operands(0, 0);
    String schema = OdlSchema.operation();
    console.print(schema.endsWith("\n") ? schema : schema + "\n");
    return ExitStatus.OK;
  }
}
