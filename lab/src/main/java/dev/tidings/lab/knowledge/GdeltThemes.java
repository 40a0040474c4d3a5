package dev.tidings.lab.knowledge;

import dev.tidings.tagging.ActorKind;
import dev.tidings.tagging.EntityType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Armed groups, cartels, aid organisations, peoples and religions that the news name often. */
final class GdeltThemes implements Source {

  private static final String FILE = "gdelt_docs/LOOKUP-GKGTHEMES.txt";
  private static final Pattern THEME =
      Pattern.compile(
          "TAX_(TERROR_GROUP|CARTELS|AIDGROUPS|ETHNICITY|RELIGION)_([A-Z0-9_]+)\t(\\d+)");
  private static final long OFTEN = 500;
  private static final long VERY_OFTEN = 5000;

  private final Countries countries;
  private final EverydayWords everyday;

  GdeltThemes(Countries countries, EverydayWords everyday) {
    this.countries = countries;
    this.everyday = everyday;
  }

  @Override
  public String key() {
    return "GDELT";
  }

  @Override
  public String about() {
    return "github.com/RBozydar/py-gdelt, commit 6d1becc2 (MIT; GDELT's terms: credit the GDELT"
        + " Project), "
        + FILE
        + ": names";
  }

  @Override
  public String folder() {
    return "gdelt-lookups";
  }

  @Override
  public void read(Folder folder, Drafts drafts) {
    for (String line : folder.lines(FILE)) {
      Matcher theme = THEME.matcher(line.strip());
      if (theme.matches()) {
        Fact fact = fact(theme.group(1), theme.group(2), Long.parseLong(theme.group(3)));
        if (fact != null) {
          drafts.add(fact);
        }
      }
    }
  }

  private @Nullable Fact fact(String sort, String written, long count) {
    String name = Capitals.restore(written);
    boolean one = name.indexOf(' ') < 0;
    if (count < OFTEN || name.length() < 4 || everyday.all(name) || !Name.of(name).usable()) {
      return null;
    }
    boolean group = sort.equals("ETHNICITY") || sort.equals("RELIGION");
    if (countries.ofName(name) != null) {
      return null;
    }
    if (group ? !one || name.matches(".*(ism|ity)|Islam") || count < VERY_OFTEN : one) {
      return null;
    }
    return new Fact(key(), name, group ? EntityType.GROUP : EntityType.ORGANISATION)
        .kind(group ? null : sort.equals("AIDGROUPS") ? ActorKind.NGO : ActorKind.ARMED_GROUP)
        .weight(count);
  }
}
