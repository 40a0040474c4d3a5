package dev.tidings.tagging.mentions;

import dev.tidings.tagging.Mention.Form;
import dev.tidings.tagging.knowledge.KnownEntity;

/**
 * Whom a candidate means.
 *
 * @param confidence 0 to 1
 */
record Reading(Candidate candidate, KnownEntity entity, Form form, float confidence) {}
