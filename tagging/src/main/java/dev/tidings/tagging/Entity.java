package dev.tidings.tagging;

import org.jspecify.annotations.Nullable;

/**
 * A thing of the world and its part in one document.
 *
 * @param id Wikidata QID where known, else {@code tidings:<slug>} or {@code name:<normalised name>}
 * @param label as people call it, in English
 * @param type what it is
 * @param actorKind what kind of actor it is; null where it is none, such as a city
 * @param country ISO 3166-1 alpha-3 of the state it belongs to, if any
 * @param mentions how often it is mentioned, title and body
 * @param inTitle whether the title mentions it
 * @param salience its part in the document; the entities' saliences sum to 1
 */
public record Entity(
    String id,
    String label,
    EntityType type,
    @Nullable ActorKind actorKind,
    @Nullable String country,
    int mentions,
    boolean inTitle,
    float salience) {}
