package dev.tidings.lab.knowledge;

/** The comment at the head of the knowledge file, which explains its columns. */
final class Header {

  static final String TEXT =
      """
      # Who and what the tagger knows. Built by "tidings knowledge build": change lab/src/main/knowledge/own.tsv
      # instead. One entity a line, nine columns parted by tabs, in the order of the ids (by byte). A user's own
      # file looks the same and may leave out the last two columns.
      #
      #   id         Wikidata id from a named source, never from memory; else tidings:<slug>
      #   label      what people call it, in English; it is an alias, too, unless it ends with a note in brackets
      #   type       PERSON, ORGANISATION, PLACE, GROUP or EVENT
      #   actorKind  STATE, ARMED_GROUP, IGO, NGO, PARTY, COMPANY, MEDIA, PERSON, OTHER; empty: it doesn't act
      #   country    ISO 3166-1 alpha-3 of the state it belongs to (XKX for Kosovo); empty: none
      #   aliases    other names, parted by |
      #   source     where the line comes from
      #   prominence how likely a shared name means this one: 0 listed, 1 national, 2 international, 3 world;
      #              2 if missing
      #   roles      offices of a person, parted by |, each office@whose from/to; whose is an id or an alpha-3
      #              code, a date may lack day or month: senator@USA 2013-01-03/2025
      #
      # An alias is text, or mark:text. The mark is a letter: n name, o other name, a abbreviation, d demonym,
      # m metonym (a capital or seat that stands for the state), t office, s surname (counts once the person is
      # named in full); without a mark, initials in capitals are a, the rest is o. Then any of these flags:
      #   ?  counts only where the document names the entity by another alias, too
      #   ~  may be part of a person's name (Jordan): doesn't count beside an unknown capitalised word
      #   ^  everyday word in other letters (US, Turkey): doubted in capitals or at the start of a sentence
      # Matching is by whole words, longest first, blind to accents, hyphens, kinds of apostrophe and the stops
      # of initials; a word in capitals must stand in capitals, a capitalised word capitalised or in capitals,
      # a small word in any letters. Entities may share an alias unless they are of one type, country and
      # prominence.
      """;

  private Header() {}
}
