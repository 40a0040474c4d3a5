package dev.tidings.app.verb;

import dev.tidings.app.session.Stages;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.LaneName;
import dev.tidings.streams.TopologyRunner.Part;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code tidings stream}. */
@Command(
    name = "stream",
    description = "Runs the topologies alone; start more of them to share the work.")
public final class StreamVerb extends Verb {

  @Option(
      names = "--topology",
      paramLabel = "NAME",
      converter = PartName.class,
      description = "enrichment, stories or actor-counts; all where not given.")
  private @Nullable Part topology;

  @Option(
      names = "--lane",
      paramLabel = "NAME",
      converter = LaneOption.Name.class,
      description = "In this lane, so that it follows; the live one where not given.")
  private LaneName lane = LaneName.LIVE;

  @Override
  protected int run(Settings settings, StopSignal stop) {
    Stages stages = stages();
    Set<Part> parts = topology == null ? EnumSet.allOf(Part.class) : EnumSet.of(topology);
    try (Pipeline pipeline = Pipeline.start(settings, lane, parts, stages, notes()::say)) {
      pipeline.warnings().forEach(notes()::warn);
      CompletableFuture.anyOf(pipeline.ready(), pipeline.failure(), stop.requested()).join();
      stages.done("take the partitions");
      notes().say("Running. Ctrl-C stops it.");
      stop.willBeWaitedFor();
      CompletableFuture.anyOf(stop.requested(), pipeline.failure()).join();
      return DONE;
    }
  }

  /** Reads a topology's name as people write it. */
  static final class PartName implements ITypeConverter<Part> {

    @Override
    public Part convert(String name) {
      try {
        return Part.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "expected enrichment, stories or actor-counts but was " + name);
      }
    }
  }
}
