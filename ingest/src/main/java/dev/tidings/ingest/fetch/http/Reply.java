package dev.tidings.ingest.fetch.http;

/** What came of a call. */
public sealed interface Reply permits Answer, Failure {}
