package dev.tidings.ingest.fetch.http;

import java.net.UnknownHostException;

/** None of a host's addresses may be connected to. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  RefusedAddressException(String reason) {
    super(reason);
  }
}
