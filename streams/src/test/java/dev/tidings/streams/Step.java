package dev.tidings.streams;

import dev.tidings.schema.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One of the things that happen to a pipeline. */
@FunctionalInterface
interface Step {

  void happenTo(Pipeline pipeline);

  /** A new article, another revision of one, or, where it is the same, a repetition. */
  record Publish(Article article) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.publish(article);
    }

    @Override
    public String toString() {
      return "publish " + article.getId() + " [" + article.getContentHash() + "]";
    }
  }

  /** The publisher sends something it sent before, such as after a crash. */
  record PublishAgain(int recordsBack) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      List<Sent> articles = pipeline.articles();
      if (recordsBack <= articles.size()) {
        Sent sent = articles.get(articles.size() - recordsBack);
        pipeline.publishBytes(sent.key(), sent.value());
      }
    }
  }

  record TakeDown(String id) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.takeDown(id);
    }
  }

  record PublishUnreadable(String id) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.publishBytes(id, "not Avro".getBytes(StandardCharsets.UTF_8));
    }
  }

  record PublishUnder(String key, Article article) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.publishUnder(key, article);
    }
  }

  record RestartEnrichment(int recordsBack) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.restartEnrichment(recordsBack);
    }
  }

  record RestartStories(int recordsBack) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.restartStories(recordsBack);
    }
  }

  record RestartCounts(int recordsBack) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.restartCounts(recordsBack);
    }
  }

  /** The same content as of an earlier record, retrieved once more. */
  record RetrieveAgain(int recordsBack) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      Oracle.of(pipeline.articles())
          .live(recordsBack)
          .ifPresent(offset -> publish(pipeline, offset));
    }

    private static void publish(Pipeline pipeline, int offset) {
      Article article = pipeline.request(offset).getArticle();
      pipeline.publish(
          Article.newBuilder(article)
              .setRetrievedAt(article.getRetrievedAt().plusSeconds(1))
              .build());
    }
  }

  /** Another version of the tagger is at work from now on. */
  record TagWith(Knowledge knowledge) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.tagWith(knowledge.tagger());
    }
  }

  /** Enrichment falls behind: what is published waits. */
  record FallBehind() implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.hold();
    }
  }

  record CatchUp() implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.catchUp();
    }
  }

  /** An article is to be looked at again as some record has it, current or not. */
  record LookAgain(int recordsBack, boolean evenUnchanged) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      Oracle.of(pipeline.articles())
          .live(recordsBack)
          .ifPresent(
              offset ->
                  pipeline.replay(
                      pipeline.request(offset).setEvenUnchanged(evenUnchanged).build()));
    }
  }

  record LookAgainUnreadably(String id) implements Step {
    @Override
    public void happenTo(Pipeline pipeline) {
      pipeline.replayBytes(id, "not Avro".getBytes(StandardCharsets.UTF_8));
    }
  }
}
