/**
 * Publishers that tell us (W3C WebSub), so that we need not ask. {@link
 * dev.tidings.ingest.fetch.websub.Hub} is asked to; it then asks back at our callback, where {@link
 * dev.tidings.ingest.fetch.websub.Callback} decides, and later delivers there, {@linkplain
 * dev.tidings.ingest.fetch.websub.Signature signed}. A {@link
 * dev.tidings.ingest.fetch.websub.Subscription} is what is kept of it, and {@link
 * dev.tidings.ingest.fetch.websub.Subscriptions} where visits, which ask, and hubs, which answer in
 * their own time, meet. Only the hub is asked over the network; the callback's own server is {@code
 * receive}'s.
 */
@NullMarked
package dev.tidings.ingest.fetch.websub;

import org.jspecify.annotations.NullMarked;
