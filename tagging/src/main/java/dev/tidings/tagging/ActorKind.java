package dev.tidings.tagging;

/** What kind of actor an entity is. */
public enum ActorKind {
  STATE,
  ARMED_GROUP,
  /** An organisation of states. */
  IGO,
  NGO,
  PARTY,
  COMPANY,
  MEDIA,
  PERSON,
  /** An actor of none of the other kinds, such as a ministry or an army. */
  OTHER
}
