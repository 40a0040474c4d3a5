/**
 * One exchange with a stranger's server. A {@link dev.tidings.ingest.fetch.http.Call} goes through
 * a {@link dev.tidings.ingest.fetch.http.Transport} and comes back as a {@link
 * dev.tidings.ingest.fetch.http.Reply}: an {@link dev.tidings.ingest.fetch.http.Answer} or a {@link
 * dev.tidings.ingest.fetch.http.Failure}, never an exception.
 *
 * <p>{@link dev.tidings.ingest.fetch.http.WebAddress} reads addresses as sloppily as they are
 * written; {@link dev.tidings.ingest.fetch.http.AddressGuard} says which machines may be connected
 * to; {@link dev.tidings.ingest.fetch.http.Limits} how much time and space an exchange may take.
 * {@link dev.tidings.ingest.fetch.http.HttpTransport} keeps both. Redirects are not followed here.
 */
@NullMarked
package dev.tidings.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
