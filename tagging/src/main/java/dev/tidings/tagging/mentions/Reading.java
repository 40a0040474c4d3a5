package dev.tidings.tagging.mentions;

import dev.tidings.tagging.EntityType;
import dev.tidings.tagging.Mention.Form;

/**
 * Whom a spot means.
 *
 * @param type what it names, by this text
 * @param confidence 0 to 1
 * @param acts whether it counts as a mention of the actor
 * @param rule what decided
 */
record Reading(
    Spot spot,
    Name name,
    Thing thing,
    EntityType type,
    Form form,
    float confidence,
    boolean acts,
    String rule) {}
