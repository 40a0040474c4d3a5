package dev.tidings.app.tag;

import dev.tidings.schema.Article;
import dev.tidings.tagging.Outcome;

/** An article and what became of it. */
public record TaggedArticle(Article article, Outcome outcome) {}
