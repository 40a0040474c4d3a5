package dev.tidings.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom. A room is passed once, and can be read and tested without those beyond it. */
class ArchitectureTest {

  private static final JavaClasses TIDINGS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.tidings");

  @ParameterizedTest
  @ValueSource(strings = {"schema", "ingest", "tagging", "streams", "app"})
  void allRoomsAreLookedAt(String room) {
    assertThat(TIDINGS.that(resideInAPackage("dev.tidings." + room + ".."))).isNotEmpty();
  }

  @Test
  void taggingIsPure() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tidings.tagging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..", "io.confluent..")
            .because("the core is text in, tags out: its tests need no broker and no schema"));
  }

  @Test
  void taggingKnowsNoOtherRoom() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tidings.tagging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("schema", "ingest", "streams", "app"))
            .because("tagging is used by the others and knows none of them"));
  }

  @Test
  void schemasIsTheGround() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tidings.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("ingest", "tagging", "streams", "app"))
            .because("the contracts are what the rooms share; they depend on no room"));
  }

  @Test
  void ingestEndsAtTheTopic() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tidings.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("tagging", "streams", "app"))
            .because("what reads a source must not know what becomes of the article"));
  }

  @Test
  void streamsBeginAtTheTopic() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tidings.streams..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("ingest", "app"))
            .because("the topologies take articles from the topic, whoever wrote them"));
  }

  @Test
  void onlyAppSeesBothEnds() {
    check(
        classes()
            .that(seeing("dev.tidings.ingest.."))
            .and(seeing("dev.tidings.streams.."))
            .should()
            .resideInAPackage("dev.tidings.app..")
            .because("only the command puts the ends together"));
  }

  @Test
  void onlySchemasKnowsTheSerializer() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.tidings.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.confluent..")
            .because("which artifact the serializer comes from is one room's business"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "tagging", "streams", "app"})
  void packagesOfARoomHaveAnOrder(String room) {
    check(
        slices()
            .matching("dev.tidings." + room + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can't be read without another is a part of it"));
  }

  @Test
  void onlyTheCommandPrints() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Tidings.class.getName())
            .and()
            .resideOutsideOfPackage("dev.tidings.app.print..")
            .and()
            .doNotHaveSimpleName("RegistryMain") // the main class of a child process
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because(
                "standard output is for results, standard error for what a person can act on"));
  }

  @Test
  void nobodyPrintsAStackTrace() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "print a stack trace",
                    call -> call.getTarget().getName().equals("printStackTrace")))
            .because("a stack trace goes to the log; a person gets one line"));
  }

  @Test
  void taggingAndStreamsNeverAskWhatTimeItIs() {
    check(
        noClasses()
            .that(resideInAnyPackage("dev.tidings.tagging..", "dev.tidings.streams.."))
            .should()
            .callMethodWhere(readingTheWallClock())
            .because("the same article under the same versions gives the same bytes"));
  }

  private static DescribedPredicate<JavaMethodCall> readingTheWallClock() {
    return DescribedPredicate.describe(
        "read the wall clock",
        call -> {
          AccessTarget.MethodCallTarget target = call.getTarget();
          boolean now =
              target.getOwner().getPackageName().equals("java.time")
                  && target.getName().equals("now")
                  && target.getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class));
          return now || target.getFullName().equals("java.lang.System.currentTimeMillis()");
        });
  }

  private static DescribedPredicate<JavaClass> seeing(String room) {
    DescribedPredicate<JavaClass> in = resideInAPackage(room);
    return DescribedPredicate.describe(
        "seeing " + room,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> in.test(dependency.getTargetClass()) && !in.test(type)));
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(room -> "dev.tidings." + room + "..").toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.check(TIDINGS);
  }
}
