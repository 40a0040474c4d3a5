package dev.tidings.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.ingest.IngestException;
import dev.tidings.schema.Article;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesEndpointTest {
  private final List<Article> taken = new CopyOnWriteArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private boolean down;
  private final ArticlesEndpoint endpoint =
      ArticlesEndpoint.open(
          new InetSocketAddress("127.0.0.1", 0),
          (articles, refusals) -> {
            if (down) {
              throw new IngestException("the broker is down", new IOException());
            }
            articles.stream()
                .filter(article -> refused.contains(article.getId()))
                .forEach(article -> refusals.refused(article.getId(), "too large", "shorten it"));
            taken.addAll(articles);
          },
          2_000,
          Clock.systemUTC());

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void takesOneArticleOverManyLines() throws Exception {
    HttpResponse<String> answer =
        post("{\n \"id\": \"a\",\n \"title\": \"Dam\",\n \"body\": \"It is finished.\"\n}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"line\":1", "\"status\":\"accepted\"", "\"id\":\"a\"");
    assertThat(taken).singleElement().satisfies(it -> assertThat(it.getTitle()).isEqualTo("Dam"));
  }

  @Test
  void answersEachLine() throws Exception {
    HttpResponse<String> answer =
        post(
            """
            {"id": "a", "body": "First text."}
            {"@type": "NewsArticle", "headline": "Second", "articleBody": "Text.", "url": "https://example.org/b"}

            not json
            {"id": "c", "title": "No body"}
            """);

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(answer.body().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"line\":1", "accepted"),
            line -> assertThat(line).contains("\"line\":2", "https://example.org/b"),
            line -> assertThat(line).contains("\"line\":4", "rejected", "not a JSON object"),
            line -> assertThat(line).contains("\"line\":5", "rejected", "it has no text"));
    assertThat(taken).hasSize(2);
  }

  @Test
  void theSameArticleAgainIsTheSame() throws Exception {
    String article = "{\"url\": \"https://example.org/a?utm_source=x\", \"body\": \"Text.\"}";

    assertThat(post(article).body()).isEqualTo(post(article).body());
  }

  @Test
  void saysWhatTheBrokerRefused() throws Exception {
    refused.add("a");

    HttpResponse<String> answer = post("{\"id\": \"a\", \"body\": \"Text.\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("rejected", "too large");
  }

  @Test
  void saysThatTheBrokerIsDown() throws Exception {
    down = true;

    assertThat(post("{\"id\": \"a\", \"body\": \"Text.\"}").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({"GET, /articles, 405", "POST, /, 404", "POST, /articles, 400"})
  void refusesWhatItIsNotFor(String method, String path, int status) throws Exception {
    HttpResponse<String> answer =
        send(request(path).method(method, HttpRequest.BodyPublishers.ofString("")).build());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"reason\"", "\"remedy\"");
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    HttpResponse<String> answer = post("{\"body\": \"" + "x".repeat(3_000) + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(taken).isEmpty();
  }

  @Test
  void saysThatAPortIsTaken() {
    int port = URI.create(endpoint.address()).getPort();

    assertThatThrownBy(
            () ->
                ArticlesEndpoint.open(
                    new InetSocketAddress("127.0.0.1", port),
                    (articles, refusals) -> {},
                    1,
                    Clock.systemUTC()))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("choose another http-port");
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(request("/articles").POST(HttpRequest.BodyPublishers.ofString(body)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(endpoint.address()).resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
