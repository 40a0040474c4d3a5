package dev.tidings.app.cluster;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * First class of the registry's JVM: runs the registry until its standard input ends, that is until
 * its parent closes it or dies, however it dies. Uses nothing but the JDK: the class path is the
 * registry's.
 */
public final class RegistryMain {
  private static final long LONGEST_SHUTDOWN_MILLIS = 8_000;

  private RegistryMain() {}

  /**
   * Runs {@code args[0]}'s main method without arguments, in the current directory.
   *
   * @throws ReflectiveOperationException when there is no such main method
   * @throws IOException when the current directory cannot be locked
   */
  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    ignoreInterrupt();
    daemon("watch-parent", RegistryMain::exitWithParent).start();
    // Held until this process ends: a registry whose parent was killed may still be closing the
    // database. The channel stays open because the lock refers to it.
    FileLock lock =
        FileChannel.open(Path.of("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
            .lock();
    try {
      Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The registry failed", e.getCause());
    } finally {
      // Quarkus returns from main only at the end.
      java.lang.ref.Reference.reachabilityFence(lock);
    }
  }

  private static void exitWithParent() {
    try {
      while (System.in.read() >= 0) {
        // The parent writes nothing.
      }
    } catch (IOException e) {
      // As good as the end.
    }
    daemon("halt", RegistryMain::haltInTheEnd).start();
    System.exit(0);
  }

  private static void haltInTheEnd() {
    try {
      Thread.sleep(LONGEST_SHUTDOWN_MILLIS);
    } catch (InterruptedException e) {
      // Nobody interrupts it; halting is right anyway.
    }
    Runtime.getRuntime().halt(1);
  }

  private static Thread daemon(String name, Runnable run) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Ctrl-C reaches every process of the terminal, but it is for the parent to say when the registry
   * is no longer needed. By reflection, for the compiler warns of this class without remedy.
   */
  private static void ignoreInterrupt() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("INT"),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException e) {
      System.err.println("Ctrl-C will stop the registry at once: " + e);
    }
  }
}
