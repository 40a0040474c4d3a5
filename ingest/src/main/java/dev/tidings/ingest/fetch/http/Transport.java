package dev.tidings.ingest.fetch.http;

/** Makes one request, follows no redirect, and throws nothing. */
@FunctionalInterface
public interface Transport {

  Reply send(Call call);
}
