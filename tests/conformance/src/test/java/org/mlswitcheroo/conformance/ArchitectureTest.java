package org.mlswitcheroo.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, and which of them may use which library. */
@AnalyzeClasses(
    packages = "org.mlswitcheroo",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.mlswitcheroo..")
          .withOptionalLayers(true)
          .layer("facts")
          .definedBy("org.mlswitcheroo.facts..")
          .layer("semantics")
          .definedBy("org.mlswitcheroo.semantics..")
          .layer("odl")
          .definedBy("org.mlswitcheroo.odl..")
          .layer("rulebuild")
          .definedBy("org.mlswitcheroo.rulebuild..")
          .layer("rules")
          .definedBy("org.mlswitcheroo.rules..")
          .layer("parsers")
          .definedBy("org.mlswitcheroo.parsers..")
          .layer("emitters")
          .definedBy("org.mlswitcheroo.emitters..")
          .layer("core")
          .definedBy("org.mlswitcheroo.core..")
          .layer("cli")
          .definedBy("org.mlswitcheroo.cli..")
          .layer("testkit")
          .definedBy("org.mlswitcheroo.testkit..")
          .whereLayer("facts")
          .mayNotAccessAnyLayer()
          .whereLayer("semantics")
          .mayOnlyAccessLayers("facts")
          .whereLayer("odl")
          .mayOnlyAccessLayers("facts", "semantics")
          .whereLayer("rulebuild")
          .mayOnlyAccessLayers("facts", "semantics", "odl")
          .whereLayer("parsers")
          .mayOnlyAccessLayers("facts")
          .whereLayer("emitters")
          .mayOnlyAccessLayers("facts")
          .whereLayer("core")
          .mayOnlyAccessLayers("facts", "semantics", "rules")
          .whereLayer("rulebuild")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule onlyParsersUseAntlr =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlswitcheroo.parsers..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.antlr..");

  @ArchTest
  static final ArchRule onlyTheEngineUsesDrools =
      noClasses()
          .that()
          .resideInAnyPackage("org.mlswitcheroo..")
          .and()
          .resideOutsideOfPackages("org.mlswitcheroo.core..", "org.mlswitcheroo.rulebuild..")
          .and()
          .haveNameNotMatching("org\\.mlswitcheroo\\.(rules|odl)\\..*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule onlyTheOperationReaderUsesYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.mlswitcheroo.odl..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.yaml..");
}
