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

  /** After a nationality, these speak of the state: its organs, offices, forces and acts. */
  static final Set<String> STATE_MATTERS =
      words(
          "government governments regime officials official authorities authority administration"
              + " state president presidential premier prime minister ministers ministry ministries"
              + " chancellor parliament parliamentary parliamentarians senate senator senators"
              + " congress lawmaker lawmakers legislature cabinet embassy embassies ambassador"
              + " ambassadors consulate diplomat diplomats diplomatic envoy envoys delegation"
              + " delegations negotiator negotiators leader leaders leadership counterpart"
              + " counterparts spokesman spokesperson spokeswoman military army navy naval troops"
              + " soldiers soldier forces force fighter jets jet warplane warplanes plane planes"
              + " aircraft drone drones missile missiles rocket rockets artillery tanks tank"
              + " warship warships submarine submarines fleet air airstrike airstrikes strike"
              + " strikes raid raids attack attacks shelling bombardment bombing bombings offensive"
              + " invasion invaders occupation occupiers operation operations campaign incursion"
              + " aggression siege blockade sanctions sanction commander commanders general"
              + " generals admiral officer officers security intelligence spy spies agents agent"
              + " police prosecutors prosecutor investigators court courts supreme foreign defense"
              + " defence interior finance nuclear policy policies diplomacy federal"
              + " national capital territory soil side sovereignty constitution election elections"
              + " vote central intelligence secret guard guards coast border borders airspace"
              + " waters deal treaty proposal demands demand response retaliation decision move"
              + " threat threats ultimatum claim claims position stance interests aid assistance"
              + " involvement withdrawal presence influence support tariffs tariff trade export"
              + " exports imports ban budget debt law laws revolutionary propaganda hackers"
              + " disinformation interference meddling intervention king queen emperor crown prince"
              + " monarch supreme vice deputy secretary governor gunboats convoy ceasefire captors"
              + " tv broadcaster built backed led made brokered controlled occupied held"
              + " sponsored supplied nation republic empire democracy economy");

  /** After a nationality, these speak of people or what they make, whatever follows. */
  static final Set<String> PEOPLE =
      words(
          "people man men woman women child children girl girls boy boys family families couple"
              + " couples citizen citizens civilian civilians national nationals resident residents"
              + " refugee refugees migrant migrants immigrant immigrants hostage hostages prisoner"
              + " prisoners detainee detainees victim victims student students worker workers"
              + " journalist journalists reporter reporters author writer singer actor actress"
              + " director artist musician band player players team coach athlete athletes swimmer"
              + " runner boxer champion driver cyclist tourist tourists businessman businesswoman"
              + " billionaire company companies firm firms bank banks brand restaurant food"
              + " language film movie novel culture society community communities descent origin"
              + " accent village town city wives wife husband mother father son daughter scientist"
              + " scientists researcher researchers doctor doctors nun priest teenager pilot fans"
              + " public opinion conservatives liberals evangelicals voters consumers beans coffee"
              + " beer cheese wine art music literature history calendar drink dish attitudes rial"
              + " airliner flight airline passengers paramilitary militant militants");

  /** Where these stand, what a nationality describes is over. */
  static final Set<String> PHRASE_ENDS =
      words(
          "and or but in on at of to from by with for as is are was were has have had will would"
              + " who which that the a an said says against between after before when while than"
              + " into over under about his her their its he she they");

  /** An organisation's name with one of these may be that of a state's organ. */
  static final Set<String> ORGANS =
      words(
          "ministry department court parliament senate congress army navy force forces guard guards"
              + " police council assembly house cabinet treasury bank agency service commission"
              + " bureau office marines corps military legislature defense defence intelligence"
              + " administration board");

  static final Set<String> MONTHS =
      words(
          "january february march april may june july august september october november december"
              + " jan feb mar apr jun jul aug sept sep oct nov dec");

  /** A text with many of these is about sport. */
  static final Set<String> SPORT =
      words(
          "match matches cup league championship championships tournament season team teams coach"
              + " player players goal goals scored score scores striker goalkeeper midfielder"
              + " defender half-time wicket wickets innings overs batsman bowler cricket soccer"
              + " football rugby tennis basketball baseball hockey golf boxing cycling athletics"
              + " semifinal semifinals quarterfinal quarterfinals final seed seeded seeds set sets"
              + " round champion champions medal medals standings points played win wins beat"
              + " qualifier qualifying stadium fans referee penalty kick minute race lap olympic"
              + " olympics test");

  static final Set<String> COMPANY_ENDINGS =
      words(
          "inc incorporated corp corporation co cos company companies ltd limited plc llc lp ag sa"
              + " nv bv gmbh spa ab asa oyj kg se pty holdings group");

  static final Set<String> ARTICLES = words("the a an");

  /** After an article and a capital, these keep it the state. */
  static final Set<String> GOVERNING =
      words(
          "government governments regime leadership administration authorities side backed led"
              + " rulers cabinet establishment officials elite policy position");
}
