package dev.tidings.tagging.mentions;

import java.util.List;
import java.util.Set;

/** English words the rules ask for, as keys. */
final class WordLists {

  private WordLists() {}

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split("\\s+", -1)));
  }

  /** Capitalised words that may follow a state's name or adjective without making a longer name. */
  static final Set<String> STATE_NOUNS =
      words(
          "president prime premier foreign minister ministers ministry defence defense army navy"
              + " air supreme parliament senate congress house government embassy ambassador"
              + " security federal interior chancellor king queen prince princess crown emir"
              + " sultan state secretary deputy vice gen general lt col colonel maj major capt"
              + " admiral marshal armed forces force national central finance energy health"
              + " justice intelligence special military police border coast consul consulate"
              + " envoy leader opposition constitutional republic revolutionary cabinet duma"
              + " knesset bundestag majlis kremlin politburo communist democratic republican"
              + " first lady sen senator rep representative gov governor mr mrs ms dr sir lord"
              + " monday tuesday wednesday thursday friday saturday sunday january february march"
              + " april may june july august september october november december i cup team"
              + " muslim muslims christian christians jew jews islam islamist soldiers"
              + " troops officials gdp covid olympic olympics open grand prix");

  /** Words that introduce a person and are no part of the name. */
  static final Set<String> ROLES =
      words(
          "president prime premier minister chancellor king queen prince princess emir sultan"
              + " secretary deputy vice gen general lt col colonel maj major capt captain admiral"
              + " marshal mr mrs ms miss dr prof professor sir lord lady sen senator rep gov"
              + " governor leader chief chairman chairwoman director ambassador envoy commander"
              + " mullah maulvi maulana sheikh shaykh ayatollah hajji imam pope cardinal bishop"
              + " candidate comrade when while with and but as if after before since although"
              + " former ex under for the by from even like that because in on of at to is was"
              + " has had will did does would could should can may might today yesterday monday"
              + " tuesday wednesday thursday friday saturday sunday meanwhile however still then"
              + " now not only how why what where who against about between via per neither"
              + " both so or nor its his her their this these those also unlike despite"
              + " during until unless though whether across through inside near outside"
              + " neighbouring neighboring northern southern eastern western central nearby");

  static final Set<String> LOCATIVES =
      words(
          "in at near from outside inside capital to towards toward around across into through via"
              + " within throughout downtown central visit visits visiting visited leave leaves"
              + " left reached reaching entering entered seized captured besieged");

  /** Before "to", "from" and the like, these say that the capital acts or is dealt with. */
  static final Set<String> DEALINGS =
      words(
          "ties tie links link loyal close closer aid support allied ally allies answer warning"
              + " message messages signal signals according belongs concessions hostile allegiance"
              + " demands demand similar opposition assistance pressure independence funding"
              + " backing orders order approval response help guarantees guarantee permission"
              + " criticism calls call reaction proximity sympathetic friendly accountable"
              + " important matters thanks sales threat threats assurances pledge pledges");

  /** After a capital, these speak of the city. */
  static final Set<String> CITY_NOUNS =
      words(
          "based born area city region province suburb suburbs airport streets street residents"
              + " metro mayor police hospital hospitals university zoo district districts hotel"
              + " neighborhood neighbourhood skyline marathon apartment time restaurant office"
              + " offices correspondent bureau");

  /** Before "of" and a capital, these speak of the city. */
  static final Set<String> CITY_PARTS =
      words(
          "city capital mayor streets suburbs suburb outskirts centre center north south east west"
              + " northeast northwest southeast southwest heart airport residents port fall siege"
              + " capture battle university archbishop bishop governor kilometers kilometres km"
              + " miles part parts district");

  /** After a nationality, these speak of culture rather than of the state. */
  static final Set<String> CULTURE =
      words(
          "language languages speaking speaker speakers cuisine food restaurant restaurants fries"
              + " toast dressing roulette bulldog shepherd descent literature dictionary grammar"
              + " lessons accent salad wine");

  /** After an actor, these say that it acts. */
  static final Set<String> ACTING =
      words(
          "said says has had have will would wants wanted hopes sees saw must may could can cannot"
              + " should is was accused accuses denied denies warned warns agreed agrees rejected"
              + " rejects insists insisted argues fears seeks sought continues considers believes"
              + " signed announced imposed imposes condemned condemns views provided provides"
              + " recognised recognized refuses refused needs plans planned supports backed backs"
              + " claims claimed did does remains lacks faces expects expected officially");

  static final Set<String> ARTICLES = words("the a an");

  /** After an article and a capital, these keep it the state. */
  static final Set<String> GOVERNING =
      words(
          "government governments regime leadership administration authorities side backed led"
              + " rulers cabinet establishment officials elite policy position");
}
